export type Cell = string | number | null

/** What a spreadsheet would take for a formula when it stands first, in full width too (OWASP, "CSV Injection"). */
export const beginsFormula = /^[=+\-@\t\r\n＝＋－＠]/

/**
 * One line of a table: commas (or semicolons), quotes where a value needs them, CRLF at its end (RFC 4180). Null is an empty field.
 *
 * A text that a spreadsheet would run as a formula gets an apostrophe before it: model names come from firmware, which
 * anybody may have written. Numbers are written with a point and without grouping, in every language.
 */
export function csvLine(cells: readonly Cell[], separator: ',' | ';' = ','): string {
  const field = (cell: Cell): string => {
    if (cell === null) return ''
    if (typeof cell === 'number') return String(cell)
    const text = beginsFormula.test(cell) ? `'${cell}` : cell
    return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${cells.map(field).join(separator)}\r\n`
}
