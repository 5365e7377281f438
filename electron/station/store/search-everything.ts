import { foundKinds, type FoundEverything, type FoundThing } from '../../../shared/contract/search.ts'
import { deviceOfSheet } from './conformity-sheets.ts'
import { statement } from './connection.ts'
import { listDevices } from './devices.ts'
import { listPeople } from './people.ts'
import { aroundPair, isLong, isPair, quoted } from './short-words.ts'
import type { Store } from './store.ts'

type Reading = Pick<Store, 'db'>

/** What stands in `findable`; people do not, see `findPeople`. */
type Kind = Exclude<(typeof foundKinds)[number], 'person'>
const kinds = foundKinds.filter((kind): kind is Kind => kind !== 'person')

/** Numbers of a kind, as the schema gives them out, and the index that its words are in. */
const range = 1_000_000_000_000
const places: Readonly<Record<Kind, readonly [number: number, index: string]>> = {
  lot: [1, 'few'],
  partner: [2, 'few'],
  operation: [3, 'few'],
  source: [4, 'few'],
  expected: [5, 'many'],
  carton: [6, 'carton'],
  pallet: [7, 'pallet'],
  kit: [8, 'kit'],
  shipment: [9, 'shipment'],
  paper: [10, 'paper'],
}

/**
 * How each kind is shown: its table, its name, what it is of, and what it is seen on. CROSS JOIN has SQLite begin with what
 * was found (SQLite, "The Next-Generation Query Planner", manual control): by its figures of a large bench it would walk
 * through all cartons of each lot instead.
 */
const shown: Readonly<Record<Kind, string>> = {
  lot: `SELECT lots.id, lots.name, partners.name AS "of", 'lot' AS seenKind, lots.id AS seenId
    FROM found CROSS JOIN lots ON lots.id = subject_id CROSS JOIN partners ON partners.id = partner_id`,
  partner: `SELECT partners.id, partners.name, parents.name AS "of", NULL AS seenKind, NULL AS seenId
    FROM found CROSS JOIN partners ON partners.id = subject_id
      LEFT JOIN partner_places ON partner_places.partner_id = partners.id
      LEFT JOIN partners AS parents ON parents.id = parent_id`,
  operation: `SELECT id, name, NULL AS "of", 'operation' AS seenKind, id AS seenId
    FROM found CROSS JOIN operations ON id = subject_id`,
  source: `SELECT id, name, nullif(reference, '') AS "of", 'operation' AS seenKind, operation_id AS seenId
    FROM found CROSS JOIN sources ON id = subject_id`,
  expected: `SELECT expected_devices.id, concat_ws(' · ', manufacturer, model, serial, part_number) AS name,
      sources.name || ' · ' || line AS "of", 'operation' AS seenKind, operation_id AS seenId
    FROM found CROSS JOIN expected_devices ON expected_devices.id = subject_id CROSS JOIN sources ON sources.id = source_id`,
  carton: `SELECT cartons.id, code AS name, partners.name || ' · ' || lots.name AS "of", 'carton' AS seenKind,
      cartons.id AS seenId
    FROM found CROSS JOIN cartons ON cartons.id = subject_id CROSS JOIN lots ON lots.id = lot_id
      CROSS JOIN partners ON partners.id = lots.partner_id`,
  pallet: `SELECT pallets.id, code AS name, partners.name AS "of", 'shipment' AS seenKind, shipment_id AS seenId
    FROM found CROSS JOIN pallets ON pallets.id = subject_id CROSS JOIN partners ON partners.id = partner_id`,
  kit: `SELECT kits.id, code AS name, coalesce(iccid, serial) AS "of", 'device' AS seenKind, device_id AS seenId
    FROM found CROSS JOIN kits ON kits.id = subject_id`,
  shipment: `SELECT shipments.id, substr(found.words, 1, instr(found.words || ' ', ' ') - 1) AS name,
      concat_ws(' · ', partners.name, tracking_number) AS "of", 'shipment' AS seenKind, shipments.id AS seenId
    FROM found CROSS JOIN shipments ON shipments.id = subject_id CROSS JOIN partners ON partners.id = partner_id`,
  paper: `SELECT papers.id, substr(found.words, 1, instr(found.words || ' ', ' ') - 1) AS name, code AS "of",
      CASE WHEN shipment_id IS NULL THEN 'device' ELSE 'shipment' END AS seenKind, shipment_id AS seenId
    FROM found CROSS JOIN papers ON papers.id = subject_id`,
}

/**
 * Short words beside a longer one narrow the newest things that have the longer one, so many at first. Where that is not
 * all of them and finds too few, pairs are looked for in the index, at ten times the cost of a long word.
 */
const mostNarrowed = 4000

type Condition = { readonly sql: string; readonly parameters: Record<string, string> }

/** Things whose text begins with the words, through its index; a letter has no place in the index of trigrams. */
function beginningWith(words: readonly string[]): Condition {
  const sql = `SELECT subject_id, number, words FROM findable WHERE kind = :kind
    AND words COLLATE NOCASE >= :text AND words COLLATE NOCASE < :text || char(1114111) LIMIT :limit`
  return { sql, parameters: { text: words.join(' ') } }
}

const matchesIn = (index: string, limit: string) => `SELECT rowid FROM ${index} WHERE ${index} MATCH :match
  AND rowid >= :from AND rowid < :until ORDER BY rowid DESC LIMIT ${limit}`

/** The newest things that the index finds and that hold every one of the short words, wherever they stand. */
function narrowedBy(index: string, match: string, short: readonly string[]): Condition {
  const narrowing = short.map((_, place) => `AND instr(lower(findable.words), :short${place}) > 0`).join(' ')
  const sql = `SELECT findable.subject_id, findable.number, findable.words
    FROM (${matchesIn(index, short.length === 0 ? ':limit' : String(mostNarrowed))}) AS matches
      CROSS JOIN findable ON findable.number = matches.rowid WHERE TRUE ${narrowing}
    ORDER BY findable.number DESC LIMIT :limit`
  const named = short.map((word, place) => [`short${place}`, word.toLowerCase()])
  return { sql, parameters: { match, ...Object.fromEntries(named) } }
}

type Row = { id: string; name: string; of: string | null; seenKind: Seen['kind'] | null; seenId: string | null }
type Seen = NonNullable<FoundThing['seenOn']>

/** A sheet of a device names the device inside, and nowhere else that could be asked quickly. */
function seenOf(store: Reading, kind: Kind, { id, seenKind, seenId }: Row): Seen | null {
  if (seenKind === null) return null
  const isSheet = kind === 'paper' && seenKind === 'device'
  const on = isSheet ? deviceOfSheet(store, id) : seenId
  return on === null ? null : { kind: seenKind, id: on }
}

function findOfKind(store: Reading, kind: Kind, words: readonly string[], limit: number): FoundThing[] {
  const [place, name] = places[kind]
  const bounds = { from: place * range, until: (place + 1) * range }
  const rowsOf = ({ sql, parameters }: Condition, more: object) =>
    statement<Row>(store.db, `WITH found AS MATERIALIZED (${sql}) ${shown[kind]} ORDER BY found.number DESC`)
      .all({ ...parameters, ...more, limit })
      .map((row) => ({ kind, id: row.id, name: row.name, of: row.of, seenOn: seenOf(store, kind, row) }))
  if (!words.some(isLong)) return rowsOf(beginningWith(words), { kind })

  const index = `findable_search_${name}`
  const short = words.filter((word) => !isLong(word))
  const pairs = short.filter(isPair)
  const match = words.filter(isLong).map(quoted).join(' AND ')
  const newest = rowsOf(narrowedBy(index, match, short), bounds)
  if (pairs.length === 0 || newest.length >= limit) return newest
  const countSql = `SELECT count(*) AS found FROM (${matchesIn(index, String(mostNarrowed))})`
  const looked = statement<{ found: number }>(store.db, countSql).get({ match, ...bounds })?.found ?? 0
  if (looked < mostNarrowed) return newest
  const letters = short.filter((word) => !isPair(word))
  const older = rowsOf(narrowedBy(index, [match, ...pairs.map(aroundPair)].join(' AND '), letters), bounds)
  // The newest are among the older ones, but for a pair between characters that the index was not asked for.
  return [...newest, ...older.filter(({ id }) => newest.every((one) => one.id !== id))].slice(0, limit)
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/**
 * People by their names, by the rule of the index: words of three letters anywhere, shorter ones narrow or begin the name.
 * Read from where the names are, a few hundred at most: in an index a name would outlast its erasure.
 */
function findPeople(store: Reading, words: readonly string[], limit: number): FoundThing[] {
  const isByName = !words.some(isLong)
  const looked = words.map(plain)
  const isFound = (name: string) =>
    isByName ? name.startsWith(looked.join(' ')) : looked.every((word) => name.includes(word))
  return listPeople(store)
    .flatMap(({ personId, name }) => (name !== null && isFound(plain(name)) ? [{ personId, name }] : []))
    .toReversed()
    .slice(0, limit)
    .map(({ personId, name }) => ({ kind: 'person', id: personId, name, of: null, seenOn: null }))
}

/**
 * Devices and everything else that a text is in, at most `limit` of each kind. A text without a word finds nothing. People
 * whose name was erased are found by no text.
 */
export function findEverything(store: Reading, text: string, limit: number): FoundEverything {
  // Names are shown with points between their parts, which stand in no index.
  const words = text.split(/[\s\p{Cc}·]+/u).filter(Boolean)
  if (words.length === 0) return { devices: [], things: [], more: [] }
  const page = listDevices(store, { search: text, after: null, limit })
  const found = [
    ...kinds.map((kind) => ({ kind, things: findOfKind(store, kind, words, limit + 1) })),
    { kind: 'person' as const, things: findPeople(store, words, limit + 1) },
  ]
  const more = found.filter(({ things }) => things.length > limit).map(({ kind }) => kind)
  return {
    devices: page.devices,
    things: found.flatMap(({ things }) => things.slice(0, limit)),
    more: [...(page.next === null ? [] : (['device'] as const)), ...more],
  }
}
