import { statement, type Connection } from '../connection.ts'
import { withEveryWord } from './device-candidates.ts'
import { hardwareWith } from './hardware-list.ts'
import { signQuery } from './searched-parts.ts'
import { glued } from '../../../../shared/device/searched-words.ts'
import { quoted } from './short-words.ts'

/** Which part of the list of devices is asked for: numbers below `before`, so many at most, none needed below `floor`. */
export type Asked = { readonly before: number; readonly most: number; readonly floor: number }

/** Numbers of devices, the newest first: all that a source has from `floor` on. A floor of 0: all that it has. */
export type Answered = { readonly numbers: readonly number[]; readonly floor: number }

export type DeviceSource = (db: Connection, words: readonly string[], asked: Asked) => Answered

/** What one source looks at before it answers with what it has: some 20 ms on two slow cores. */
const mostLookedAt = 4000
/** Then twice as many each time: most pages are full after the first. */
const lookedAtFirst = 100

/** Of more names than these the newest device of each is not asked for one by one. */
const mostHeads = 8000

type Numbered = { number: number }

/** The newest devices of each name of hardware, merged: as dear as there are names, however few devices or old they are. */
function newestOfEach(db: Connection, hardware: ReadonlySet<number>, { before, most }: Asked): Answered {
  const next = statement<{ number: number | null }>(
    db,
    'SELECT max(number) AS number FROM device_words WHERE hardware_id = ? AND number < ?',
  )
  const heads = [...hardware].flatMap((id) => {
    const number = next.get(id, before)?.number ?? null
    return number === null ? [] : [{ id, number }]
  })
  heads.sort((one, other) => one.number - other.number)
  const numbers: number[] = []
  for (let head = heads.pop(); head !== undefined; head = heads.pop()) {
    numbers.push(head.number)
    if (numbers.length === most) return { numbers, floor: head.number }
    const number = next.get(head.id, head.number)?.number ?? null
    if (number === null) continue
    const place = heads.findLastIndex((other) => other.number < number)
    heads.splice(place + 1, 0, { id: head.id, number })
  }
  return { numbers, floor: 0 }
}

/**
 * Devices in whose hardware all words stand. Of a common name the newest devices are looked at one by one, since a page
 * of them is soon full; else the newest of each name.
 */
export const byHardware: DeviceSource = (db, words, asked) => {
  const hardware = hardwareWith(db, words)
  if (hardware.size === 0) return { numbers: [], floor: 0 }
  const sql = 'SELECT number, hardware_id AS id FROM device_words WHERE number < ? ORDER BY number DESC LIMIT ?'
  const rows = statement<{ number: number; id: number }>(db, sql).all(asked.before, mostLookedAt / 2)
  const numbers = rows.flatMap(({ number, id }) => (hardware.has(id) ? [number] : [])).slice(0, asked.most)
  if (numbers.length === asked.most) return { numbers, floor: numbers.at(-1) ?? 0 }
  const last = rows.at(-1)
  if (last === undefined || rows.length < mostLookedAt / 2) return { numbers, floor: 0 }
  if (hardware.size > mostHeads) return { numbers, floor: last.number }
  const rest = newestOfEach(db, hardware, { ...asked, before: last.number, most: asked.most - numbers.length })
  return { numbers: [...numbers, ...rest.numbers], floor: rest.floor }
}

/**
 * Goes through what an index finds, the newest first, and keeps the devices that have every word.
 *
 * @param find so many numbers below one, the newest first; fewer at the end.
 */
function sifted(
  db: Connection,
  words: readonly string[],
  { before, most, floor }: Asked,
  find: (before: number, limit: number) => readonly Numbered[],
): Answered {
  const numbers: number[] = []
  let from = before
  for (let looked = 0, together = lookedAtFirst; looked < mostLookedAt; looked += together, together *= 2) {
    const found = find(from, together).map(({ number }) => number)
    numbers.push(...withEveryWord(db, found, words))
    if (numbers.length >= most) return { numbers: numbers.slice(0, most), floor: numbers[most - 1] ?? 0 }
    const last = found.at(-1)
    if (last === undefined || found.length < together) return { numbers, floor: 0 }
    from = last
    if (last < floor) break
  }
  return { numbers, floor: from }
}

const matching = (index: 'device_search' | 'part_search') =>
  `SELECT rowid AS number FROM ${index} WHERE ${index} MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?`

/** Devices in whose tag or serial a word of three letters and more is, and that have all the others. */
export const bySerial =
  (word: string): DeviceSource =>
  (db, words, asked) => {
    const found = statement<Numbered>(db, matching('device_search'))
    return sifted(db, words, asked, (before, limit) => found.all(quoted(word), before, limit))
  }

/** Devices of which a word is the beginning or the end of a part's serial, and that have all the others. */
export const byPart =
  (word: string): DeviceSource =>
  (db, words, asked) => {
    const query = signQuery(glued(word))
    if (query === null) return { numbers: [], floor: 0 }
    const found = statement<Numbered>(db, matching('part_search'))
    return sifted(db, words, asked, (before, limit) => found.all(query, before, limit))
  }

/** A tag or a serial that was typed in its groups, as far as it was typed. */
export const byGroupedSign: DeviceSource = (db, words, asked) => {
  const sign = words.join('')
  const found = statement<Numbered>(db, matching('device_search'))
  return sifted(db, [sign], asked, (before, limit) => found.all(quoted(sign), before, limit))
}

/** As the indexes of beginnings are written: of two letters or of one. */
const beginning = (column: 'tag' | 'serial', letters: number) => `SELECT number FROM (
  SELECT number FROM devices WHERE lower(substr(${column}, 1, ${letters})) = :word AND ${column} IS NOT NULL
    AND number < :before ORDER BY number DESC LIMIT :limit)`

/** Devices whose tag or serial a word of one or two letters begins, and that have all the others. */
export const byBeginning =
  (word: string): DeviceSource =>
  (db, words, asked) => {
    const letters = Array.from(word).length
    const either = `${beginning('tag', letters)} UNION ${beginning('serial', letters)} ORDER BY number DESC LIMIT :limit`
    const found = statement<Numbered>(db, either)
    return sifted(db, words, asked, (before, limit) => found.all({ word, before, limit }))
  }
