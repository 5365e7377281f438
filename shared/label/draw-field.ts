import type { LabelContent } from './content.ts'
import type { DrawnRect, DrawnText } from './drawing.ts'
import { fieldText } from './field-text.ts'
import { fitLines, type FittedLines } from './fit-lines.ts'
import {
  ascent,
  capitalHeight,
  capitalTail,
  descent,
  insetDots,
  onGrid,
  overhang,
  overshoot,
  type LabelSettings,
  type Point,
} from './settings.ts'
import type { FieldContent, TemplateField } from './template.ts'

/** Lines of capitals and digits need no room for accents, and for tails only where there is a J or a Q. */
const capitalsOnly: ReadonlySet<FieldContent> = new Set(['tag', 'verdict'])
const framePaddingEms = 0.35

/** A baseline is moved to the next dot, by half a dot at most: of the coarsest printer, above and below. */
const gridMillimetres = 2 * (25.4 / 150 / 2)

/** How the letters of a text lie around its baseline and beside its line, in ems. */
function letterRoom({ content }: TemplateField, text: string) {
  if (!capitalsOnly.has(content)) return { above: ascent, below: descent, left: overhang.left, right: overhang.right }
  const below = /[JQ]/u.test(text) ? capitalTail : overshoot
  return { above: capitalHeight + overshoot, below, left: overhang.left, right: overhang.capitalRight }
}

/** What of the box is left for lines: a frame takes its line and some white, letters stand out at the sides. */
function textRoom(field: TemplateField, text: string) {
  const { widthMillimetres, heightMillimetres } = field.area
  const { above, below, left, right } = letterRoom(field, text)
  const padding = field.isFramed ? framePaddingEms * field.sizeMillimetres : 0
  return {
    weight: field.weight,
    widthMillimetres: widthMillimetres - 2 * padding - (left + right) * field.sizeMillimetres,
    heightMillimetres: heightMillimetres - padding - gridMillimetres,
    sizeMillimetres: field.sizeMillimetres,
    floorMillimetres: Math.min(field.floorMillimetres, field.sizeMillimetres),
    lines: field.lines,
    lineEms: above + below,
  }
}

/** How a field's text for a device fits; null when it has none, or no room for a single letter. */
export function fitField(
  field: TemplateField,
  content: LabelContent,
  { language, measure }: Pick<LabelSettings, 'language' | 'measure'>,
): FittedLines | null {
  const text = fieldText(field, content, language)
  return text === null ? null : fitLines(text, textRoom(field, text), measure)
}

/** A frame on the dots, inside these edges. */
function frame(left: number, top: number, right: number, bottom: number, size: number, dot: number): DrawnRect[] {
  const [x0, y0] = [onGrid(left, dot, 'up'), onGrid(top, dot, 'up')]
  const [x1, y1] = [onGrid(right, dot, 'down'), onGrid(bottom, dot, 'down')]
  const line = Math.max(1, Math.round(size / 10 / dot)) * dot
  const inset = insetDots * dot
  const rect = (x: number, y: number, width: number, height: number): DrawnRect => ({
    xMillimetres: x + inset,
    yMillimetres: y + inset,
    widthMillimetres: width - 2 * inset,
    heightMillimetres: height - 2 * inset,
  })
  return [
    rect(x0, y0, x1 - x0, line),
    rect(x0, y1 - line, x1 - x0, line),
    rect(x0, y0, line, y1 - y0),
    rect(x1 - line, y0, line, y1 - y0),
  ]
}

/**
 * Draws a field's text in its box, the lines together in the middle of its height, baselines on the printer's dots so
 * that thin strokes are as thick on each label.
 *
 * @param origin the label's top left corner on the page.
 */
export function drawField(
  field: TemplateField,
  content: LabelContent,
  settings: LabelSettings,
  origin: Point,
): { texts: DrawnText[]; rects: DrawnRect[] } {
  const fitted = fitField(field, content, settings)
  if (fitted === null) return { texts: [], rects: [] }
  const dot = 25.4 / settings.dotsPerInch
  const { align, weight, area } = field
  const {
    above,
    below,
    left: leftEms,
    right: rightEms,
  } = letterRoom(field, fieldText(field, content, settings.language) ?? '')
  const lineEms = above + below
  const left = origin.xMillimetres + area.xMillimetres
  const top = origin.yMillimetres + area.yMillimetres
  const [right, bottom] = [left + area.widthMillimetres, top + area.heightMillimetres]
  const padding = field.isFramed ? framePaddingEms * field.sizeMillimetres : 0
  const [firstLetter, lastLetter] = [
    left + padding + leftEms * field.sizeMillimetres,
    right - padding - rightEms * field.sizeMillimetres,
  ]
  const x = { start: firstLetter, middle: (firstLetter + lastLetter) / 2, end: lastLetter }[align]
  const tallest = Math.max(...fitted.lines.map(({ sizeMillimetres }) => sizeMillimetres))
  const lineHeight = tallest * lineEms
  const first = (top + bottom - lineHeight * fitted.lines.length) / 2 + tallest * above
  const texts = fitted.lines.map((line, index): DrawnText => {
    const yMillimetres = onGrid(first + index * lineHeight, dot, 'near')
    return { ...line, xMillimetres: x, yMillimetres, weight, anchor: align }
  })
  if (!field.isFramed) return { texts, rects: [] }
  const outside = 2 * padding + (leftEms + rightEms) * field.sizeMillimetres
  const width = Math.max(...fitted.lines.map(({ widthMillimetres }) => widthMillimetres)) + outside
  const frameLeft = { start: left, middle: (left + right - width) / 2, end: right - width }[align]
  return { texts, rects: frame(frameLeft, top, frameLeft + width, bottom, tallest, dot) }
}
