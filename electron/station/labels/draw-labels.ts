import type { LabelContent } from '../../../shared/label/content.ts'
import type { LabelDrawing } from '../../../shared/label/drawing.ts'
import { labelFormats, type LabelFormatName } from '../../../shared/label/format.ts'
import { layoutPages } from '../../../shared/label/pages.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { encodeCode } from './encode-code.ts'
import type { LabelFonts } from './label-fonts.ts'

export type DrawSettings = {
  readonly format: LabelFormatName
  readonly language: Language
  /** Dots per inch of the printer; the format's usual printer when left out (203, office printers 600). */
  readonly dotsPerInch?: number | undefined
  /** First free label of a sheet, from 1. */
  readonly startPosition?: number | undefined
}

/**
 * Draws labels: one page each on a roll, filled sheets on A4. The drawings are what the preview shows, what
 * `labelPdf` writes and what a spooler prints.
 *
 * @throws RangeError for a start position that is not on the sheet.
 */
export function drawLabels(
  contents: readonly LabelContent[],
  settings: DrawSettings,
  fonts: LabelFonts,
): LabelDrawing[] {
  const { symbology, sheet } = labelFormats[settings.format]
  const labels = contents.map((content) => ({ content, modules: encodeCode(content.tag, symbology) }))
  return layoutPages(labels, {
    format: settings.format,
    language: settings.language,
    dotsPerInch: settings.dotsPerInch ?? (sheet === null ? 203 : 600),
    startPosition: settings.startPosition ?? 1,
    measure: fonts.measure,
  })
}
