import type { Report } from '../../../../shared/report/report.ts'
import { statement, type Connection } from '../connection.ts'
import { loadReport } from '../devices/reports.ts'
import { hardwareText, searchedParts, signTerms, type SearchedPart } from './searched-parts.ts'
import { inTransaction, type Store } from '../store.ts'

type Row = {
  number: number
  reportId: string | null
  manufacturer: string | null
  model: string | null
  modelVersion: string | null
  /** Null: no report was taken words from yet. */
  parts: string | null
  hasWords: 0 | 1
}

const rowSql = `SELECT devices.number, report_id AS reportId, manufacturer, model, model_version AS modelVersion, parts,
  device_words.number IS NOT NULL AS hasWords
  FROM devices LEFT JOIN device_words ON device_words.number = devices.number`

/** As `device_words.parts` keeps them; nothing where none were taken from a report yet. */
export const partsFrom = (parts: string | null): readonly SearchedPart[] =>
  parts === null ? [] : (JSON.parse(parts) as SearchedPart[])

function hardwareId(db: Connection, words: string): number {
  const known = statement<{ id: number }>(db, 'SELECT id FROM hardware WHERE words = ?').get(words)
  if (known !== undefined) return known.id
  return Number(statement(db, 'INSERT INTO hardware (words) VALUES (?)').run(words).lastInsertRowid)
}

function write(db: Connection, row: Row, report: Report | null): void {
  const known = partsFrom(row.parts)
  const parts = report === null ? known : searchedParts(report, known)
  const [before, after] = [signTerms(known), signTerms(parts)]
  const kept = { number: row.number, hardware: hardwareId(db, hardwareText(row, parts)), parts: JSON.stringify(parts) }
  const sql =
    row.hasWords === 1
      ? 'UPDATE device_words SET hardware_id = :hardware, parts = :parts WHERE number = :number'
      : 'INSERT INTO device_words (number, hardware_id, parts) VALUES (:number, :hardware, :parts)'
  statement(db, sql).run(kept)
  if (before === after) return
  // Contentless: what is taken out has to be said again as it was put in (SQLite, FTS5 "The 'delete' Command").
  if (before !== '') {
    const remove = `INSERT INTO part_search (part_search, rowid, terms) VALUES ('delete', ?, ?)`
    statement(db, remove).run(row.number, before)
  }
  if (after !== '') statement(db, 'INSERT INTO part_search (rowid, terms) VALUES (?, ?)').run(row.number, after)
}

/**
 * Keeps what a device is found by, from its newest report and its row as that report left it. Only inside the transaction
 * that records the report.
 *
 * @param report null where there is none.
 */
export function keepWords({ db }: Store, deviceId: string, report: Report | null): void {
  const row = statement<Row>(db, `${rowSql} WHERE devices.id = ?`).get(deviceId)
  if (row === undefined) throw new Error(`there is no device ${deviceId} to keep words of`)
  write(db, row, report)
}

/** How many devices of an earlier version still wait for the words of their reports. */
export function countToFill({ db }: Pick<Store, 'db'>): number {
  const sql = 'SELECT count(*) AS devices FROM device_words WHERE parts IS NULL'
  return statement<{ devices: number }>(db, sql).get()?.devices ?? 0
}

/**
 * Takes the words of some devices of an earlier version from their reports, the newest first, in one transaction.
 *
 * @param isTime asked before each device after the first: false ends the slice.
 * @returns whether any are left.
 */
export function fillWords(store: Store, isTime: () => boolean): boolean {
  const { db } = store
  const sql = `${rowSql} WHERE devices.number =
    (SELECT number FROM device_words WHERE parts IS NULL ORDER BY number DESC LIMIT 1)`
  return inTransaction(store, () => {
    for (;;) {
      const row = statement<Row>(db, sql).get()
      if (row === undefined) return false
      write(db, row, row.reportId === null ? null : loadReport(store, row.reportId))
      if (!isTime()) return true
    }
  })
}
