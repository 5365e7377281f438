import type { LabelContent } from '../../../shared/label/content.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import type { MeasureText } from '../../../shared/label/fit-text.ts'
import { rasterise, type DotWindow, type LabelRaster } from '../../../shared/label/raster.ts'
import { badgeDrawing } from '../../../shared/label/badge.ts'
import { controlCard } from '../../../shared/label/control-card.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { encodeCode } from './encode-code.ts'
import { drawLabels, drawPages, type DrawSettings } from './draw-labels.ts'
import { loadLabelFonts } from './label-fonts.ts'
import { labelPdf, type PdfDetails } from './label-pdf.ts'
import { previewTemplate, type PreviewSettings, type TemplatePreview } from './preview-template.ts'

/** Everything that labels need: fonts, codes, and the writer of PDF. */
export type LabelPress = {
  readonly measure: MeasureText
  /** @see encodeCode */
  readonly modulesOf: typeof encodeCode
  /** @see drawLabels */
  draw(contents: readonly LabelContent[], settings: DrawSettings): LabelDrawing[]
  /** The same page by page, for many. @see drawPages */
  pages(contents: Iterable<LabelContent>, settings: DrawSettings): AsyncIterable<LabelDrawing>
  /** What a template shows of a content, whatever is wrong with it. @see previewTemplate */
  preview(content: LabelContent, settings: PreviewSettings): TemplatePreview
  /** A page as dots: what the screen shows, and what printers that take dots are sent. @see rasterise */
  raster(drawing: LabelDrawing, dotsPerInch: number, part?: DotWindow): LabelRaster
  /** @see controlCard */
  controlCard(language: Language): LabelDrawing
  /** @see badgeDrawing */
  badge(name: string, code: string): LabelDrawing
  /** @see labelPdf */
  pdf(drawings: Iterable<LabelDrawing> | AsyncIterable<LabelDrawing>, details: PdfDetails): Promise<Buffer>
}

/**
 * Gets the press ready: a tenth of a second of loading, which the first label pays and not the start of the bench.
 *
 * @param resourcesFolder `resources` of a checkout, or the packaged application's resources folder.
 * @throws when a font file is missing: the installation is broken.
 */
export async function createLabelPress(resourcesFolder: string): Promise<LabelPress> {
  const fonts = await loadLabelFonts(resourcesFolder)
  return {
    measure: fonts.measure,
    modulesOf: encodeCode,
    draw: (contents, settings) => drawLabels(contents, settings, fonts),
    pages: (contents, settings) => drawPages(contents, settings, fonts),
    preview: (content, settings) => previewTemplate(content, settings, fonts),
    raster: (drawing, dotsPerInch, part) => rasterise(drawing, dotsPerInch, fonts.outline, part),
    controlCard: (language) => controlCard({ language, measure: fonts.measure, modulesOf: encodeCode }),
    badge: (name, code) => badgeDrawing(name, code, { measure: fonts.measure, modulesOf: encodeCode }),
    pdf: (drawings, details) => labelPdf(drawings, fonts, details),
  }
}
