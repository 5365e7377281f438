import type { ProfileDeviceKind } from '../profile/profile.ts'
import { isPlaceholder } from '../report/placeholder.ts'
import { isPlainText } from '../report/plain-text.ts'
import { deviceKindWords, headingWords, plainWord, type ManifestField } from './manifest-words.ts'
import { mostListedDevices, mostListProblems } from './list-limits.ts'
import type { ListRow } from './list-row.ts'
import { readSeparatedValues } from './separated-values.ts'

/** One device that a donor or seller announces. Null is "the list does not say". */
export type ManifestLine = {
  readonly line: number
  readonly kind: ProfileDeviceKind | null
  readonly manufacturer: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly partNumber: string | null
  readonly supplierReference: string | null
  readonly pallet: string | null
}

export const manifestProblemCodes = [
  'not-text',
  'not-a-workbook',
  'old-workbook',
  'several-sheets',
  'list-too-large',
  'empty',
  'quote-open',
  'quote-misplaced',
  'no-known-heading',
  'heading-twice',
  'too-many-cells',
  'nothing-said',
  'kind-unknown',
  'quantity-not-a-number',
  'quantity-with-serial',
  'serial-twice',
  'text-too-long',
  'control-characters',
  'number-not-exact',
  'cell-is-date',
  'cell-is-error',
] as const
export type ManifestProblemCode = (typeof manifestProblemCodes)[number]

/** What has to be mended: one for each line, the first thing that is wrong on it. */
export type ManifestProblem = {
  readonly line: number
  readonly code: ManifestProblemCode
  /** The text that does not fit; empty when there is none. */
  readonly what: string
  /** The column's own heading; empty for the line as a whole. */
  readonly heading: string
}

export type Manifest =
  | { readonly ok: true; readonly lines: readonly ManifestLine[]; readonly ignoredHeadings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly ManifestProblem[] }

const longestText = 200
const mostOfALine = 1000

type Columns = ReadonlyMap<ManifestField, { readonly index: number; readonly heading: string }>

/** What names one device or one thing: a digit more or less is another one. */
const exactFields: ReadonlySet<ManifestField> = new Set(['serial', 'partNumber', 'supplierReference', 'pallet'])

/** A number as spreadsheets write it when it has too many digits, in a text that was saved from one. */
const powerOfTen = /^\d(?:[.,]\d+)?E\+\d{1,2}$/i

function columnsOf({ line, cells: asRead }: ListRow): { columns: Columns; ignored: string[] } | ManifestProblem {
  const cells = asRead.map(({ text }) => text)
  const columns = new Map<ManifestField, { index: number; heading: string }>()
  const ignored: string[] = []
  for (const [index, heading] of cells.entries()) {
    const field = headingWords.get(plainWord(heading))
    if (field === undefined) {
      if (heading !== '') ignored.push(heading)
    } else if (columns.has(field)) {
      return { line, code: 'heading-twice', what: columns.get(field)?.heading ?? '', heading }
    } else columns.set(field, { index, heading })
  }
  const canName = (['model', 'serial', 'manufacturer'] as const).some((field) => columns.has(field))
  if (!canName) return { line, code: 'no-known-heading', what: cells.join(' | ').slice(0, longestText), heading: '' }
  return { columns, ignored }
}

function readRow({ line, cells: asRead }: ListRow, columns: Columns, width: number): ManifestLine[] | ManifestProblem {
  const cells = asRead.map(({ text }) => text)
  const problem = (code: ManifestProblemCode, what = '', field?: ManifestField): ManifestProblem => ({
    line,
    code,
    what: what.slice(0, longestText),
    heading: field === undefined ? '' : (columns.get(field)?.heading ?? ''),
  })
  if (cells.slice(width).some((cell) => cell !== '')) return problem('too-many-cells', String(cells.length))
  const textOf = (field: ManifestField): string | null => cells[columns.get(field)?.index ?? -1] || null
  for (const [field, { index }] of columns) {
    const text = textOf(field) ?? ''
    const doubt = asRead[index]?.doubt ?? null
    if (doubt === 'error') return problem('cell-is-error', text, field)
    if (doubt === 'date') return problem('cell-is-date', text, field)
    if (exactFields.has(field) && (doubt === 'number' || powerOfTen.test(text))) {
      return problem('number-not-exact', text, field)
    }
    if (text.length > longestText) return problem('text-too-long', text, field)
    if (!isPlainText(text)) return problem('control-characters', '', field)
  }
  const kindText = textOf('kind')
  const kind = kindText === null ? null : (deviceKindWords.get(plainWord(kindText)) ?? 'unknown')
  if (kind === 'unknown') return problem('kind-unknown', kindText ?? '', 'kind')
  const [manufacturer, model] = [textOf('manufacturer'), textOf('model')]
  const shown = textOf('serial')
  const serial = shown === null || isPlaceholder(shown, 'serial') ? null : shown
  const partNumber = textOf('partNumber')
  if (manufacturer === null && model === null && serial === null && partNumber === null) return problem('nothing-said')
  const quantityText = textOf('quantity') ?? '1'
  const quantity = /^\d{1,4}$/.test(quantityText) ? Number(quantityText) : 0
  if (quantity < 1 || quantity > mostOfALine) return problem('quantity-not-a-number', quantityText, 'quantity')
  if (quantity > 1 && serial !== null) return problem('quantity-with-serial', quantityText, 'quantity')
  const [supplierReference, pallet] = [textOf('supplierReference'), textOf('pallet')]
  const one = { line, kind, manufacturer, model, serial, partNumber, supplierReference, pallet }
  return Array.from({ length: quantity }, () => one)
}

/** A list in a text of separated values; {@link readManifestRows}. */
export function readManifest(text: string): Manifest {
  const separated = readSeparatedValues(text)
  if (!separated.ok) {
    return { ok: false, problems: [{ line: separated.line, code: separated.code, what: '', heading: '' }] }
  }
  return readManifestRows(
    separated.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => ({ text: cell, doubt: null })) })),
  )
}

/**
 * Reads a donor's or seller's list: the first row names the columns, in French or English, in any order; columns that
 * nobody knows are left out and named. A row of a quantity stands for that many devices. A serial that is a placeholder
 * is no serial.
 *
 * All of it is read or nothing: a list with a wrong line is refused with one problem for each such line (of a thousand at
 * most), so that it can be mended in one go and never comes in halves. A serial, a part number, a reference or a pallet that a spreadsheet made
 * a number or a date of is such a line: its digits may be others than those on the device.
 */
export function readManifestRows(list: readonly ListRow[]): Manifest {
  const [head, ...rows] = list
  if (head === undefined || rows.length === 0) {
    return { ok: false, problems: [{ line: 1, code: 'empty', what: '', heading: '' }] }
  }
  const named = columnsOf(head)
  if ('code' in named) return { ok: false, problems: [named] }
  const lines: ManifestLine[] = []
  const problems: ManifestProblem[] = []
  const seen = new Map<string, number>()
  for (const row of rows) {
    if (problems.length >= mostListProblems) break
    if (lines.length > mostListedDevices) {
      return { ok: false, problems: [{ line: row.line, code: 'list-too-large', what: '', heading: '' }] }
    }
    const read = readRow(row, named.columns, head.cells.length)
    if ('code' in read) {
      problems.push(read)
      continue
    }
    const serial = read[0]?.serial?.toUpperCase()
    const before = serial === undefined ? undefined : seen.get(serial)
    if (before !== undefined) {
      const heading = named.columns.get('serial')?.heading ?? ''
      problems.push({ line: row.line, code: 'serial-twice', what: `${serial} (${before})`, heading })
      continue
    }
    if (serial !== undefined) seen.set(serial, row.line)
    lines.push(...read)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lines, ignoredHeadings: named.ignored }
}
