// How far away and how askew a printed label may be held for the camera's decoder to read it, and what a picture costs.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { createLabelPress } from '../../electron/station/labels/label-press.ts'
import { makeTag } from '../../shared/label/tag.ts'
import { dotsOf, photograph } from '../e2e/fake-camera.ts'
import { root } from '../e2e/station-app.ts'
import { shippedTemplate } from '../station/labels/shipped-template.ts'
import { median, milliseconds } from './median.ts'

const labels = 4
const angles = [0, 7, 20, 45, 70, 90, 180]
/** Printed dots (203 dpi) to a pixel: 1 is 8 pixels a millimetre. */
const distances = [1, 1.5, 2, 2.5, 3]
const sizes = [
  { width: 640, height: 480 },
  { width: 1280, height: 720 },
]

const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
const bytes = readFileSync(file)
const wasmBinary = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true })

const folder = mkdtempSync(join(tmpdir(), 'etabli-camera-'))
const press = await createLabelPress(join(root, 'resources'))
const tags = Array.from({ length: labels }, (_, index) => makeTag('T7', (index + 1) * 7919))
const printed: { readonly tag: string; readonly dots: boolean[][] }[] = []
for (const tag of tags) {
  const content = {
    tag,
    specLine: 'i5-8250U · 8 Gio · SSD 256 Go · bat. 87 %',
    profileTitle: 'Portable 2026',
    verdict: 'pass' as const,
    manufacturer: 'LENOVO',
    model: 'ThinkPad T480',
    serial: null,
    date: '2026-11-23',
    benchName: 'T7',
  }
  const [label] = press.draw([content], { template: shippedTemplate('62x29'), language: 'fr' })
  if (label !== undefined) printed.push({ tag, dots: await dotsOf(label, folder) })
}
rmSync(folder, { recursive: true, force: true })

/** Reads one picture as the page's worker does; the texts, and how long it took. */
async function read(luma: Buffer, { width, height }: (typeof sizes)[number]) {
  const data = new Uint8ClampedArray(width * height * 4)
  for (const [index, value] of luma.entries()) data.set([value, value, value, 255], index * 4)
  const began = performance.now()
  const found = await readBarcodes(
    { data, width, height, colorSpace: 'srgb' },
    {
      formats: ['QRCode', 'DataMatrix', 'Code128', 'Code39', 'EANUPC'],
      tryHarder: true,
      maxNumberOfSymbols: 12,
    },
  )
  return { texts: found.map(({ text }) => text), tookMs: performance.now() - began }
}

for (const size of sizes) {
  const took: number[] = []
  let wrong = 0
  console.log(`Camera of ${size.width} × ${size.height}: labels of 62 × 29 mm read, of ${printed.length}`)
  console.log(`  pixels a millimetre  ${angles.map((angle) => `${angle}°`.padStart(5)).join('')}`)
  for (const dotsToPixel of distances) {
    const counts: number[] = []
    for (const degrees of angles) {
      let right = 0
      for (const { tag, dots } of printed) {
        const { texts, tookMs } = await read(photograph(dots, { ...size, degrees, dotsToPixel }), size)
        took.push(tookMs)
        if (texts.includes(tag)) right += 1
        wrong += texts.filter((text) => text !== tag).length
      }
      counts.push(right)
    }
    const scale = (203 / 25.4 / dotsToPixel).toFixed(1)
    console.log(`  ${scale.padStart(19)}  ${counts.map((count) => String(count).padStart(5)).join('')}`)
  }
  console.log(`  ${milliseconds(median(took))} a picture (median of ${took.length}), ${wrong} misread`)
}
