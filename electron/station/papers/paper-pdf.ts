import { setImmediate } from 'node:timers/promises'
import type { DrawnRect } from '../../../shared/label/drawing.ts'
import { textLeft } from '../../../shared/label/raster.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { newDocument, type LabelFonts } from '../labels/label-fonts.ts'
import type { PaperPage } from './page.ts'

export type PaperDetails = {
  readonly title: string
  readonly subject: string
  readonly author: string
  readonly language: Language
  /** ISO 8601, UTC: the moment of the paper and not of its drawing. */
  readonly createdAt: string
}

const points = (millimetres: number): number => (millimetres * 72) / 25.4
/** Light enough to survive a copier, dark enough to lead the eye along a row. */
const shadeColour = '#e9e9e9'

function fillRects(document: PDFKit.PDFDocument, rects: readonly DrawnRect[], colour: string): void {
  if (rects.length === 0) return
  for (const { xMillimetres, yMillimetres, widthMillimetres, heightMillimetres } of rects) {
    document.rect(points(xMillimetres), points(yMillimetres), points(widthMillimetres), points(heightMillimetres))
  }
  // One fill for all: rectangles overlap, and their union has no seams.
  document.fill(colour)
}

function drawPage(document: PDFKit.PDFDocument, page: PaperPage): void {
  document.addPage({ size: [points(page.widthMillimetres), points(page.heightMillimetres)], margin: 0 })
  fillRects(document, page.shades, shadeColour)
  fillRects(document, page.rects, 'black')
  document.fillColor('black')
  for (const text of page.texts) {
    document
      .font(text.weight)
      .fontSize(points(text.sizeMillimetres))
      .text(text.text, points(textLeft(text)), points(text.yMillimetres), { lineBreak: false, baseline: 'alphabetic' })
  }
}

/**
 * Writes the pages of a paper as a vector PDF with both fonts embedded, its title, language and author told, and its text
 * in reading order. The same pages with the same details give the same bytes, whenever they are drawn.
 */
export async function paperPdf(
  pages: readonly PaperPage[],
  fonts: LabelFonts,
  details: PaperDetails,
): Promise<Uint8Array<ArrayBuffer>> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array<ArrayBuffer>>()
  const document = newDocument(fonts.files, {
    lang: details.language === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: {
      Title: details.title,
      Subject: details.subject,
      Author: details.author,
      Creator: 'Établi',
      CreationDate: new Date(details.createdAt),
    },
  })
  const chunks: Buffer[] = []
  document
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    .on('error', reject)
  for (const page of pages) {
    drawPage(document, page)
    // The station answers between two pages.
    await setImmediate()
  }
  document.end()
  return promise
}
