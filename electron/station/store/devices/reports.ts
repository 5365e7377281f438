import { Report } from '../../../../shared/report/report.ts'
import type { ReadingStatus } from '../../../../shared/report/reading.ts'
import type { CaptureFile } from '../../readers/capture.ts'
import { statement } from '../connection.ts'
import { pack, unpack, type Packed } from '../packed.ts'
import type { Store } from '../store.ts'

/** A report and its raw outputs, compressed before the transaction begins, so that this costs no lock. */
export type PackedReport = {
  readonly report: Report
  readonly document: Packed
  readonly files: readonly (Pick<CaptureFile, 'name' | 'status'> & { readonly content: Packed | null })[]
}

export function packReport(report: Report, files: readonly CaptureFile[]): PackedReport {
  return {
    report,
    document: pack(JSON.stringify(report)),
    files: files.map(({ name, status, bytes }) => ({ name, status, content: bytes === null ? null : pack(bytes) })),
  }
}

/** Only inside the transaction that records the intake. */
export function insertReport({ db }: Store, id: string, deviceId: string, at: string, packed: PackedReport): void {
  const { report, document, files } = packed
  statement(
    db,
    `INSERT INTO reports (id, device_id, source_kind, read_at, recorded_at, document, document_bytes, sha256)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(id, deviceId, report.source.kind, report.source.readAt, at, document.bytes, document.sizeBytes, document.sha256)
  const insert = statement(
    db,
    'INSERT INTO capture_files (report_id, name, status, size_bytes, bytes, sha256) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const { name, status, content } of files) {
    insert.run(id, name, status, content?.sizeBytes ?? 0, content?.bytes ?? null, content?.sha256 ?? null)
  }
}

/**
 * A report as it was recorded.
 *
 * @throws Error when there is none, or when what is stored is not what was recorded.
 */
export function loadReport({ db }: Pick<Store, 'db'>, reportId: string): Report {
  const row = statement<Packed>(
    db,
    'SELECT document AS bytes, document_bytes AS sizeBytes, sha256 FROM reports WHERE id = ?',
  ).get(reportId)
  if (row === undefined) throw new Error(`there is no report ${reportId}`)
  return Report.parse(JSON.parse(unpack(row).toString('utf8')))
}

/** A device's newest reports, the newest first; its ids grow with time. */
export function newestReportIds({ db }: Pick<Store, 'db'>, deviceId: string, limit: number): string[] {
  return statement<{ id: string }>(db, 'SELECT id FROM reports WHERE device_id = ? ORDER BY id DESC LIMIT ?')
    .all(deviceId, limit)
    .map(({ id }) => id)
}

/** The raw outputs kept with a report, by name, without their bytes. */
export function listCaptureFiles(
  { db }: Pick<Store, 'db'>,
  reportId: string,
): { readonly name: string; readonly status: ReadingStatus; readonly sizeBytes: number }[] {
  return statement<{ name: string; status: ReadingStatus; sizeBytes: number }>(
    db,
    'SELECT name, status, size_bytes AS sizeBytes FROM capture_files WHERE report_id = ? ORDER BY name',
  ).all(reportId)
}

/** The raw outputs themselves, for a better reader to read them again. */
export function loadCaptureFiles({ db }: Pick<Store, 'db'>, reportId: string): CaptureFile[] {
  type Row = { name: string; status: ReadingStatus; sizeBytes: number; bytes: Buffer | null; sha256: string | null }
  return statement<Row>(
    db,
    `SELECT name, status, size_bytes AS sizeBytes, bytes, sha256 FROM capture_files WHERE report_id = ? ORDER BY name`,
  )
    .all(reportId)
    .map(({ name, status, sizeBytes, bytes, sha256 }) => ({
      name,
      status,
      bytes: bytes === null || sha256 === null ? null : unpack({ bytes, sizeBytes, sha256 }),
    }))
}
