import { blackenRow, createBitmap, type Bitmap } from './bitmap.ts'
import type { DrawnRect, DrawnText, LabelDrawing } from './drawing.ts'
import { fillOutline, type Outline } from './fill-outline.ts'

/**
 * The outlines of a line of text in the label's own font, in ems: x from where the line begins, y from its baseline
 * downwards.
 */
export type OutlineText = (text: string, weight: DrawnText['weight']) => Outline

/** The dots of one page of labels, or of a window of it. */
export type LabelRaster = Bitmap & { readonly dotsPerInch: number }

/** A part of the page in whole dots, from its top left corner. */
export type DotWindow = {
  readonly leftDots: number
  readonly topDots: number
  readonly widthDots: number
  readonly heightDots: number
}

/** The dots that a page needs; the last of each row and column may be covered in part only. */
export function dotsOfPage(
  { widthMillimetres, heightMillimetres }: Pick<LabelDrawing, 'widthMillimetres' | 'heightMillimetres'>,
  dotsPerInch: number,
): DotWindow {
  // The small part keeps a whole number of dots what it is, but for its rounding.
  const dots = (millimetres: number): number => Math.ceil((millimetres * dotsPerInch) / 25.4 - 1e-6)
  return { leftDots: 0, topDots: 0, widthDots: dots(widthMillimetres), heightDots: dots(heightMillimetres) }
}

/** Where the first letter begins. */
export function textLeft({ anchor, xMillimetres, widthMillimetres }: DrawnText): number {
  if (anchor === 'start') return xMillimetres
  return anchor === 'end' ? xMillimetres - widthMillimetres : xMillimetres - widthMillimetres / 2
}

/**
 * Draws a page in black and white dots: what a screen shows before printing, and what a label printer that takes
 * dots is sent. A dot is black where its middle is covered.
 *
 * Codes, frames and pictures of a drawing made for this many dots per inch lie on the grid, so that a PDF of the same
 * drawing comes to the very same dots in any rasteriser; letters may differ there by dots that an edge only touches.
 *
 * @param part the window to draw; the whole page when left out.
 */
export function rasterise(
  drawing: LabelDrawing,
  dotsPerInch: number,
  outline: OutlineText,
  part: DotWindow = dotsOfPage(drawing, dotsPerInch),
): LabelRaster {
  const bitmap = createBitmap(part.widthDots, part.heightDots)
  const scale = dotsPerInch / 25.4
  const { leftDots, topDots } = part
  const first = (edge: number, offset: number): number => Math.ceil(edge * scale - offset - 0.5)
  const fillRect = ({ xMillimetres: x, yMillimetres: y, widthMillimetres, heightMillimetres }: DrawnRect): void => {
    const [left, right] = [first(x, leftDots), first(x + widthMillimetres, leftDots)]
    const [top, bottom] = [first(y, topDots), first(y + heightMillimetres, topDots)]
    for (let row = Math.max(0, top); row < Math.min(bottom, part.heightDots); row += 1) {
      blackenRow(bitmap, row, left, right)
    }
  }
  for (const rect of drawing.rects) fillRect(rect)
  for (const text of drawing.texts) {
    const x = textLeft(text) * scale - leftDots
    const y = text.yMillimetres * scale - topDots
    if (y + 2 * text.sizeMillimetres * scale < 0 || y - 2 * text.sizeMillimetres * scale > part.heightDots) continue
    const em = text.sizeMillimetres * scale
    const placed = outline(text.text, text.weight).map((points) =>
      points.map((value, index) => (index % 2 === 0 ? x : y) + value * em),
    )
    fillOutline(bitmap, placed)
  }
  return { ...bitmap, dotsPerInch }
}
