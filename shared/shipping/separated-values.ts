import { mostListCells, mostListRows } from './list-limits.ts'

/** One row of a file of separated values, with the line of the file that it begins on, from 1. */
export type SeparatedRow = { readonly line: number; readonly cells: readonly string[] }

export type SeparatedText =
  | { readonly ok: true; readonly separator: Separator; readonly rows: readonly SeparatedRow[] }
  /**
   * A quotation mark that is never closed, or one that stands inside an unquoted or behind a quoted value; or more rows,
   * or a wider one, than any list has.
   */
  | { readonly ok: false; readonly line: number; readonly code: 'quote-open' | 'quote-misplaced' | 'list-too-large' }

const separators = [';', ',', '\t'] as const
export type Separator = (typeof separators)[number]

/** The separator that the first line has most of, outside quotation marks; a semicolon where it has none. */
function separatorOf(text: string): Separator {
  const counts = new Map<string, number>(separators.map((one) => [one, 0]))
  let isQuoted = false
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted
    else if (!isQuoted && (character === '\n' || character === '\r')) break
    else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1)
  }
  return separators.reduce((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best), ';')
}

/**
 * Reads separated values as RFC 4180 writes them, with what tables of French offices do to them: semicolons or tabs for
 * commas, any line ending, a `sep=;` line of Excel in front. Rows of nothing but blanks are left out. Cells come without
 * the blanks around them.
 *
 * Nothing is repaired: a quotation mark in the wrong place refuses the text, since a guess could shift columns.
 */
export function readSeparatedValues(text: string): SeparatedText {
  const hint = /^sep=([;,\t])(?:\r\n|\n|\r)/.exec(text)
  const separator = (hint?.[1] as Separator | undefined) ?? separatorOf(text)
  const rows: SeparatedRow[] = []
  let line = hint === null ? 1 : 2
  let cells: string[] = []
  let rowLine = line
  let place = hint === null ? 0 : hint[0].length
  const endRow = () => {
    if (cells.some((cell) => cell !== '')) rows.push({ line: rowLine, cells })
    cells = []
  }
  while (place < text.length) {
    if (cells.length === 0) rowLine = line
    let value = ''
    if (text[place] === '"') {
      const openLine = line
      for (place += 1; ; place += 1) {
        if (place >= text.length) return { ok: false, line: openLine, code: 'quote-open' }
        if (text[place] === '"') {
          if (text[place + 1] !== '"') break
          place += 1
        }
        if (text[place] === '\n') line += 1
        value += text[place]
      }
      place += 1
    } else {
      const start = place
      while (place < text.length && text[place] !== separator && text[place] !== '\n' && text[place] !== '\r') {
        if (text[place] === '"') return { ok: false, line, code: 'quote-misplaced' }
        place += 1
      }
      value = text.slice(start, place)
    }
    cells.push(value.trim())
    if (cells.length > mostListCells || rows.length > mostListRows) return { ok: false, line, code: 'list-too-large' }
    const next = text[place]
    if (next === separator) {
      place += 1
      if (place === text.length) cells.push('')
    } else if (next === '\r' || next === '\n') {
      place += next === '\r' && text[place + 1] === '\n' ? 2 : 1
      line += 1
      endRow()
    } else if (next !== undefined) {
      return { ok: false, line, code: 'quote-misplaced' }
    }
  }
  endRow()
  return { ok: true, separator, rows }
}
