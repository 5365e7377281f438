import { parseTag } from '../label/tag.ts'
import { mostListProblems } from './list-limits.ts'
import { plainWord } from './manifest-words.ts'
import { readSeparatedValues } from './separated-values.ts'

export type ReceiptMark = 'received' | 'missing' | 'damaged'
export type ReceiptLine = { readonly tag: string; readonly mark: ReceiptMark; readonly note: string | null }

export const receiptProblemCodes = [
  'empty',
  'quote-open',
  'quote-misplaced',
  'no-known-heading',
  'bad-tag',
  'mark-unknown',
  'twice-in-list',
  'heading-twice',
  'list-too-large',
] as const
export type ReceiptProblem = {
  readonly line: number
  readonly code: (typeof receiptProblemCodes)[number]
  readonly what: string
}

export type ReceiptList =
  | { readonly ok: true; readonly lines: readonly ReceiptLine[] }
  | { readonly ok: false; readonly problems: readonly ReceiptProblem[] }

const wordsOf = <T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map((Object.entries(words) as [T, string][]).flatMap(([key, list]) => list.split('|').map((word) => [word, key])))
const headingOf = wordsOf({
  tag: 'numero|numero d inventaire|n d inventaire|n inventaire|inventaire|etiquette|appareil|tag|asset tag|device',
  mark: 'etat|statut|reception|constat|status|mark|state|received',
  note: 'remarque|remarques|commentaire|note|notes|comment|remark',
})
const markOf = wordsOf<ReceiptMark>({
  received: 'recu|recue|ok|oui|x|conforme|received|yes|present',
  missing: 'manquant|manquante|non|absent|absente|non recu|missing|no|not received',
  damaged: 'abime|abimee|casse|cassee|endommage|endommagee|hs|damaged|broken',
})
const longestNote = 500

/**
 * Reads a receiver's table: a column of tags, one of marks (left out or empty is received), one of remarks. All of it or
 * nothing, with one problem for each line that has to be mended.
 */
export function readReceiptList(text: string): ReceiptList {
  const refused = (line: number, code: ReceiptProblem['code'], what = ''): ReceiptList => ({
    ok: false,
    problems: [{ line, code, what }],
  })
  const separated = readSeparatedValues(text)
  if (!separated.ok) return refused(separated.line, separated.code)
  const [head, ...rows] = separated.rows
  if (head === undefined || rows.length === 0) return refused(1, 'empty')
  const columns = new Map<string, number>()
  for (const [index, heading] of head.cells.entries()) {
    const field = headingOf.get(plainWord(heading))
    if (field === undefined) continue
    // Which of two columns the receiver filled in is not ours to guess.
    if (columns.has(field)) return refused(head.line, 'heading-twice', heading)
    columns.set(field, index)
  }
  const tagColumn = columns.get('tag')
  if (tagColumn === undefined) return refused(head.line, 'no-known-heading', head.cells.join(' | ').slice(0, 120))
  const lines: ReceiptLine[] = []
  const problems: ReceiptProblem[] = []
  const seen = new Map<string, number>()
  for (const { line, cells } of rows) {
    if (problems.length >= mostListProblems) break
    const tagText = cells[tagColumn] ?? ''
    const tag = parseTag(tagText)
    const markText = plainWord(cells[columns.get('mark') ?? -1] ?? '')
    const mark = markText === '' ? 'received' : markOf.get(markText)
    const before = tag.ok ? seen.get(tag.tag) : undefined
    if (!tag.ok) problems.push({ line, code: 'bad-tag', what: tagText.slice(0, 60) })
    else if (mark === undefined) problems.push({ line, code: 'mark-unknown', what: markText.slice(0, 60) })
    else if (before !== undefined) problems.push({ line, code: 'twice-in-list', what: `${tag.tag} (${before})` })
    else {
      seen.set(tag.tag, line)
      const note = (cells[columns.get('note') ?? -1] ?? '').slice(0, longestNote)
      lines.push({ tag: tag.tag, mark, note: note === '' ? null : note })
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lines }
}
