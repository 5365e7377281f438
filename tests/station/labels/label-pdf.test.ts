import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { encodeCode } from '../../../electron/station/labels/encode-code.ts'
import { drawLabels, type DrawSettings } from '../../../electron/station/labels/draw-labels.ts'
import { loadLabelFonts, type LabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import { labelPdf } from '../../../electron/station/labels/label-pdf.ts'
import type { LabelContent } from '../../../shared/label/content.ts'
import { exampleLabel } from '../../shared/label/label-example.ts'
import { shippedTemplate } from './shipped-template.ts'
import { missingPaperTools, paper, resourcesFolder, skipReason } from './paper-tools.ts'

let fonts: LabelFonts
beforeAll(async () => {
  fonts = await loadLabelFonts(resourcesFolder)
})

const details = { title: 'Étiquette', language: 'fr', createdAt: '2026-11-23T10:00:00.000Z' } as const
const opened: ReturnType<typeof paper>[] = []
afterEach(() => {
  for (const one of opened.splice(0)) one.dispose()
})

type Settings = Partial<Omit<DrawSettings, 'template'>> & { readonly format?: string }

const draw = (some: readonly LabelContent[], { format = '62x29', ...settings }: Settings) =>
  drawLabels(some, { template: shippedTemplate(format), language: 'fr', ...settings }, fonts)

async function printed(some: readonly LabelContent[], settings: Settings) {
  const drawings = draw(some, settings)
  const sheet = paper(await labelPdf(drawings, fonts, details))
  opened.push(sheet)
  return sheet
}

/** Nine characters of the tag alphabet that differ from label to label; the check plays no part here. */
const numbered = (index: number): LabelContent => ({
  ...exampleLabel,
  tag: `T7${String(index * 7919).padStart(6, '0')}X`,
})

const contents: readonly LabelContent[] = [
  exampleLabel,
  {
    ...exampleLabel,
    tag: 'CX999999V',
    specLine: 'Ryzen 7 PRO 5850U · 16 Gio · SSD 512 Go + HDD 1 To · bat. 87 % + 62 %',
    verdict: 'fail',
    model: 'EliteBook x360 1040 G8 Notebook PC — écran tactile, clavier français rétroéclairé',
  },
  {
    ...exampleLabel,
    tag: 'C00000000',
    specLine: null,
    verdict: null,
    manufacturer: null,
    model: null,
    profileTitle: null,
    benchName: null,
  },
  { ...exampleLabel, tag: 'HJKNPRTVX', specLine: 'CPU ? · ? Gio · disque ? · bat. ?', verdict: 'incomplete' },
]

// A sheet at 600 dpi is 35 million dots to raster and to search.
describe.skipIf(missingPaperTools.length > 0)(`a printed label${skipReason}`, { timeout: 60_000 }, () => {
  test.each([
    ['62x29', '175.748 x 82.2047 pts'],
    ['100x50', '283.465 x 141.732 pts'],
    ['54x17', '153.071 x 48.189 pts'],
    ['29x90', '255.969 x 82.2047 pts'],
    ['99012', '252.283 x 102.047 pts'],
    ['11354', '161.575 x 90.7087 pts'],
    ['50x25', '141.732 x 70.8661 pts'],
    ['l7160', '595.276 x 841.89 pts'],
    ['l4731', '595.276 x 841.89 pts'],
    ['l7651', '595.276 x 841.89 pts'],
  ] as const)('of format %s has pages of exactly its size', async (format, size) => {
    const information = (await printed([exampleLabel], { format })).information()
    expect(information).toMatch(new RegExp(`Page +1 size: +${size}`))
  })

  test.each([
    ['62x29', 203],
    ['62x29', 300],
    ['100x50', 203],
    ['100x50', 300],
    ['l7160', 203],
    ['l7160', 300],
    ['l7160', 600],
  ] as const)('of format %s has a QR code that says the tag at %i dpi', async (format, dotsPerInch) => {
    const sheet = await printed(contents, { format, dotsPerInch })
    const pages = format === 'l7160' ? [1] : contents.map((_, index) => index + 1)
    const codes = pages.flatMap((page) => sheet.qrCodes(dotsPerInch, page))
    expect(codes.toSorted()).toEqual(contents.map(({ tag }) => tag).toSorted())
  })

  test.each([203, 300])('of format 54x17 has a DataMatrix that says the tag at %i dpi', async (dotsPerInch) => {
    const sheet = await printed(contents, { format: '54x17', dotsPerInch })
    const codes = contents.flatMap((_, index) => sheet.dataMatrixCodes(dotsPerInch, index + 1))
    expect(codes).toEqual(contents.map(({ tag }) => tag))
  })

  test.each([
    ['62x29', 'qr', 203],
    ['100x50', 'qr', 203],
    ['54x17', 'datamatrix', 203],
    ['62x29', 'qr', 300],
    ['l7160', 'qr', 203],
  ] as const)(
    'of format %s has every module of its %s code on exactly its dots at %i dpi',
    async (format, symbology, dpi) => {
      const startPosition = format === 'l7160' ? 21 : 1
      const settings = { format, dotsPerInch: dpi, startPosition }
      const drawings = draw([exampleLabel], settings)
      const sheet = paper(await labelPdf(drawings, fonts, details))
      opened.push(sheet)
      const modules = encodeCode(exampleLabel.tag, symbology)
      const code = drawings[0]?.codes[0]
      if (code === undefined) throw new Error('a label without a code')
      const inDots = (millimetres: number): number => Math.round((millimetres * dpi) / 25.4)
      const [left, top, side] = [inDots(code.xMillimetres), inDots(code.yMillimetres), inDots(code.widthMillimetres)]
      const perModule = side / modules.length
      const wanted = Array.from({ length: side }, (_, y) =>
        Array.from(
          { length: side },
          (__, x) => modules[Math.floor(y / perModule)]?.[Math.floor(x / perModule)] === true,
        ),
      )
      const found = sheet
        .dots(dpi)
        .slice(top, top + side)
        .map((row) => row.slice(left, left + side))
      const wrong = wanted.flatMap((row, y) => row.filter((black, x) => black !== found[y]?.[x]))
      expect(wrong.length).toBe(0)
    },
  )

  test('has every font embedded and none beside the two', async () => {
    const lines = (await printed(contents, {})).fonts().trim().split('\n').slice(2)
    expect(lines.map((line) => /\+(\S+).* (yes|no) +(yes|no) +(yes|no) /.exec(line)?.slice(1))).toEqual([
      ['DejaVuSansCondensed-Bold', 'yes', 'yes', 'yes'],
      ['DejaVuSansCondensed', 'yes', 'yes', 'yes'],
    ])
  })

  test('says what it was told, accents right', async () => {
    const model = 'Œuvre Ébène ç'
    const text = (await printed([{ ...exampleLabel, model, manufacturer: 'Ørsted' }], { format: '100x50' })).text()
    expect(text).toContain('T7 012382 0')
    expect(text).toContain('CONFORME')
    expect(text).toContain('Ørsted Œuvre Ébène ç')
    expect(text).toContain('i5-8250U · 8 Gio · SSD 256 Go · bat. 87 %')
    expect(text).toContain('Portable 2026 — élève · Établi de Sèvres')
    expect(text).toContain('23/11/2026')
  })

  test('speaks English too', async () => {
    const text = (await printed([{ ...exampleLabel, verdict: 'fail' }], { language: 'en' })).text()
    expect(text).toContain('FAIL')
    expect(text).toContain('2026-11-23')
  })

  test('is one page each on a roll', async () => {
    const sheet = await printed([numbered(1), numbered(2), numbered(3)], {})
    expect([1, 2, 3].map((page) => sheet.qrCodes(300, page))).toEqual([1, 2, 3].map((index) => [numbered(index).tag]))
  })

  test('fills a sheet of 21 and goes on with the next', async () => {
    const many = Array.from({ length: 23 }, (_, index) => numbered(index))
    const sheet = await printed(many, { format: 'l7160' })
    const tags = many.map(({ tag }) => tag)
    expect(sheet.qrCodes(300, 1).toSorted()).toEqual(tags.slice(0, 21).toSorted())
    expect(sheet.qrCodes(300, 2).toSorted()).toEqual(tags.slice(21).toSorted())
  })

  test('of the same content and moment is the same, byte for byte', async () => {
    const write = async (): Promise<Buffer> => labelPdf(draw(contents, { format: 'l7160' }), fonts, details)
    expect(await write()).toEqual(await write())
  })
})
