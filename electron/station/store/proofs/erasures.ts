import { diskKey, ErasureRecord } from '../../../../shared/device/erasure.ts'
import { statement } from '../connection.ts'
import { pack, sha256, unpack } from '../packed.ts'
import type { Store } from '../store.ts'

/** One erasure as the bench keeps it. */
export type KeptErasure = {
  readonly evidenceId: string
  readonly record: ErasureRecord
  /** The serial of the disk that it stands for, as it is compared; null where none was named. */
  readonly diskKey: string | null
  /** Where that disk was when it was last looked for; null: on the review list, unless it was dismissed. */
  readonly deviceId: string | null
  readonly assignment: 'serial' | 'person'
  readonly status: 'standing' | 'dismissed' | 'revoked'
  readonly reason: string | null
  readonly recordedAt: string
  /** The document it was read from, or that was attached to it. */
  readonly document: { readonly sha256: string; readonly name: string; readonly sizeBytes: number } | null
}

type Row = {
  evidenceId: string
  record: string
  diskKey: string | null
  deviceId: string | null
  assignment: KeptErasure['assignment']
  status: KeptErasure['status']
  reason: string | null
  recordedAt: string
  sha256: string | null
  name: string | null
  sizeBytes: number | null
}

const select = `SELECT erasure_evidence.id AS evidenceId, record, disk_key AS diskKey, device_id AS deviceId, assignment,
    status, reason, recorded_at AS recordedAt, erasure_documents.sha256, name, size_bytes AS sizeBytes
  FROM erasure_evidence LEFT JOIN erasure_documents ON erasure_documents.sha256 = document_sha256`

function toErasure({ record, sha256: digest, name, sizeBytes, ...row }: Row): KeptErasure {
  const document = digest === null || name === null || sizeBytes === null ? null : { sha256: digest, name, sizeBytes }
  return { ...row, record: ErasureRecord.parse(JSON.parse(record)), document }
}

/** The erasure with this id, or null. */
export function findErasure({ db }: Pick<Store, 'db'>, evidenceId: string): KeptErasure | null {
  const row = statement<Row>(db, `${select} WHERE erasure_evidence.id = ?`).get(evidenceId)
  return row === undefined ? null : toErasure(row)
}

/** What stands for a disk, oldest first, whichever device the disk was in. */
export function erasuresOfDisk({ db }: Pick<Store, 'db'>, key: string): KeptErasure[] {
  const sql = `${select} WHERE disk_key = ? AND status = 'standing' ORDER BY erasure_evidence.id`
  return statement<Row>(db, sql).all(key).map(toErasure)
}

const toReview = {
  waiting: `status = 'standing' AND device_id IS NULL`,
  dismissed: `status = 'dismissed'`,
} as const
const isFound = `($part = '' OR ($key <> '' AND instr(disk_key, $key) > 0)
  OR instr(lower(coalesce(json_extract(record, '$.disk.serial'), '')), $part) > 0
  OR instr(lower(coalesce(json_extract(record, '$.disk.model'), '')), $part) > 0
  OR instr(lower(coalesce(name, '')), $part) > 0)`

/**
 * What waits for a person: evidence of disks that no device of the bench has, or what was dismissed; newest first, with
 * how much there is.
 *
 * @param search any part of a serial, a model or a file's name; a serial with or without its spaces and hyphens.
 * @param after the last one of the page before; null for the first page.
 */
export function erasuresToReview(
  { db }: Pick<Store, 'db'>,
  {
    of,
    search,
    after,
    limit,
  }: {
    readonly of: keyof typeof toReview
    readonly search: string
    readonly after: string | null
    readonly limit: number
  },
): { readonly waiting: number; readonly found: number; readonly erasures: readonly KeptErasure[] } {
  const asked = { part: search.toLowerCase(), key: search.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase() }
  const count = (where: string, given: object) =>
    statement<{ n: number }>(
      db,
      `SELECT count(*) AS n FROM erasure_evidence LEFT JOIN erasure_documents ON sha256 = document_sha256 WHERE ${where}`,
    ).get(given)?.n ?? 0
  const waiting = count(toReview.waiting, {})
  const found = search === '' && of === 'waiting' ? waiting : count(`${toReview[of]} AND ${isFound}`, asked)
  const sql = `${select} WHERE ${toReview[of]} AND ${isFound} AND ($after IS NULL OR erasure_evidence.id < $after)
    ORDER BY erasure_evidence.id DESC LIMIT $limit`
  return {
    waiting,
    found,
    erasures: statement<Row>(db, sql)
      .all({ ...asked, after, limit })
      .map(toErasure),
  }
}

/** Puts a kept document to what two people wrote down. Only inside the transaction that also writes its event. */
export function putDocument({ db }: Store, evidenceId: string, documentSha256: string): void {
  statement(db, 'UPDATE erasure_evidence SET document_sha256 = ? WHERE id = ?').run(documentSha256, evidenceId)
}

/** Everything that was read from one document, in its order. */
export function erasuresOfDocument({ db }: Pick<Store, 'db'>, digest: string): KeptErasure[] {
  const sql = `${select} WHERE document_sha256 = ? ORDER BY erasure_evidence.id`
  return statement<Row>(db, sql).all(digest).map(toErasure)
}

/** Keeps a document as it came; the same bytes under another name are the same document. Only in a transaction. */
export function keepDocument(
  { db }: Store,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  at: string,
): string {
  const packed = pack(bytes)
  statement(
    db,
    `INSERT INTO erasure_documents (sha256, name, size_bytes, bytes, imported_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (sha256) DO NOTHING`,
  ).run(packed.sha256, name, packed.sizeBytes, packed.bytes, at)
  return packed.sha256
}

/** Whether these bytes were imported before. */
export function isKnownDocument({ db }: Pick<Store, 'db'>, bytes: Uint8Array): boolean {
  return statement(db, 'SELECT 1 FROM erasure_documents WHERE sha256 = ?').get(sha256(bytes)) !== undefined
}

/** A document byte for byte as it came, or null. @throws Error when it is not what was recorded. */
export function loadDocument({ db }: Pick<Store, 'db'>, digest: string): { name: string; bytes: Buffer } | null {
  const sql = 'SELECT name, bytes, size_bytes AS sizeBytes, sha256 FROM erasure_documents WHERE sha256 = ?'
  const row = statement<{ name: string; bytes: Buffer; sizeBytes: number; sha256: string }>(db, sql).get(digest)
  return row === undefined ? null : { name: row.name, bytes: unpack(row) }
}

export type NewErasure = {
  readonly evidenceId: string
  readonly record: ErasureRecord
  readonly documentSha256: string | null
  /** Left out: the disk that the record names. */
  readonly diskKey?: string | null
  readonly deviceId: string | null
  readonly assignment?: KeptErasure['assignment']
  /** Why it has to be looked at. */
  readonly reason: string | null
}

/** Only inside the transaction that also writes its event. */
export function insertErasure({ db }: Store, erasure: NewErasure, at: string): void {
  const { evidenceId, record, documentSha256, deviceId, reason } = erasure
  const key = erasure.diskKey === undefined ? diskKey(record.disk.serial) : erasure.diskKey
  statement(
    db,
    `INSERT INTO erasure_evidence (id, document_sha256, record, disk_key, device_id, assignment, status, reason, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, 'standing', ?, ?)`,
  ).run(evidenceId, documentSha256, JSON.stringify(record), key, deviceId, erasure.assignment ?? 'serial', reason, at)
}

/** Writes down where an erasure stands now. Only inside the transaction that also writes its event. */
export function changeErasure(
  { db }: Store,
  evidenceId: string,
  change: Partial<Pick<KeptErasure, 'record' | 'diskKey' | 'deviceId' | 'assignment' | 'status' | 'reason'>>,
): void {
  const columns = {
    record: 'record',
    diskKey: 'disk_key',
    deviceId: 'device_id',
    assignment: 'assignment',
    status: 'status',
    reason: 'reason',
  } as const
  for (const [name, value] of Object.entries(change)) {
    const column = columns[name as keyof typeof columns]
    statement(db, `UPDATE erasure_evidence SET ${column} = ? WHERE id = ?`).run(
      name === 'record' ? JSON.stringify(value) : value,
      evidenceId,
    )
  }
}
