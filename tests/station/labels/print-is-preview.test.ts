import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { drawLabels } from '../../../electron/station/labels/draw-labels.ts'
import { loadLabelFonts, type LabelFonts } from '../../../electron/station/labels/label-fonts.ts'
import { labelPdf } from '../../../electron/station/labels/label-pdf.ts'
import { isBlack } from '../../../shared/label/bitmap.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import { longContent, usualContent } from '../../../shared/label/longest-contents.ts'
import type { LabelTemplate } from '../../../shared/label/template.ts'
import { rasterOf } from './ink.ts'
import { missingPaperTools, paper, resourcesFolder, skipReason } from './paper-tools.ts'
import { shippedIds, shippedTemplate } from './shipped-template.ts'

let fonts: LabelFonts
beforeAll(async () => {
  fonts = await loadLabelFonts(resourcesFolder)
})

const details = { title: 'Étiquette', language: 'fr', createdAt: '2026-11-23T10:00:00.000Z' } as const
const opened: ReturnType<typeof paper>[] = []
afterEach(() => {
  for (const one of opened.splice(0)) one.dispose()
})

/** A ring of 24 × 16 pixels: straight and slanted edges, at a place that no dot knows. */
const logo: NonNullable<LabelTemplate['logo']> = {
  area: { xMillimetres: 48.03, yMillimetres: 15.83, widthMillimetres: 12, heightMillimetres: 7.7 },
  widthPixels: 24,
  heightPixels: 16,
  bits: Array.from({ length: 16 }, (_, y) =>
    Array.from({ length: 24 }, (__, x) => {
      const distance = Math.hypot((x - 11.5) / 12, (y - 7.5) / 8)
      return distance < 1 && distance > 0.6 ? 1 : 0
    })
      .join('')
      .replaceAll(/.{4}/g, (four) => Number.parseInt(four, 2).toString(16)),
  ).join(''),
}

const withLogo: LabelTemplate = {
  ...shippedTemplate('62x29'),
  fields: shippedTemplate('62x29').fields.filter(({ content }) => content === 'tag' || content === 'verdict'),
  logo,
}

/** The dots that an independent rasteriser and ours disagree on, as [x, y]. */
async function differences(drawing: LabelDrawing, dotsPerInch: number): Promise<[number, number][]> {
  const sheet = paper(await labelPdf([drawing], fonts, details))
  opened.push(sheet)
  const printed = sheet.dots(dotsPerInch)
  const ours = rasterOf(drawing, dotsPerInch, fonts)
  expect([ours.heightDots, ours.widthDots]).toEqual([printed.length, printed[0]?.length])
  return printed.flatMap((row, y) =>
    row.flatMap((black, x): [number, number][] => (black === isBlack(ours, x, y) ? [] : [[x, y]])),
  )
}

const rolls = shippedIds.filter((id) => shippedTemplate(id).media.sheet === null)
const cases = [203, 300].flatMap((dots) => rolls.map((id) => [id, dots] as const))

describe.skipIf(missingPaperTools.length > 0)(`preview and print${skipReason}`, { timeout: 60_000 }, () => {
  test.each(cases)('of %s at %i dots per inch agree on every dot of codes and frames', async (id, dotsPerInch) => {
    for (const content of [usualContent, longContent]) {
      const settings = { template: shippedTemplate(id), language: 'fr', dotsPerInch } as const
      const [drawing] = drawLabels([content], settings, fonts)
      if (drawing === undefined) throw new Error('no page')
      expect(await differences({ ...drawing, texts: [] }, dotsPerInch)).toEqual([])
    }
  })

  test.each([203, 300, 600])('agree on every dot of a picture at %i dots per inch', async (dotsPerInch) => {
    const [drawing] = drawLabels([usualContent], { template: withLogo, language: 'fr', dotsPerInch }, fonts)
    if (drawing === undefined) throw new Error('no page')
    const rects = drawing.rects.filter(({ xMillimetres }) => xMillimetres > 47)
    expect(rects.length).toBeGreaterThan(50)
    expect(await differences({ ...drawing, texts: [] }, dotsPerInch)).toEqual([])
  })

  test.each([203, 300])('of a sheet agree on every dot of its codes at %i dots per inch', async (dotsPerInch) => {
    const contents = Array.from({ length: 21 }, () => longContent)
    const [drawing] = drawLabels(contents, { template: shippedTemplate('l7160'), language: 'fr', dotsPerInch }, fonts)
    if (drawing === undefined) throw new Error('no page')
    expect(await differences({ ...drawing, texts: [] }, dotsPerInch)).toEqual([])
  })

  // What is sent to printers that take dots is our raster itself; of the PDF's letters a rasteriser blackens other edges.
  test.each(cases)('of %s at %i dots per inch differ by edges of letters only', async (id, dotsPerInch) => {
    const [drawing] = drawLabels([longContent], { template: shippedTemplate(id), language: 'fr', dotsPerInch }, fonts)
    if (drawing === undefined) throw new Error('no page')
    const dots = (millimetres: number): number => (millimetres * dotsPerInch) / 25.4
    const boxes = drawing.texts.map((text) => {
      const left = text.anchor === 'end' ? text.xMillimetres - text.widthMillimetres : text.xMillimetres
      return {
        left: dots(left) - 3,
        right: dots(left + text.widthMillimetres) + 3,
        top: dots(text.yMillimetres - text.sizeMillimetres) - 2,
        bottom: dots(text.yMillimetres + 0.3 * text.sizeMillimetres) + 2,
      }
    })
    const stray = (await differences(drawing, dotsPerInch)).filter(
      ([x, y]) => !boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
    )
    expect(stray).toEqual([])
  })
})
