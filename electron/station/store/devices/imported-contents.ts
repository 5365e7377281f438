import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

/** A file's content, or that of one machine's folder, by which it is known when it comes again. */
export type ImportedContent = {
  /** Hexadecimal. */
  readonly sha256: string
  /** The file's or folder's name, for people. */
  readonly name: string
}

/** The device that this content was recorded as, or null when it never was. */
export function deviceOfContent({ db }: Pick<Store, 'db'>, sha256: string): string | null {
  const sql = `SELECT reports.device_id AS deviceId FROM imported_contents
    JOIN reports ON reports.id = imported_contents.report_id WHERE imported_contents.sha256 = ?`
  return statement<{ deviceId: string }>(db, sql).get(sha256)?.deviceId ?? null
}

/** Only inside the transaction that records the report: a content is known exactly when its report is on the disk. */
export function keepContent({ db }: Store, { sha256, name }: ImportedContent, reportId: string, at: string): void {
  statement(
    db,
    `INSERT INTO imported_contents (sha256, name, report_id, imported_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (sha256) DO NOTHING`,
  ).run(sha256, name, reportId, at)
}
