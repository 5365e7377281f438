import { isPlainText } from '../report/plain-text.ts'
import { parseIccid } from './iccid.ts'
import { mostListProblems } from './list-limits.ts'
import { plainWord } from './manifest-words.ts'
import type { KitKind } from './promise.ts'
import { readSeparatedValues } from './separated-values.ts'

/** One kit of a supplier's list. A SIM has its ICCID; a router its serial, and the ICCID of the SIM in it where known. */
export type KitLine = {
  readonly line: number
  readonly kind: KitKind
  readonly iccid: string | null
  readonly serial: string | null
  readonly plan: string
}

export const kitProblemCodes = [
  'empty',
  'quote-open',
  'quote-misplaced',
  'no-known-heading',
  'heading-twice',
  'nothing-said',
  'kind-unknown',
  'iccid-characters',
  'iccid-length',
  'iccid-industry',
  'iccid-check',
  'twice-in-list',
  'text-too-long',
  'control-characters',
  'list-too-large',
] as const
export type KitProblemCode = (typeof kitProblemCodes)[number]

/** The first thing that is wrong on a line of the file, from 1; `what` is the text that does not fit. */
export type KitProblem = { readonly line: number; readonly code: KitProblemCode; readonly what: string }

export type KitList =
  | { readonly ok: true; readonly kits: readonly KitLine[] }
  | { readonly ok: false; readonly problems: readonly KitProblem[] }

const headings = {
  kind: 'type|kind|categorie|materiel|pack',
  iccid: 'iccid|icc|icc id|sim|carte sim|numero de sim|numero sim|n sim|sim number|sim card|numero de carte sim',
  serial: 'serie|numero de serie|n de serie|n serie|serial|serial number|sn|s n|imei|routeur|router',
  plan: 'forfait|offre|plan|abonnement|tariff|rate plan|data plan',
} as const
type Field = keyof typeof headings

const kindWords: Readonly<Record<KitKind, string>> = {
  sim: 'sim|carte sim|carte|sim card|esim',
  router: 'routeur|router|box|box 4g|box 5g|hotspot|mifi|cle 4g|modem',
}

const wordsOf = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map((Object.entries(words) as [T, string][]).flatMap(([key, list]) => list.split('|').map((word) => [word, key])))
const fieldOf = wordsOf<Field>(headings)
const kindOf = wordsOf<KitKind>(kindWords)

const longestText = 120

function columnsOf(line: number, cells: readonly string[]): ReadonlyMap<Field, number> | KitProblem {
  const columns = new Map<Field, number>()
  for (const [index, heading] of cells.entries()) {
    const field = fieldOf.get(plainWord(heading))
    if (field === undefined) continue
    if (columns.has(field)) return { line, code: 'heading-twice', what: heading }
    columns.set(field, index)
  }
  if (columns.has('iccid') || columns.has('serial')) return columns
  return { line, code: 'no-known-heading', what: cells.join(' | ').slice(0, longestText) }
}

function readLine(line: number, cells: readonly string[], columns: ReadonlyMap<Field, number>): KitLine | KitProblem {
  const problem = (code: KitProblemCode, what = ''): KitProblem => ({ line, code, what: what.slice(0, longestText) })
  const textOf = (field: Field): string => cells[columns.get(field) ?? -1] ?? ''
  for (const field of columns.keys()) {
    const text = textOf(field)
    if (text.length > longestText) return problem('text-too-long', text)
    if (!isPlainText(text)) return problem('control-characters')
  }
  const [iccidText, serial, kindText] = [textOf('iccid'), textOf('serial') || null, textOf('kind')]
  if (iccidText === '' && serial === null) return problem('nothing-said')
  const iccid = iccidText === '' ? null : parseIccid(iccidText)
  if (iccid !== null && !iccid.ok) return problem(`iccid-${iccid.reason}`, iccidText)
  const kind = kindText === '' ? (serial === null ? 'sim' : 'router') : kindOf.get(plainWord(kindText))
  if (kind === undefined) return problem('kind-unknown', kindText)
  return { line, kind, iccid: iccid === null ? null : iccid.iccid, serial, plan: textOf('plan') }
}

/**
 * Reads a supplier's list of SIMs and routers: the first row names the columns, in French or English, in any order. All
 * of it is read or nothing, with one problem for each line that has to be mended; a line without a kind is a SIM, or a
 * router where it has a serial.
 */
export function readKitList(text: string): KitList {
  const separated = readSeparatedValues(text)
  if (!separated.ok) return { ok: false, problems: [{ line: separated.line, code: separated.code, what: '' }] }
  const [head, ...rows] = separated.rows
  if (head === undefined || rows.length === 0) return { ok: false, problems: [{ line: 1, code: 'empty', what: '' }] }
  const columns = columnsOf(head.line, head.cells)
  if ('code' in columns) return { ok: false, problems: [columns] }
  const kits: KitLine[] = []
  const problems: KitProblem[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of rows) {
    if (problems.length >= mostListProblems) break
    const read = readLine(line, cells, columns)
    if ('code' in read) {
      problems.push(read)
      continue
    }
    const names = [read.iccid, read.serial?.toUpperCase()].filter((name) => typeof name === 'string')
    const twice = names.find((name) => seen.has(name))
    if (twice !== undefined) problems.push({ line, code: 'twice-in-list', what: `${twice} (${seen.get(twice)})` })
    for (const name of names) seen.set(name, line)
    kits.push(read)
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, kits }
}
