import type { TextWeight } from './drawing.ts'

/** The width of a text in the label's font, in ems (at font size 1). */
export type MeasureText = (text: string, weight: TextWeight) => number

export type TextRoom = {
  readonly weight: TextWeight
  readonly widthMillimetres: number
  /** The font size that is wanted. */
  readonly sizeMillimetres: number
  /** The smallest that can still be read; a text that is too wide at it is cut. */
  readonly floorMillimetres: number
}

export type FittedText = {
  readonly text: string
  readonly sizeMillimetres: number
  readonly widthMillimetres: number
}

const ellipsis = '…'

/**
 * A text as the font can draw it on one line: accents composed (NFC, the font has no combining marks), line breaks
 * and runs of white turned into one space, invisible control and formatting characters dropped.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}

/** The longest beginning that fits with an ellipsis; null when not even one letter does. */
function cut(text: string, ems: number, weight: TextWeight, measure: MeasureText): string | null {
  const letters = Array.from(text)
  let low = 0
  let high = letters.length - 1
  const candidate = (count: number): string => letters.slice(0, count).join('').trimEnd() + ellipsis
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (measure(candidate(middle), weight) <= ems) low = middle
    else high = middle - 1
  }
  return low > 0 && measure(candidate(low), weight) <= ems ? candidate(low) : null
}

/**
 * Fits a text into a width: at the wanted size, else smaller down to the floor, else cut with an ellipsis at the
 * floor. Null when there is nothing to draw or no room for a single letter.
 */
export function fitText(text: string, room: TextRoom, measure: MeasureText): FittedText | null {
  const line = printable(text)
  if (line === '' || room.widthMillimetres <= 0) return null
  const ems = measure(line, room.weight)
  if (ems <= 0) return null
  // Rounded down, so that neither the reader of the drawing nor its sums in floating point find it too wide.
  const sizeMillimetres = Math.floor(Math.min(room.sizeMillimetres, room.widthMillimetres / ems) * 1000) / 1000
  if (sizeMillimetres >= room.floorMillimetres)
    return { text: line, sizeMillimetres, widthMillimetres: ems * sizeMillimetres }
  const floor = room.floorMillimetres
  const short = cut(line, room.widthMillimetres / floor, room.weight, measure)
  if (short === null) return null
  return { text: short, sizeMillimetres: floor, widthMillimetres: measure(short, room.weight) * floor }
}
