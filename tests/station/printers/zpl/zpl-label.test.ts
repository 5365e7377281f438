import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createLabelPress, type LabelPress } from '../../../../electron/station/labels/label-press.ts'
import { zplLabel } from '../../../../electron/station/printers/zpl/zpl-label.ts'
import { createBitmap, isBlack } from '../../../../shared/label/bitmap.ts'
import { exampleLabel } from '../../../shared/label/label-example.ts'
import { resourcesFolder } from '../../labels/paper-tools.ts'
import { shippedTemplate } from '../../labels/shipped-template.ts'
import { pictureOf, portableBitmap } from './zpl-picture.ts'

let press: LabelPress
beforeAll(async () => {
  press = await createLabelPress(resourcesFolder)
})

const bitmaps = fc
  .record({ width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 12 }) })
  .chain(({ width, height }) => {
    const runs = fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), fc.constantFrom(0, 0xff, 0x0f, 0xa5)))
    return runs.map((some) => {
      const bitmap = createBitmap(width, height)
      bitmap.bits.set(some.flatMap(([length, byte]) => Array<number>(length).fill(byte)).slice(0, bitmap.bits.length))
      return bitmap
    })
  })

test('every picture comes back dot for dot from the packed form', () => {
  fc.assert(
    fc.property(bitmaps, (bitmap) => {
      const picture = pictureOf(zplLabel(bitmap).toString('latin1'))
      const meant = Array.from({ length: bitmap.heightDots }, (_, y) =>
        Array.from({ length: bitmap.widthDots }, (__, x) => isBlack(bitmap, x, y)),
      )
      expect(picture.rows).toEqual(meant)
    }),
  )
})

describe.each([
  ['62x29', 203, 'zbarimg'],
  ['62x29', 300, 'zbarimg'],
  ['100x50', 203, 'zbarimg'],
  ['54x17', 203, 'dmtxread'],
  ['54x17', 300, 'dmtxread'],
] as const)('a label of %s at %i dots per inch', (format, dotsPerInch, program) => {
  const reader = `/usr/bin/${program}`

  test.skipIf(!existsSync(reader))(`as the printer draws it is read by ${program}`, () => {
    const [drawing] = press.draw([exampleLabel], { template: shippedTemplate(format), language: 'fr', dotsPerInch })
    if (drawing === undefined) throw new Error('no page')
    const picture = pictureOf(zplLabel(press.raster(drawing, dotsPerInch)).toString('latin1'))
    expect(picture.rows.length).toBe(picture.height)
    const folder = mkdtempSync(join(tmpdir(), 'etabli-zpl-'))
    writeFileSync(join(folder, 'label.pbm'), portableBitmap(picture))
    const options = program === 'zbarimg' ? ['--quiet', '--raw', '-Sdisable', '-Sqrcode.enable'] : ['-N1', '-m2000']
    const read = execFileSync(reader, [...options, join(folder, 'label.pbm')], { encoding: 'utf8', stdio: 'pipe' })
    rmSync(folder, { recursive: true })
    expect(read.trim()).toBe(exampleLabel.tag)
  })
})

test('commands in the name of a machine do not reach the printer', () => {
  const label = { ...exampleLabel, model: 'ThinkPad ^XZ~JA^XA^PQ99', specLine: '^FD~HS' }
  const [drawing] = press.draw([label], { template: shippedTemplate('62x29'), language: 'fr', dotsPerInch: 203 })
  if (drawing === undefined) throw new Error('no page')
  const zpl = zplLabel(press.raster(drawing, 203)).toString('latin1')
  expect(zpl.match(/[\^~][A-Z]{2}/g)).toEqual([
    '^XA',
    '^PW',
    '^LL',
    '^LH',
    '^LS',
    '^PO',
    '^LR',
    '^FO',
    '^GF',
    '^FS',
    '^PQ',
    '^XZ',
  ])
  expect(zpl).toContain('^PQ1,')
})
