import type { Language } from '../report/quantities.ts'
import type { CodeModules } from './code-rects.ts'
import type { LabelContent } from './content.ts'
import type { DrawnText, LabelDrawing } from './drawing.ts'
import type { FittedText, MeasureText } from './fit-text.ts'
import type { LabelFormatName } from './format.ts'

/** What a layout must know besides the content. */
export type LabelSettings = {
  readonly format: LabelFormatName
  /** Dots per inch of the printer; every edge of the code falls on its grid. CUPS rasterises "203" at exactly 203. */
  readonly dotsPerInch: number
  readonly language: Language
  readonly measure: MeasureText
}

/** A label's content, and the modules of the code that holds its tag (in the symbology of the format). */
export type LabelToDraw = { readonly content: LabelContent; readonly modules: CodeModules }

/** The parts of one label, placed on a page. */
export type LabelParts = Pick<LabelDrawing, 'rects' | 'texts' | 'codes'>

/** A point of the page. */
export type Point = { readonly xMillimetres: number; readonly yMillimetres: number }

/** Parts of the font's em above and below the baseline: accented capitals, the tail of a g, plain capitals. */
export const ascent = 0.93
export const descent = 0.24
export const capitalHeight = 0.73

/** A fitted text where it stands: `xMillimetres` at its anchor, `yMillimetres` at its baseline. */
export function placed(
  fitted: FittedText,
  weight: DrawnText['weight'],
  point: Point,
  anchor: DrawnText['anchor'] = 'start',
): DrawnText {
  return { ...fitted, ...point, weight, anchor }
}
