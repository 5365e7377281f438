import { foundKinds } from '../../../../shared/contract/found-kinds.ts'
import type { FoundEverything, FoundRest, FoundThing } from '../../../../shared/contract/search.ts'
import { folded, searchedWords } from '../../../../shared/device/searched-words.ts'
import { deviceOfSheet } from '../proofs/conformity-sheets.ts'
import { statement } from '../connection.ts'
import { listDevices } from '../devices/devices.ts'
import { listPeople } from '../people/people.ts'
import { isLong, quoted } from './short-words.ts'
import type { Store } from '../store.ts'

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

/** A word that fewer things of a kind have is looked up in the index, and all that it finds is read for the others. */
const fewThings = 4000

/** Where each word is in more, so many things of the kind are read one by one before the search answers: some 20 ms. */
const mostRead = 8000

/** Things that have the words, and below which number a kind goes on; 0 where all of it was looked at. */
type Looked = { readonly numbers: readonly number[]; readonly below: number }

/** Things whose text begins with the words, through its index; a letter has no place in the index of trigrams. */
function beginningWith({ db }: Reading, kind: Kind, text: string, most: number): Looked {
  const sql = `SELECT number FROM findable WHERE kind = :kind
    AND words COLLATE NOCASE >= :text AND words COLLATE NOCASE < :text || char(1114111) LIMIT :most`
  const rows = statement<{ number: number }>(db, sql).all({ kind, text, most })
  return { numbers: rows.map(({ number }) => number), below: 0 }
}

type Held = { readonly number: number; readonly words: string }
/** Numbers of a kind, from the first on and below the last; `isWhole`: none of them was looked at before. */
type Bounds = { readonly from: number; readonly below: number; readonly isWhole: boolean }

/**
 * The newest things of a kind that have all words. Of several words the rarest leads; where all of them are common, the newest
 * things are read one by one, so that the cost is bounded whatever the words have in common. The index is not asked again from
 * the middle on: it comes to a place only by everything before it.
 */
function newestWith(
  { db }: Reading,
  index: string,
  words: readonly string[],
  { from, below, isWhole }: Bounds,
  most: number,
): Looked {
  const matches = `FROM ${index} WHERE ${index} MATCH :match AND rowid >= :from AND rowid < :below
    ORDER BY rowid DESC LIMIT :limit`
  const asked = (word: string, limit: number) => ({ match: quoted(word), from, below, limit })
  const long = words.filter(isLong)
  const [only = ''] = long
  if (words.length === 1) {
    const rows = statement<{ number: number }>(db, `SELECT rowid AS number ${matches}`).all(asked(only, most))
    return { numbers: rows.map(({ number }) => number), below: 0 }
  }
  const withWords = (held: readonly Held[]) =>
    held
      .filter((thing) => {
        const text = folded(thing.words)
        return words.every((word) => text.includes(word))
      })
      .slice(0, most)
      .map(({ number }) => number)
  if (isWhole) {
    const countSql = `SELECT count(*) AS things FROM (SELECT rowid ${matches})`
    const counted = long.map((word) => {
      const things = statement<{ things: number }>(db, countSql).get(asked(word, fewThings))?.things ?? 0
      return { word, things }
    })
    const lead = counted.reduce((best, one) => (one.things < best.things ? one : best))
    if (lead.things < fewThings) {
      const sql = `SELECT number, words FROM (SELECT rowid AS place ${matches}) CROSS JOIN findable ON number = place`
      return { numbers: withWords(statement<Held>(db, sql).all(asked(lead.word, fewThings))), below: 0 }
    }
  }
  const readSql = `SELECT number, words FROM findable WHERE number >= :from AND number < :below
    ORDER BY number DESC LIMIT ${mostRead}`
  const read = statement<Held>(db, readSql).all({ from, below })
  return { numbers: withWords(read), below: read.length < mostRead ? 0 : (read.at(-1)?.number ?? 0) }
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

const endOf = (kind: Kind): number => (places[kind][0] + 1) * range

const foundSql = `SELECT subject_id, number, words FROM json_each(:numbers) CROSS JOIN findable ON number = value`

type OfKind = { readonly things: readonly FoundThing[]; readonly below: number }

/** At most so many of a kind, the newest first, from below a number on; `below` as in {@link Looked}. */
function findOfKind(store: Reading, kind: Kind, text: string, below: number, most: number): OfKind {
  const words = searchedWords(text)
  const [place, name] = places[kind]
  const looked = words.some(isLong)
    ? newestWith(
        store,
        `findable_search_${name}`,
        words,
        { from: place * range, below, isWhole: below === endOf(kind) },
        most,
      )
    : beginningWith(store, kind, text, most)
  const sql = `WITH found AS MATERIALIZED (${foundSql}) ${shown[kind]} ORDER BY found.number DESC`
  const things = statement<Row>(store.db, sql)
    .all({ numbers: JSON.stringify(looked.numbers) })
    .map((row) => ({ kind, id: row.id, name: row.name, of: row.of, seenOn: seenOf(store, kind, row) }))
  return { things, below: looked.below }
}

/**
 * People by their names, by the rule of the index: words of three letters anywhere, shorter ones narrow or begin the name.
 * Read from where the names are, a few hundred at most: in an index a name would outlast its erasure.
 */
function findPeople(store: Reading, words: readonly string[], limit: number): FoundThing[] {
  const isByName = !words.some(isLong)
  const isFound = (name: string) =>
    isByName ? name.startsWith(words.join(' ')) : words.every((word) => name.includes(word))
  return listPeople(store)
    .flatMap(({ personId, name }) => (name !== null && isFound(folded(name)) ? [{ personId, name }] : []))
    .toReversed()
    .slice(0, limit)
    .map(({ personId, name }) => ({ kind: 'person', id: personId, name, of: null, seenOn: null }))
}

const isKind = (kind: FoundThing['kind']): kind is Kind => kind !== 'person'

/**
 * Devices and everything else that a text is in, at most `limit` of each kind. A text without a word finds nothing. People
 * whose name was erased are found by no text.
 *
 * @param after `next` of the answer before: only what was not looked at by then. Null: everything, from the beginning.
 */
export function findEverything(
  store: Reading,
  text: string,
  limit: number,
  after: readonly FoundRest[] | null = null,
): FoundEverything {
  const words = searchedWords(text)
  if (words.length === 0) return { devices: [], things: [], more: [], next: null }
  const ofKinds = (after ?? kinds.map((kind): FoundRest => ({ kind, below: endOf(kind), found: 0 }))).flatMap(
    ({ kind, below, found }) => {
      if (!isKind(kind) || found >= limit) return []
      const wanted = limit - found
      const ofKind = findOfKind(store, kind, text.trim(), below, wanted + 1)
      const isFull = ofKind.things.length >= wanted
      const isMore = ofKind.things.length > wanted || (isFull && ofKind.below > 0)
      const rest = { kind, below: ofKind.below, found: found + ofKind.things.length }
      return [
        { kind, things: ofKind.things.slice(0, wanted), isMore, rest: isFull || ofKind.below === 0 ? [] : [rest] },
      ]
    },
  )
  const rest = ofKinds.flatMap((one) => one.rest)
  const next = rest.length === 0 ? null : rest
  const things = ofKinds.flatMap((one) => one.things)
  const more = ofKinds.flatMap(({ kind, isMore }) => (isMore ? [kind] : []))
  if (after !== null) return { devices: [], things, more, next }
  const page = listDevices(store, { search: text, after: null, limit })
  const people = findPeople(store, words, limit + 1)
  const isMoreDevices = page.next === null ? [] : (['device'] as const)
  const isMorePeople = people.length > limit ? (['person'] as const) : []
  return {
    devices: page.devices,
    things: [...things, ...people.slice(0, limit)],
    more: [...isMoreDevices, ...more, ...isMorePeople],
    next,
  }
}
