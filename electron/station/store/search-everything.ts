import { foundKinds, type FoundEverything, type FoundThing } from '../../../shared/contract/search.ts'
import { statement } from './connection.ts'
import { listDevices } from './devices.ts'
import type { Store } from './store.ts'

type Kind = (typeof foundKinds)[number]

/** Numbers of a kind, as the schema gives them out. */
const range = 1_000_000_000_000
const places: Readonly<Record<Kind, number>> = { lot: 1, partner: 2, operation: 3, source: 4, expected: 5 }

/** From this place on, kinds stand in the index of what there may be a million of. */
const firstOfMany = 5

/** How each kind is shown: its table, its name, what it is of, and the operation that it is seen in. */
const shown: Readonly<Record<Kind, string>> = {
  lot: `SELECT lots.id, lots.name, partners.name AS "of", NULL AS operationId
    FROM found JOIN lots ON lots.id = subject_id JOIN partners ON partners.id = partner_id`,
  partner: `SELECT partners.id, partners.name, parents.name AS "of", NULL AS operationId
    FROM found JOIN partners ON partners.id = subject_id
      LEFT JOIN partner_places ON partner_places.partner_id = partners.id
      LEFT JOIN partners AS parents ON parents.id = parent_id`,
  operation: `SELECT id, name, NULL AS "of", id AS operationId FROM found JOIN operations ON id = subject_id`,
  source: `SELECT id, name, nullif(reference, '') AS "of", operation_id AS operationId
    FROM found JOIN sources ON id = subject_id`,
  expected: `SELECT expected_devices.id, concat_ws(' · ', manufacturer, model, serial, part_number) AS name,
      sources.name || ' · ' || line AS "of", operation_id AS operationId
    FROM found JOIN expected_devices ON expected_devices.id = subject_id JOIN sources ON sources.id = source_id`,
}

const quoted = (word: string) => `"${word.replaceAll('"', '""')}"`
/** Short words beside a longer one narrow the newest things that have the longer one, so many at most. */
const mostNarrowed = 4000

const isLong = (word: string) => Array.from(word).length >= 3

/** The rows of `findable` that a text selects in one kind, `:limit` of them, the newest first. */
function conditionOf(
  kind: Kind,
  words: readonly string[],
): { readonly sql: string; readonly parameters: Record<string, string> } {
  const long = words.filter(isLong)
  if (long.length === 0) {
    // The beginning of a name, through its index; a letter has no place in the index of trigrams.
    const sql = `SELECT subject_id, number FROM findable WHERE kind = :kind
      AND words COLLATE NOCASE >= :text AND words COLLATE NOCASE < :text || char(1114111) LIMIT :limit`
    return { sql, parameters: { text: words.join(' ') } }
  }
  const index = places[kind] < firstOfMany ? 'findable_search_few' : 'findable_search_many'
  const short = words.filter((word) => !isLong(word))
  const narrowing = short.map((_, place) => `AND instr(lower(findable.words), :short${place}) > 0`).join(' ')
  const matches = `SELECT rowid FROM ${index} WHERE ${index} MATCH :match AND rowid >= :from AND rowid < :until
    ORDER BY rowid DESC LIMIT ${short.length === 0 ? ':limit' : mostNarrowed}`
  const sql = `SELECT findable.subject_id, findable.number FROM (${matches}) AS matches
      CROSS JOIN findable ON findable.number = matches.rowid WHERE TRUE ${narrowing}
    ORDER BY findable.number DESC LIMIT :limit`
  return {
    sql,
    parameters: {
      match: long.map(quoted).join(' AND '),
      ...Object.fromEntries(short.map((word, place) => [`short${place}`, word.toLowerCase()])),
    },
  }
}

function findOfKind({ db }: Pick<Store, 'db'>, kind: Kind, words: readonly string[], limit: number): FoundThing[] {
  const { sql, parameters } = conditionOf(kind, words)
  const [from, until] = [places[kind] * range, (places[kind] + 1) * range]
  const isByName = !words.some(isLong)
  const all = isByName ? { ...parameters, kind, limit } : { ...parameters, from, until, limit }
  return statement<{ id: string; name: string; of: string | null; operationId: string | null }>(
    db,
    `WITH found AS MATERIALIZED (${sql}) ${shown[kind]} ORDER BY found.number DESC`,
  )
    .all(all)
    .map((row) => ({ kind, ...row }))
}

/**
 * Devices and everything else that a text is in, at most `limit` of each kind. A text without a word finds nothing.
 */
export function findEverything(store: Pick<Store, 'db'>, text: string, limit: number): FoundEverything {
  const words = text.split(/[\s\p{Cc}]+/u).filter(Boolean)
  if (words.length === 0) return { devices: [], things: [], more: [] }
  const page = listDevices(store, { search: text, after: null, limit })
  const found = foundKinds.map((kind) => ({ kind, things: findOfKind(store, kind, words, limit + 1) }))
  const more = found.filter(({ things }) => things.length > limit).map(({ kind }) => kind)
  return {
    devices: page.devices,
    things: found.flatMap(({ things }) => things.slice(0, limit)),
    more: [...(page.next === null ? [] : (['device'] as const)), ...more],
  }
}
