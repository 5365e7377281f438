import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, describe, expect, test } from 'vitest'
import { ready } from 'zpl-renderer-js'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { createLabelPress, type LabelPress } from '../../../../electron/station/labels/label-press.ts'
import { zplLabel } from '../../../../electron/station/printers/zpl/zpl-label.ts'
import { exampleLabel } from '../../../shared/label/label-example.ts'
import { resourcesFolder } from '../../labels/paper-tools.ts'
import { shippedTemplate } from '../../labels/shipped-template.ts'

let press: LabelPress
beforeAll(async () => {
  press = await createLabelPress(resourcesFolder)
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
  await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })
})

describe('ZPL as somebody else’s renderer draws it', () => {
  // The renderer counts in dots of 8 a millimetre, which is what a head of 203 dpi has.
  test.each([
    ['62x29', 62, 29],
    ['50x25', 50, 25],
    ['100x50', 100, 50],
    ['54x17', 54, 17],
  ] as const)('holds the code of a label of %s', async (format, widthMillimetres, heightMillimetres) => {
    const { api } = await ready
    const [drawing] = press.draw([exampleLabel], {
      template: shippedTemplate(format),
      language: 'fr',
      dotsPerInch: 203,
    })
    if (drawing === undefined) throw new Error('no page')
    const zpl = zplLabel(press.raster(drawing, 203)).toString('latin1')
    const picture = await api.zplToBase64Async(zpl, widthMillimetres, heightMillimetres, 8)
    const found = await readBarcodes(new Blob([Buffer.from(picture, 'base64')]), {
      formats: ['QRCode', 'DataMatrix', 'Code128'],
      tryHarder: true,
    })
    expect(found.map(({ text }) => text)).toContain(exampleLabel.tag)
  })
})
