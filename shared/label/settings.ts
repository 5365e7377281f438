import type { Language } from '../report/quantities.ts'
import type { CodeModules } from './code-rects.ts'
import type { LabelContent } from './content.ts'
import type { LabelDrawing, Symbology } from './drawing.ts'
import type { MeasureText } from './fit-text.ts'
import type { LabelTemplate } from './template.ts'

/** What a layout must know besides the content. */
export type LabelSettings = {
  readonly template: LabelTemplate
  /** Dots per inch of the printer; every edge falls on its grid. CUPS rasterises "203" at exactly 203. */
  readonly dotsPerInch: number
  readonly language: Language
  readonly measure: MeasureText
}

/** A label's content, and the modules of the codes that hold its tag. */
export type LabelToDraw = {
  readonly content: LabelContent
  readonly modules: Readonly<Partial<Record<Symbology, CodeModules>>>
}

/** The parts of one label, placed on a page. */
export type LabelParts = Pick<LabelDrawing, 'rects' | 'texts' | 'codes'>

/** A point of the page. */
export type Point = { readonly xMillimetres: number; readonly yMillimetres: number }

/**
 * What the letters of the label's fonts cover, in ems, as read from their outlines: the highest accented capital above
 * the baseline, the lowest tail below it, and plain capitals and digits.
 */
export const ascent = 0.95
export const descent = 0.25
export const capitalHeight = 0.73

/** How far round letters and digits go beyond the baseline and beyond the height of capitals. */
export const overshoot = 0.015

/** How far the capitals J and Q go below the baseline. */
export const capitalTail = 0.2

/** How far a letter stands out of a line's width: J to the left, a d with caron to the right, a capital K. */
export const overhang = { left: 0.06, right: 0.14, capitalRight: 0.03 } as const

/** Share of a dot that every edge is drawn back, so that rounding in a rasteriser never blackens one more dot. */
export const insetDots = 0.15

const roundings = { up: Math.ceil, down: Math.floor, near: Math.round } as const

/** The place on the grid of dots that is next to a distance; one that is on it but for its rounding stays. */
export function onGrid(millimetres: number, dotMillimetres: number, towards: keyof typeof roundings): number {
  const slack = towards === 'up' ? -1e-6 : towards === 'down' ? 1e-6 : 0
  return roundings[towards](millimetres / dotMillimetres + slack) * dotMillimetres
}
