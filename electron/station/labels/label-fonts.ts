import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Document from 'pdfkit'
import type { TextWeight } from '../../../shared/label/drawing.ts'
import type { MeasureText } from '../../../shared/label/fit-text.ts'
import type { OutlineText } from '../../../shared/label/raster.ts'
import { glyphOutlines } from './glyph-outlines.ts'

/** The two fonts of labels and papers, with the width and the outlines of texts in them. */
export type LabelFonts = {
  readonly files: Readonly<Record<TextWeight, Buffer>>
  readonly measure: MeasureText
  readonly outline: OutlineText
}

const fileNames: Readonly<Record<TextWeight, string>> = {
  regular: 'DejaVuSansCondensed.ttf',
  bold: 'DejaVuSansCondensed-Bold.ttf',
}

/**
 * Loads the fonts that the station brings along.
 *
 * Texts are measured by the writer of the PDF, so that what the layout finds to fit does fit on paper.
 *
 * @param resourcesFolder `resources` of a checkout, or the packaged application's resources folder.
 * @throws when a font file is missing: the installation is broken.
 */
export async function loadLabelFonts(resourcesFolder: string): Promise<LabelFonts> {
  const load = (weight: TextWeight): Promise<Buffer> => readFile(join(resourcesFolder, 'fonts', fileNames[weight]))
  const [regular, bold] = await Promise.all([load('regular'), load('bold')])
  const files = { regular, bold }
  // Without the layout cache, which would grow with every word a long-lived station ever measured.
  const ruler = newDocument(files, { fontLayoutCache: false })
  const measure: MeasureText = (text, weight) => ruler.font(weight).fontSize(1).widthOfString(text)
  return { files, measure, outline: glyphOutlines(ruler) }
}

/** An empty PDF that knows the two fonts by their weight, and no other: nothing can fall back to Helvetica. */
export function newDocument(
  files: LabelFonts['files'],
  more: PDFKit.PDFDocumentOptions & { readonly fontLayoutCache?: boolean },
): PDFKit.PDFDocument {
  // An empty font name keeps pdfkit from opening its own Helvetica metrics, which a bundle does not carry.
  const document = new Document({ autoFirstPage: false, margin: 0, font: '', ...more })
  document.registerFont('regular', files.regular)
  document.registerFont('bold', files.bold)
  return document
}
