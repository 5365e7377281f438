import Database from 'better-sqlite3'
import { accessSync, closeSync, constants, existsSync, fsyncSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { applicationId } from './connection.ts'
import { storeRefusal } from './refusals.ts'

/** The schema version of a file, and whether the last station that had it ended without closing it. */
export type FileState = { readonly version: number; readonly hasJournal: boolean }

const headerBytes = 100

/**
 * Looks at a database without changing it: whether it is one of this station, whole as far as its header tells, and
 * of which version.
 *
 * Header fields: SQLite, "Database File Format" §1.3 (page size at 16, size in pages at 28).
 *
 * @throws Refusal `database-damaged` or `database-read-only`; SqliteError for what SQLite finds itself.
 */
export function inspectFile(path: string): FileState {
  const journal = `${path}-wal`
  const hasJournal = existsSync(journal) && statSync(journal).size > 0
  const header = Buffer.alloc(headerBytes)
  const file = openSync(path, 'r')
  try {
    const length = readSync(file, header, 0, headerBytes, 0)
    if (length < headerBytes || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
      throw storeRefusal('database-damaged', 'This file is not a database', path)
    }
  } finally {
    closeSync(file)
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  // Pages that are still in the write-ahead log may be missing from the file itself.
  if (!hasJournal && statSync(path).size < pageSize * header.readUInt32BE(28)) {
    throw storeRefusal('database-damaged', 'The database is cut short', path)
  }
  const db = new Database(path, { readonly: true })
  try {
    if (db.pragma('application_id', { simple: true }) !== applicationId) {
      throw storeRefusal('database-damaged', 'This is not a database of the station', path)
    }
    return { version: Number(db.pragma('user_version', { simple: true })), hasJournal }
  } finally {
    db.close()
  }
}

/** @throws Refusal `database-read-only` when this user may not write the file. */
export function assertWritable(path: string): void {
  try {
    accessSync(path, constants.R_OK | constants.W_OK)
  } catch {
    throw storeRefusal('database-read-only', 'The database may not be written', path)
  }
}

/** Removes a database that was never finished, with what SQLite keeps beside it. */
export function removeUnfinished(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true })
}

/**
 * Makes what was renamed or removed in a folder outlast a power cut. Windows has no such call for folders, and needs
 * none on NTFS.
 */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
