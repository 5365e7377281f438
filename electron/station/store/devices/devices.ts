import type { FoundDevice } from '../../../../shared/contract/found-device.ts'
import type { DeviceSummary } from '../../../../shared/contract/views.ts'
import { statement } from '../connection.ts'
import type { Device } from './device-projection.ts'
import { deviceColumns } from './device-rows.ts'
import { searchDevices, type FoundDevices } from '../search/device-search.ts'
import { partsFrom } from '../search/device-words.ts'
import { foundIn } from '../search/found-in.ts'
import { searchedWords } from '../../../../shared/device/searched-words.ts'
import type { Store } from '../store.ts'

/** A page of devices; `next` is what to ask for the following one with, null at the end. */
export type DevicePage = { readonly devices: DeviceSummary[]; readonly next: string | null }

type SummaryRow = Device & { lotId: string | null; lotName: string | null; place: number }

const summarySelect = `SELECT ${deviceColumns}, lots.id AS lotId, lots.name AS lotName`
const summaryJoins = `LEFT JOIN device_lots ON device_lots.device_id = devices.id
  LEFT JOIN lots ON lots.id = device_lots.lot_id`

function toSummary(row: SummaryRow): DeviceSummary {
  const { id: deviceId, reportId: _report, verdictId: _verdict, place: _place, ...shown } = row
  return { deviceId, ...shown }
}

function page(rows: readonly SummaryRow[], limit: number): DevicePage {
  const devices = rows.slice(0, limit).map(toSummary)
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return { devices, next: last === undefined ? null : String(last.place) }
}

/** What a search answers with; `next` below a page that is not full is where it goes on looking. */
export type FoundPage = { readonly devices: FoundDevice[]; readonly next: string | null }

type FoundRow = SummaryRow & { parts: string | null }

const foundSql = `${summarySelect}, devices.number AS place, parts FROM json_each(:numbers)
  CROSS JOIN devices ON devices.number = value LEFT JOIN device_words ON device_words.number = value ${summaryJoins}
  ORDER BY place DESC`

const allSql = `SELECT number FROM devices WHERE number < :before ORDER BY number DESC LIMIT :limit`

function everyDevice(db: Store['db'], asked: { readonly before: number; readonly limit: number }): FoundDevices {
  const rows = statement<{ number: number }>(db, allSql).all({ ...asked, limit: asked.limit + 1 })
  const numbers = rows.slice(0, asked.limit).map(({ number }) => number)
  return { numbers, next: rows.length > asked.limit ? (numbers.at(-1) ?? null) : null }
}

/**
 * Devices, the newest first, a page at a time. Pages are told apart by the place of the last device and not by a
 * count, so that one which arrives meanwhile moves nothing and any depth costs the same.
 *
 * @param search words that all are in a device; see {@link searchDevices}. Empty: all devices.
 * @param after `next` of the page before, or null for the first. A page may be shorter than asked for, even empty, with a
 *   `next`: the search has not looked at all devices yet.
 */
export function listDevices(
  { db }: Pick<Store, 'db'>,
  { search, after, limit }: { readonly search: string; readonly after: string | null; readonly limit: number },
): FoundPage {
  const words = searchedWords(search)
  const asked = { before: after === null ? Number.MAX_SAFE_INTEGER : Number(after), limit }
  const { numbers, next } = words.length === 0 ? everyDevice(db, asked) : searchDevices(db, words, asked)
  const rows = statement<FoundRow>(db, foundSql).all({ numbers: JSON.stringify(numbers) })
  const devices = rows.map(({ parts, ...row }) => ({
    ...toSummary(row),
    foundIn: words.length === 0 ? [] : foundIn(words, row, partsFrom(parts)),
  }))
  return { devices, next: next === null ? null : String(next) }
}

/**
 * Every device, the newest first, from any place in that list, at the same cost for each place. Devices are numbered
 * as they come, and none is ever deleted (a trigger sees to it), so that their numbers have no gap: a new row of an
 * INTEGER PRIMARY KEY takes the highest one and adds one (SQLite, "ROWIDs and the INTEGER PRIMARY KEY").
 *
 * @param from how many newer ones to leave out.
 */
export function deviceRange(
  { db }: Pick<Store, 'db'>,
  { from, limit }: { readonly from: number; readonly limit: number },
): { readonly devices: DeviceSummary[]; readonly total: number } {
  const newest = 'SELECT max(number) AS total FROM devices'
  const total = statement<{ total: number | null }>(db, newest).get()?.total ?? 0
  const rows = statement<SummaryRow>(
    db,
    `${summarySelect}, devices.number AS place FROM devices ${summaryJoins}
     WHERE devices.number <= :newest ORDER BY devices.number DESC LIMIT :limit`,
  ).all({ newest: total - from, limit })
  return { devices: rows.map(toSummary), total }
}

/** The devices of a lot in the order they were queued; an unknown lot is an empty one. */
export function listQueue(
  { db }: Pick<Store, 'db'>,
  { lotId, after, limit }: { readonly lotId: string; readonly after: string | null; readonly limit: number },
): DevicePage {
  const rows = statement<SummaryRow>(
    db,
    `${summarySelect}, queue_items.position AS place FROM queue_items
       JOIN devices ON devices.id = queue_items.device_id JOIN lots ON lots.id = queue_items.lot_id
     WHERE queue_items.lot_id = :lotId AND queue_items.position > :after ORDER BY queue_items.position LIMIT :limit`,
  ).all({ lotId, after: after === null ? 0 : Number(after), limit: limit + 1 })
  return page(rows, limit)
}

/** One device as lists show it, or null. */
export function getDevice({ db }: Pick<Store, 'db'>, deviceId: string): DeviceSummary | null {
  const sql = `${summarySelect}, 0 AS place FROM devices ${summaryJoins} WHERE devices.id = ?`
  const row = statement<SummaryRow>(db, sql).get(deviceId)
  return row === undefined ? null : toSummary(row)
}

/** The device that carries this tag (nine characters, as `parseTag` gives them), or null. */
export function findDeviceByTag({ db }: Pick<Store, 'db'>, tag: string): string | null {
  return statement<{ id: string }>(db, 'SELECT id FROM devices WHERE tag = ?').get(tag)?.id ?? null
}

/** How many devices stand in each state; states without one are left out. */
export function countByState({ db }: Pick<Store, 'db'>): Record<string, number> {
  const rows = statement<{ state: string; devices: number }>(
    db,
    'SELECT state, devices FROM device_counts WHERE devices > 0 ORDER BY state',
  ).all()
  return Object.fromEntries(rows.map(({ state, devices }) => [state, devices]))
}
