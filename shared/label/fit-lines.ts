import { fitText, printable, type FittedText, type MeasureText } from './fit-text.ts'
import { partSeparator } from './field-text.ts'
import type { TextWeight } from './drawing.ts'

export type LinesRoom = {
  readonly weight: TextWeight
  readonly widthMillimetres: number
  readonly heightMillimetres: number
  readonly sizeMillimetres: number
  readonly floorMillimetres: number
  readonly lines: number
  /** Height of one line in ems. */
  readonly lineEms: number
}

export type FittedLines = {
  readonly lines: readonly FittedText[]
  /** Whether every line says all it had to say. */
  readonly isWhole: boolean
}

/** Each step down is 3 %: less is not seen, and a label is fitted in a few steps. */
const step = 0.97

/** Breaks the parts into lines that hold as much as they can; null when a part alone is wider than a line. */
function broken(
  parts: readonly string[],
  joint: string,
  ems: number,
  measure: (text: string) => number,
): string[] | null {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    const longer = last === undefined ? part : last + joint + part
    if (measure(longer) <= ems) lines.splice(-1, 1, longer)
    else if (measure(part) <= ems) lines.push(part)
    else return null
  }
  return lines
}

/**
 * Fits a text into a box: as large as it goes between the wanted size and the floor, on as few lines as that size
 * needs. Lines break between the parts of a spec line, else between words. What does not fit at the floor is cut with
 * an ellipsis and told as not whole.
 *
 * Null when there is nothing to draw, or not even one line has room at the floor.
 */
export function fitLines(text: string, room: LinesRoom, measure: MeasureText): FittedLines | null {
  const line = printable(text)
  const tallest = room.heightMillimetres / room.lineEms
  if (line === '' || tallest < room.floorMillimetres - 1e-9) return null
  const oneLine = { ...room, sizeMillimetres: Math.min(room.sizeMillimetres, tallest) }
  const single = fitText(line, oneLine, measure)
  if (single === null) return null
  const isWhole = single.text === line
  const joint = line.includes(partSeparator) ? partSeparator : ' '
  const parts = line.split(joint)
  if (room.lines === 1 || parts.length === 1) return { lines: [single], isWhole }
  if (isWhole && single.sizeMillimetres >= oneLine.sizeMillimetres * step) return { lines: [single], isWhole }

  const ems = (one: string): number => measure(one, room.weight)
  const atSize = (size: number): string[] | null => {
    const most = Math.min(room.lines, Math.floor(room.heightMillimetres / (room.lineEms * size) + 1e-9))
    const lines = broken(parts, joint, room.widthMillimetres / size, ems)
    return lines === null || lines.length > most ? null : lines
  }
  for (let size = oneLine.sizeMillimetres; ; size = Math.max(size * step, room.floorMillimetres)) {
    const lines = atSize(size)
    // On one line the exact size is known already, and it is the larger one.
    if (lines !== null && (lines.length > 1 || !isWhole)) {
      const fitted = lines.map((one) => ({ text: one, sizeMillimetres: size, widthMillimetres: ems(one) * size }))
      return { lines: fitted, isWhole: true }
    }
    if (isWhole && size <= single.sizeMillimetres) return { lines: [single], isWhole }
    if (size <= room.floorMillimetres) return cutLines(parts, joint, room, measure)
  }
}

/** As many lines as there is room for at the floor, the last one cut. */
function cutLines(parts: readonly string[], joint: string, room: LinesRoom, measure: MeasureText): FittedLines | null {
  const size = room.floorMillimetres
  const most = Math.min(room.lines, Math.max(1, Math.floor(room.heightMillimetres / (room.lineEms * size) + 1e-9)))
  const lines: FittedText[] = []
  let rest = [...parts]
  const fit = (text: string): FittedText | null => fitText(text, { ...room, sizeMillimetres: size }, measure)
  while (rest.length > 0) {
    let count = lines.length + 1 === most ? rest.length : 1
    while (
      count < rest.length &&
      fit(rest.slice(0, count + 1).join(joint))?.text === rest.slice(0, count + 1).join(joint)
    )
      count += 1
    const fitted = fit(rest.slice(0, count).join(joint))
    if (fitted === null) break
    lines.push(fitted)
    rest = rest.slice(count)
  }
  return lines.length === 0 ? null : { lines, isWhole: false }
}
