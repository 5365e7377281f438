import { beginsFormula, type Cell } from './csv.ts'

/** Cell formats of the workbook's style sheet, by their place in it. */
export const cellStyles = { usual: 0, heading: 1, moment: 2, textLikeFormula: 3 } as const

/** A spreadsheet's cell holds no more (Excel, "specifications and limits"). */
const longestText = 32_767

/** Days from the spreadsheet's zero (30 December 1899, so that 1 January 1900 and its false leap day fit) to 1970. */
const daysTo1970 = 25_569
const msOfDay = 86_400_000

/** What XML 1.0 can't hold at all (2.2), and what ECMA-376 would take for one of its escapes (22.9.2.19). */
// oxlint-disable-next-line no-control-regex -- exactly these are to be found
const notInXml = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/** A text as a workbook's XML holds it; half a surrogate pair becomes U+FFFD. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .slice(0, longestText)
    .toWellFormed()
    .replaceAll(notInXml, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll(/[&<>"\r]/g, (one) => entities[one] ?? one)

/** The name of a column, from 0: A … Z, AA … */
export function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${columnName(Math.floor(index / 26) - 1)}${last}`
}

/**
 * One cell. A text is text whatever it begins with, since no cell of ours is a formula; what a spreadsheet would make one
 * of when somebody edits it is marked as text in its format too (`quotePrefix`). An empty field is no cell.
 */
export function cellXml(cell: Cell | Date, place: string, style: number = cellStyles.usual): string {
  if (cell === null || cell === '') return ''
  if (cell instanceof Date) {
    return `<c r="${place}" s="${cellStyles.moment}"><v>${cell.getTime() / msOfDay + daysTo1970}</v></c>`
  }
  if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : ''
  const marked = beginsFormula.test(cell) || cell.startsWith("'") ? cellStyles.textLikeFormula : style
  const styled = marked === cellStyles.usual ? '' : ` s="${marked}"`
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`
}

/** One row, from 1. */
export function rowXml(cells: readonly (Cell | Date)[], row: number, style?: number): string {
  const inside = cells.map((cell, index) => cellXml(cell, `${columnName(index)}${row}`, style)).join('')
  return `<row r="${row}">${inside}</row>`
}
