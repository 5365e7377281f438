import { setImmediate } from 'node:timers/promises'
import type { Language } from '../../../shared/report/quantities.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import { textLeft } from '../../../shared/label/raster.ts'
import { newDocument, type LabelFonts } from './label-fonts.ts'

/** PDF points in a millimetre. */
const pointsPerMillimetre = 72 / 25.4

export type PdfDetails = {
  readonly title: string
  readonly language: Language
  /** ISO 8601, UTC. The same drawings at the same moment give the same bytes. */
  readonly createdAt: string
}

function drawPage(document: PDFKit.PDFDocument, drawing: LabelDrawing): void {
  const points = (millimetres: number): number => millimetres * pointsPerMillimetre
  document.addPage({ size: [points(drawing.widthMillimetres), points(drawing.heightMillimetres)], margin: 0 })
  document.fillColor('black')
  for (const { xMillimetres, yMillimetres, widthMillimetres, heightMillimetres } of drawing.rects) {
    document.rect(points(xMillimetres), points(yMillimetres), points(widthMillimetres), points(heightMillimetres))
  }
  // One fill for all: rectangles overlap, and their union has no seams.
  if (drawing.rects.length > 0) document.fill()
  for (const text of drawing.texts) {
    document
      .font(text.weight)
      .fontSize(points(text.sizeMillimetres))
      .text(text.text, points(textLeft(text)), points(text.yMillimetres), { lineBreak: false, baseline: 'alphabetic' })
  }
}

/** After so much work the station answers what came in meanwhile. */
const breathAfterMs = 15

/**
 * Writes drawings as a vector PDF, one page each, every page exactly as large as its drawing and both fonts embedded.
 *
 * Pages are drawn, written and let go one after the other, with breaks, so that thousands of labels neither fill the
 * memory nor keep the station from answering.
 *
 * @param drawings at least one; what its iteration throws rejects.
 */
export async function labelPdf(
  drawings: Iterable<LabelDrawing> | AsyncIterable<LabelDrawing>,
  fonts: LabelFonts,
  details: PdfDetails,
): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const document = newDocument(fonts.files, {
    lang: details.language === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: { Title: details.title, Creator: 'Établi', CreationDate: new Date(details.createdAt) },
  })
  const chunks: Buffer[] = []
  document
    .on('data', (chunk: Buffer) => chunks.push(chunk))
    .on('end', () => resolve(Buffer.concat(chunks)))
    .on('error', reject)
  let breathedAt = performance.now()
  for await (const drawing of drawings) {
    drawPage(document, drawing)
    if (performance.now() - breathedAt < breathAfterMs) continue
    await setImmediate()
    breathedAt = performance.now()
  }
  document.end()
  return promise
}
