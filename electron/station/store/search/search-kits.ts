import type { KitView } from '../../../../shared/contract/packing.ts'
import { folded } from '../../../../shared/device/searched-words.ts'
import { statement } from '../connection.ts'
import { isLong, quoted } from './short-words.ts'
import type { Store } from '../store.ts'

/** How few kits of a state are gone through one by one, since the index of words leads through those of all states. */
const fewOfState = 4000

export type KitSearch = {
  readonly state: KitView['state'] | null
  /** At least one. */
  readonly words: readonly string[]
  /** The kit after which the page begins; empty for the first. */
  readonly after: string
  readonly limit: number
}

/** Words of three letters are looked for anywhere; short ones only stand together ("20 Go") or beside longer ones. */
function phrasesOf(words: readonly string[]): { readonly long: readonly string[]; readonly short: readonly string[] } {
  const [text, long] = [words.join(' '), words.filter(isLong)]
  return long.length === 0 && isLong(text)
    ? { long: [text], short: [] }
    : { long, short: words.filter((word) => !isLong(word)) }
}

/** The few kits of a state, their words read one by one. */
function searchFew({ db }: Pick<Store, 'db'>, { state, words, after, limit }: KitSearch): string[] {
  const looked = words.map(folded)
  const { long, short } = phrasesOf(looked)
  const isFound = (text: string) =>
    long.length === 0 ? text.startsWith(looked.join(' ')) : [...long, ...short].every((word) => text.includes(word))
  return statement<{ id: string; words: string }>(
    db,
    `SELECT kits.id, findable.words FROM kits JOIN findable ON findable.kind = 'kit' AND subject_id = kits.id
     WHERE state = ? AND kits.id > ? ORDER BY kits.id`,
  )
    .all(state, after)
    .filter((kit) => isFound(folded(kit.words)))
    .slice(0, limit)
    .map(({ id }) => id)
}

/**
 * The ids of kits in whose words a text is, as they came in, through the index in which everything else is searched: a
 * text of less than three letters is the beginning of a code.
 */
export function searchKits(store: Pick<Store, 'db'>, query: KitSearch): string[] {
  const { state, words, after, limit } = query
  const count = statement<{ kits: number | null }>(store.db, 'SELECT sum(kits) AS kits FROM kit_counts WHERE state = ?')
  if (state !== null && (count.get(state)?.kits ?? 0) <= fewOfState) return searchFew(store, query)
  const { long, short } = phrasesOf(words)
  const inState = state === null ? '' : 'AND state = :state'
  const before = (column: string) => `(SELECT ${column} FROM findable WHERE kind = 'kit' AND subject_id = :after)`
  const ask = (sql: string, parameters: Record<string, unknown>) =>
    statement<{ id: string }>(store.db, sql)
      .all({ ...parameters, after, limit, ...(state === null ? {} : { state }) })
      .map(({ id }) => id)
  if (long.length === 0) {
    const sql = `SELECT kits.id FROM findable CROSS JOIN kits ON kits.id = subject_id
      WHERE findable.kind = 'kit' AND words COLLATE NOCASE >= :text AND words COLLATE NOCASE < :text || char(1114111)
        AND (:after = '' OR words COLLATE NOCASE > ${before('words')}) ${inState}
      ORDER BY words COLLATE NOCASE LIMIT :limit`
    return ask(sql, { text: words.join(' ') })
  }
  const narrowed = short.map((_, place) => `AND instr(lower(findable.words), :short${place}) > 0`).join(' ')
  const sql = `SELECT kits.id FROM findable_search_kit AS hits CROSS JOIN findable ON findable.number = hits.rowid
      CROSS JOIN kits ON kits.id = subject_id
    WHERE findable_search_kit MATCH :match AND hits.rowid > coalesce(${before('number')}, 0) ${narrowed} ${inState}
    ORDER BY hits.rowid LIMIT :limit`
  const shorts = Object.fromEntries(short.map((word, place) => [`short${place}`, word.toLowerCase()]))
  return ask(sql, { match: long.map(quoted).join(' AND '), ...shorts })
}
