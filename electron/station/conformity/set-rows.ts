import type { DrawnText, TextWeight } from '../../../shared/label/drawing.ts'
import { fitText, printable, type MeasureText } from '../../../shared/label/fit-text.ts'
import type { SheetRow } from './conformity-sheet.ts'

/** A column of the page: its left edge, its width, and the size of its text, in millimetres. */
export type Column = { readonly left: number; readonly width: number; readonly size: number }

/** Texts that were set, and where the next line begins. */
export type SetRows = { readonly texts: readonly DrawnText[]; readonly bottom: number }

/** In ems. */
const lineHeight = 1.28
const baseline = 0.98
const markWidth = 1.5
const gapToAside = 0.8
const asideSize = 0.86
/** An aside that takes more of a line than this goes under the text. */
const widestAside = 0.75

/** Breaks a text at its spaces into lines that fit; a word that is wider than a line is cut with an ellipsis by the fit. */
export function wrapLines(
  text: string,
  widthEms: number,
  weight: TextWeight,
  measure: MeasureText,
  lastWidthEms = widthEms,
): string[] {
  const lines: string[] = []
  let line = ''
  // An unbreakable space is not a place to break at, so only the plain one is.
  for (const word of printableWords(text)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line === '' || measure(longer, weight) <= widthEms) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  // What stands at the right of the last line needs its room there.
  if (line !== '' && measure(line, weight) > lastWidthEms) lines.push('')
  return lines
}

const printableWords = (text: string): string[] =>
  text
    .split(' ')
    .map((word) => word.split('\u00a0').map(printable).join('\u00a0'))
    .filter((word) => word !== '')

const textAt = (
  text: string,
  weight: TextWeight,
  size: number,
  { x, y, width, anchor }: { x: number; y: number; width: number; anchor: DrawnText['anchor'] },
  measure: MeasureText,
): DrawnText[] => {
  const room = { weight, widthMillimetres: width, sizeMillimetres: size, floorMillimetres: size }
  const fitted = fitText(text, room, measure)
  if (fitted === null) return []
  return [{ ...fitted, weight, anchor, xMillimetres: x, yMillimetres: y }]
}

/** One row from this height on: its mark, its text in as many lines as it takes, its aside at the right. */
export function setRow(row: SheetRow, top: number, { left, width, size }: Column, measure: MeasureText): SetRows {
  const weight = row.isBold === true ? 'bold' : 'regular'
  const x = left + markWidth * size
  const room = width - markWidth * size
  const aside = row.aside ?? ''
  const asideEms = aside === '' ? 0 : measure(printable(aside), weight) * asideSize
  const isBeside = asideEms > 0 && asideEms * size <= room * widestAside
  const last = isBeside ? room / size - asideEms - gapToAside : room / size
  const lines = wrapLines(row.text, room / size, weight, measure, last)
  const under = aside === '' || isBeside ? [] : [aside]
  const height = lineHeight * size
  const yOf = (index: number) => top + baseline * size + index * height
  const texts = [
    ...(row.mark === null
      ? []
      : textAt(row.mark, 'bold', size, { x: left, y: yOf(0), width: size * 2, anchor: 'start' }, measure)),
    ...lines.flatMap((line, index) =>
      textAt(line, weight, size, { x, y: yOf(index), width: room, anchor: 'start' }, measure),
    ),
    ...(isBeside
      ? textAt(
          aside,
          weight,
          size * asideSize,
          { x: left + width, y: yOf(lines.length - 1), width: room * widestAside + size, anchor: 'end' },
          measure,
        )
      : []),
    ...under.flatMap((text) =>
      textAt(
        text,
        weight,
        size * asideSize,
        { x: left + width, y: yOf(lines.length), width: room, anchor: 'end' },
        measure,
      ),
    ),
  ]
  return { texts, bottom: top + (lines.length + under.length) * height }
}

/** Rows one under the other. */
export function setRows(rows: readonly SheetRow[], top: number, column: Column, measure: MeasureText): SetRows {
  let bottom = top
  const texts = rows.flatMap((row) => {
    const set = setRow(row, bottom, column, measure)
    bottom = set.bottom
    return set.texts
  })
  return { texts, bottom }
}
