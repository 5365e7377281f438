import type { DrawnRect, DrawnText, TextWeight } from '../../../shared/label/drawing.ts'
import { placeCode } from '../../../shared/label/place-code.ts'
import { nothing, together, type Drawing, type PageParts } from './page.ts'
import { wrapText } from './wrap-text.ts'

/** The height of one line of text in ems. */
export const lineEms = 1.25
/** Where the baseline lies below the top of its line, in ems. */
const baselineEms = 0.95

export type TextStyle = {
  readonly sizeMillimetres: number
  readonly weight?: TextWeight
  readonly anchor?: DrawnText['anchor']
}

/** A text that is broken into lines, and how high it stands. */
export type WrittenText = { readonly parts: PageParts; readonly heightMillimetres: number }

/**
 * Writes a text into a column, broken into as many lines as it needs.
 *
 * @param x the left edge of the column, whatever the anchor. @param top of its first line.
 */
export function write(
  text: string,
  { sizeMillimetres, weight = 'regular', anchor = 'start' }: TextStyle,
  { x, top, width }: { readonly x: number; readonly top: number; readonly width: number },
  { measure }: Pick<Drawing, 'measure'>,
): WrittenText {
  const lines = wrapText(text, width / sizeMillimetres, weight, measure)
  const at = anchor === 'start' ? x : anchor === 'end' ? x + width : x + width / 2
  const texts = lines.map((line, index) => ({
    text: line,
    xMillimetres: at,
    yMillimetres: top + (index * lineEms + baselineEms) * sizeMillimetres,
    sizeMillimetres,
    widthMillimetres: measure(line, weight) * sizeMillimetres,
    weight,
    anchor,
  }))
  return { parts: { ...nothing, texts }, heightMillimetres: lines.length * lineEms * sizeMillimetres }
}

/** Several texts one under the other in one column. */
export function writeAll(
  texts: readonly { readonly text: string; readonly style: TextStyle; readonly gapBefore?: number }[],
  column: { readonly x: number; readonly top: number; readonly width: number },
  drawing: Pick<Drawing, 'measure'>,
): WrittenText {
  const parts: PageParts[] = []
  let top = column.top
  for (const { text, style, gapBefore = 0 } of texts) {
    const written = write(text, style, { ...column, top: top + gapBefore }, drawing)
    if (written.heightMillimetres === 0) continue
    parts.push(written.parts)
    top += gapBefore + written.heightMillimetres
  }
  return { parts: together(parts), heightMillimetres: top - column.top }
}

export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const rectOf = ({ x, y, width, height }: Box): DrawnRect => ({
  xMillimetres: x,
  yMillimetres: y,
  widthMillimetres: width,
  heightMillimetres: height,
})

export const shade = (box: Box): PageParts => ({ ...nothing, shades: [rectOf(box)] })

/** A line across, its top edge at `y`. */
export const rule = (x: number, y: number, width: number, thickness = 0.2): PageParts => ({
  ...nothing,
  rects: [rectOf({ x, y, width, height: thickness })],
})

/** An empty rectangle to write or tick into. */
export function frame({ x, y, width, height }: Box, thickness = 0.25): PageParts {
  return {
    ...nothing,
    rects: [
      rectOf({ x, y, width, height: thickness }),
      rectOf({ x, y: y + height - thickness, width, height: thickness }),
      rectOf({ x, y, width: thickness, height }),
      rectOf({ x: x + width - thickness, y, width: thickness, height }),
    ],
  }
}

/** A box to tick with a pen. */
export const tickBox = (x: number, y: number, side = 3.6): PageParts => frame({ x, y, width: side, height: side }, 0.3)

/** Papers come out of office printers; a parcel label out of a thermal one of 203 dots is drawn on that grid. */
const officeDotsPerInch = 600

export type CodePlace = {
  readonly symbology: 'qr' | 'code128'
  readonly x: number
  readonly y: number
  readonly moduleMillimetres: number
  /** Of bars; squares are as high as they are wide. */
  readonly barsMillimetres?: number
  readonly dotsPerInch?: number
}

/** A code with its modules on whole dots, from its top left corner without the quiet zone. */
export function drawCode(
  text: string,
  { symbology, x, y, moduleMillimetres, barsMillimetres, dotsPerInch = officeDotsPerInch }: CodePlace,
  { modulesOf }: Pick<Drawing, 'modulesOf'>,
): PageParts {
  const place = { symbology, xMillimetres: x, yMillimetres: y, moduleMillimetres }
  const { code, rects } = placeCode(
    { ...place, barsMillimetres: barsMillimetres ?? null },
    text,
    modulesOf(text, symbology),
    dotsPerInch,
    { xMillimetres: 0, yMillimetres: 0 },
  )
  return { ...nothing, rects, codes: [code] }
}
