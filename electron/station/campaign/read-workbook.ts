import type { ListCell, ListRow } from '../../../shared/shipping/list-row.ts'
import { mostListRows } from '../../../shared/shipping/list-limits.ts'
import type { ManifestProblemCode } from '../../../shared/shipping/manifest.ts'
import { cellFormats, type NumberLook } from './cell-formats.ts'
import { workbookParts } from './workbook-parts.ts'
import { xmlTags } from './xml-tags.ts'

export type ReadWorkbook =
  | { readonly ok: true; readonly rows: readonly ListRow[] }
  | { readonly ok: false; readonly code: ManifestProblemCode; readonly what: string }

/** Spreadsheets show so many digits of a whole number and write the rest with a power of ten (Excel's General format). */
const mostShownDigits = 11
/** A number keeps so many digits (IEEE 754, double). */
const mostKeptDigits = 15
/** More than any list has: a small archive may claim millions of rows, each with its last cell far to the right. */
const [mostColumns, mostTexts] = [200, 2_000_000]
/** Of one sheet, empty ones too (Excel's own limit). */
const lastRow = 1_048_576

/** ECMA-376, 22.9.2.19. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** The workbook's table of texts; phonetic readings beside them are no part of them. */
function sharedTexts(xml: string | null): readonly string[] {
  const texts: string[] = []
  let [text, isPhonetic] = ['', false]
  for (const { name, kind, textBefore } of xml === null ? [] : xmlTags(xml)) {
    if (name === 'rPh') isPhonetic = kind === 'open'
    else if (name === 't' && kind === 'close' && !isPhonetic) text += textBefore
    else if (name === 'si' && kind !== 'open') {
      if (texts.length >= mostTexts) throw new RangeError('too many texts')
      texts.push(unescaped(text))
      text = ''
    }
  }
  return texts
}

/** `BC12` is column 54, from 0; null where the cell does not say. */
function columnOf(place: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place ?? '')?.[1]
  return letters === undefined
    ? null
    : Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
}

function numberCell(raw: string, look: NumberLook): ListCell {
  const number = Number(raw)
  if (raw === '' || !Number.isFinite(number)) return { text: raw, doubt: 'error' }
  if (look.look === 'moment') return { text: raw, doubt: 'date' }
  const digits = String(number)
  if (!/^\d{1,15}$/.test(digits)) return { text: digits, doubt: 'number' }
  if (look.look === 'digits')
    return { text: digits.padStart(look.least, '0'), doubt: look.least > mostKeptDigits ? 'number' : null }
  return { text: digits, doubt: digits.length > mostShownDigits ? 'number' : null }
}

type CellAsWritten = {
  readonly type: string
  readonly value: string
  readonly inline: string
  readonly hasFormula: boolean
}

function cellOf(
  { type, value, inline, hasFormula }: CellAsWritten,
  texts: readonly string[],
  look: NumberLook,
): ListCell {
  const text = (words: string): ListCell => ({ text: words.trim(), doubt: null })
  if (type === 'inlineStr') return text(unescaped(inline))
  if (type === 'e') return { text: value, doubt: 'error' }
  if (value === '') return { text: '', doubt: hasFormula ? 'error' : null }
  if (type === 's')
    return /^\d+$/.test(value) && Number(value) < texts.length
      ? text(texts[Number(value)] ?? '')
      : { text: '', doubt: 'error' }
  if (type === 'str') return text(unescaped(value))
  if (type === 'd') return { text: value, doubt: 'date' }
  return type === 'b' ? text(value === '1' ? 'TRUE' : 'FALSE') : numberCell(value, look)
}

function rowsOf(xml: string, texts: readonly string[], looks: readonly NumberLook[]): ListRow[] {
  const rows: ListRow[] = []
  let [line, cells, isInData] = [0, [] as ListCell[], false]
  let cell = { column: 0, type: 'n', look: { look: 'other' } as NumberLook, value: '', inline: '', hasFormula: false }
  for (const { name, kind, attributes, textBefore } of xmlTags(xml)) {
    if (name === 'sheetData') isInData = kind === 'open'
    if (!isInData) continue
    if (name === 'row' && kind !== 'close') {
      line = Number(attributes.get('r') ?? line + 1)
      if (line > lastRow) throw new RangeError('too many rows')
      if (!Number.isInteger(line) || line < 1) throw new SyntaxError('no row of a sheet')
      cells = []
    } else if (name === 'row') {
      if (cells.some((one) => one.text !== '' || one.doubt !== null)) {
        if (rows.length > mostListRows) throw new RangeError('too many rows')
        rows.push({ line, cells: Array.from(cells, (one) => one ?? { text: '', doubt: null }) })
      }
    } else if (name === 'c' && kind !== 'close') {
      const column = columnOf(attributes.get('r')) ?? cells.length
      if (column >= mostColumns) throw new RangeError('too many columns')
      const look = looks[Number(attributes.get('s') ?? '0')] ?? { look: 'other' }
      cells[column] = { text: '', doubt: null }
      cell = { column, type: attributes.get('t') ?? 'n', look, value: '', inline: '', hasFormula: false }
    } else if (name === 'c') cells[cell.column] = cellOf(cell, texts, cell.look)
    else if (name === 'f') cell.hasFormula = true
    else if (name === 'v' && kind === 'close') cell.value = textBefore
    else if (name === 't' && kind === 'close') cell.inline += textBefore
  }
  return rows
}

/**
 * The rows of a workbook's one sheet that has any, with what can't be believed of a cell: a number whose digits are not
 * all there, a date that a text may have been turned into, a formula's error. A workbook with two such sheets is refused,
 * since devices of the other one would be lost.
 */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  try {
    const parts = workbookParts(bytes)
    if (parts === null) return { ok: false, code: 'not-a-workbook', what: '' }
    const [texts, looks] = [sharedTexts(parts.sharedStrings), cellFormats(parts.styles)]
    const filled = parts.sheets
      .map(({ name, xml }) => ({ name, rows: rowsOf(xml, texts, looks) }))
      .filter(({ rows }) => rows.length > 0)
    if (filled.length > 1) return { ok: false, code: 'several-sheets', what: filled.map(({ name }) => name).join(', ') }
    return { ok: true, rows: filled[0]?.rows ?? [] }
  } catch (error) {
    if (error instanceof RangeError) return { ok: false, code: 'list-too-large', what: '' }
    if (error instanceof SyntaxError) return { ok: false, code: 'not-a-workbook', what: '' }
    throw error
  }
}
