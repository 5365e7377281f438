// A thousand labels of varied content, each decoded as it is printed and after simulated wear: blurred, turned, soiled.
// Prints the share that is read, by symbology and resolution; clean ones are read by a second, independent program too.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { prepareZXingModule, readBarcodes, type ReadInputBarcodeFormat } from 'zxing-wasm/reader'
import { createLabelPress } from '../../electron/station/labels/label-press.ts'
import { shippedTemplates } from '../../electron/station/labels/shipped-templates.ts'
import { isBlack } from '../../shared/label/bitmap.ts'
import type { DrawnCode } from '../../shared/label/drawing.ts'
import { longContent, usualContent } from '../../shared/label/longest-contents.ts'
import type { LabelRaster } from '../../shared/label/raster.ts'
import { makeTag, tagPrefixAt, tagPrefixCount } from '../../shared/label/tag.ts'

const count = Number(process.env['ETABLI_BENCHMARK_LABELS'] ?? 1000)
const resourcesFolder = fileURLToPath(new URL('../../resources', import.meta.url))
const wasm = readFileSync(fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm')))
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) } })
const press = await createLabelPress(resourcesFolder)
const templates = shippedTemplates(resourcesFolder)

/** A fixed sequence, so that every run soils the same places (Park and Miller, 1988). */
let seed = 20_261_123
const random = (): number => {
  seed = (seed * 48_271) % 0x7f_ff_ff_ff
  return seed / 0x7f_ff_ff_ff
}

/** Grey, 0 black to 255 white, row by row. */
type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8ClampedArray }

const pictureOf = (raster: LabelRaster): Picture => {
  const { widthDots: width, heightDots: height } = raster
  const grey = new Uint8ClampedArray(width * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) grey[y * width + x] = isBlack(raster, x, y) ? 0 : 255
  }
  return { width, height, grey }
}

/** The same as a lens sees it that is out of focus by this many dots (a Gaussian, in both directions). */
function blurred({ width, height, grey }: Picture, sigma: number): Picture {
  const reach = Math.ceil(sigma * 3)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * sigma ** 2)),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const pass = (from: Uint8ClampedArray, across: boolean): Uint8ClampedArray => {
    const to = new Uint8ClampedArray(from.length)
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        let sum = 0
        for (let step = -reach; step <= reach; step += 1) {
          const [u, v] = across ? [x + step, y] : [x, y + step]
          const value = u < 0 || v < 0 || u >= width || v >= height ? 255 : (from[v * width + u] ?? 255)
          sum += value * (weights[step + reach] ?? 0)
        }
        to[y * width + x] = sum / total
      }
    }
    return to
  }
  return { width, height, grey: pass(pass(grey, true), false) }
}

/** Turned around its middle, the nearest dot taken. */
function turned({ width, height, grey }: Picture, degrees: number): Picture {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const out = new Uint8ClampedArray(grey.length).fill(255)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [x - width / 2, y - height / 2]
      const u = Math.round(dx * cosine + dy * sine + width / 2)
      const v = Math.round(dy * cosine - dx * sine + height / 2)
      if (u >= 0 && v >= 0 && u < width && v < height) out[y * width + x] = grey[v * width + u] ?? 255
    }
  }
  return { width, height, grey: out }
}

/** Dark grey spots that together cover a tenth of the code's surface, each somewhere on it. */
function soiled(picture: Picture, code: DrawnCode, dotsPerInch: number, spots: number): Picture {
  const { width, height, grey } = picture
  const dots = (millimetres: number): number => (millimetres * dotsPerInch) / 25.4
  const [w, h] = [dots(code.widthMillimetres), dots(code.heightMillimetres)]
  const surface = (w * h * 0.1) / spots
  const spotHeight = Math.min(Math.sqrt(surface), h)
  const spotWidth = Math.min(surface / spotHeight, w)
  const out = grey.slice()
  for (let spot = 0; spot < spots; spot += 1) {
    const left = dots(code.xMillimetres) + random() * (w - spotWidth)
    const top = dots(code.yMillimetres) + random() * (h - spotHeight)
    for (let y = Math.round(top); y < top + spotHeight; y += 1) {
      for (let x = Math.round(left); x < left + spotWidth; x += 1) out[y * width + x] = 96
    }
  }
  return { width, height, grey: out }
}

async function isRead({ width, height, grey }: Picture, format: ReadInputBarcodeFormat, tag: string): Promise<boolean> {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let index = 0; index < grey.length; index += 1) data.fill(grey[index] ?? 255, index * 4, index * 4 + 4)
  const image = { width, height, data, colorSpace: 'srgb' } as ImageData
  const found = await readBarcodes(image, { formats: [format], tryHarder: true })
  return found.some(({ text }) => text === tag)
}

/** What a second program reads from clean labels: zbar QR codes and bars, dmtx the DataMatrix. */
function readElsewhere(files: readonly string[], program: 'zbarimg' | 'dmtxread'): string[] {
  const options = program === 'zbarimg' ? ['-q', '--raw'] : ['-n', '-N1', '-m4000']
  return execFileSync(program, [...options, ...files], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    .trim()
    .split('\n')
}

const cases = [
  ['qr', '62x29', 'QRCode', 'zbarimg'],
  ['datamatrix', '54x17', 'DataMatrix', 'dmtxread'],
  ['code128', '100x50', 'Code128', 'zbarimg'],
] as const

for (const dotsPerInch of [203, 300]) {
  for (const [symbology, templateId, format, program] of cases) {
    const template = templates.get(templateId)
    if (template === undefined) throw new Error(`no template ${templateId}`)
    const read = { clean: 0, blurred: 0, turned: 0, 'one spot of 10 %': 0, '20 spots of 0.5 %': 0 }
    const folder = mkdtempSync(join(tmpdir(), 'etabli-decode-'))
    const files: string[] = []
    const tags = new Set<string>()
    for (let number = 1; number <= count; number += 1) {
      const tag = makeTag(tagPrefixAt((number * 7) % tagPrefixCount), number * 997)
      const content = { ...(number % 2 === 0 ? longContent : usualContent), tag }
      const [drawing] = press.draw([content], { template, language: 'fr', dotsPerInch })
      const code = drawing?.codes.find((one) => one.symbology === symbology)
      if (drawing === undefined || code === undefined) throw new Error('no code')
      const raster = press.raster(drawing, dotsPerInch)
      const picture = pictureOf(raster)
      tags.add(tag)
      const file = join(folder, `${number}.pbm`)
      writeFileSync(file, Buffer.concat([Buffer.from(`P4\n${picture.width} ${picture.height}\n`), raster.bits]))
      files.push(file)
      if (await isRead(picture, format, tag)) read.clean += 1
      if (await isRead(blurred(picture, 1.5), format, tag)) read.blurred += 1
      if (await isRead(turned(picture, 3), format, tag)) read.turned += 1
      if (await isRead(soiled(picture, code, dotsPerInch, 1), format, tag)) read['one spot of 10 %'] += 1
      if (await isRead(soiled(picture, code, dotsPerInch, 20), format, tag)) read['20 spots of 0.5 %'] += 1
    }
    let elsewhere = 0
    for (let first = 0; first < files.length; first += 100) {
      const found = new Set(readElsewhere(files.slice(first, first + 100), program))
      elsewhere += [...found].filter((text) => tags.has(text)).length
    }
    rmSync(folder, { recursive: true })
    const share = (part: number): string => `${((part * 100) / count).toFixed(1)} %`
    const shares = Object.entries(read).map(([wear, part]) => `${wear} ${share(part)}`)
    console.log(`${symbology} at ${dotsPerInch}: ${shares.join(', ')}; clean by ${program} ${share(elsewhere)}`)
  }
}
