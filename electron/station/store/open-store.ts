import { accessSync, constants, copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createBench, type NewBench } from './bench/bench.ts'
import { applicationId, connect, type Connection } from './connection.ts'
import { assertWritable, inspectFile, removeUnfinished, syncFolder } from './database-file.ts'
import { takeInstanceLock } from './instance-lock.ts'
import { migrate, type Migration } from './migrate.ts'
import { migrations as allMigrations } from './migrations/all.ts'
import { newestStoredId } from './newest-stored-id.ts'
import { networkShareOf } from './network-file-system.ts'
import { asStoreRefusal, storeRefusal } from './refusals.ts'
import { closeConnection, type Store } from './store.ts'
import { createUuidV7, systemIdSources, type IdSources } from './uuid-v7.ts'

/** Files up to this size are checked whole at every start, larger ones only after an unclean end. */
const checkAlwaysBytes = 4 * 1024 * 1024
/** Beyond this a whole check would hold the bench up for too long; a backup's check has to find the damage. */
const checkAtMostBytes = 128 * 1024 * 1024

export type OpenOptions = {
  /** Made when it is not there. */
  readonly folder: string
  /** Only asked when the database is made: later the file knows. */
  readonly newBench?: NewBench
  readonly idSources?: IdSources
  readonly migrations?: readonly Migration[]
}

export const databaseName = 'etabli.db'

/**
 * Opens the bench's database, makes it on the first start, and brings an older one to the newest schema.
 *
 * A file is only ever replaced by a finished one: a new database, and the migrated form of an older one, are made
 * under another name and put in place by one rename. Whatever fails before leaves the file as it was. The older form
 * stays beside it as `etabli-before-vN.db`.
 *
 * @throws Refusal with a code of `storeRefusalCodes`; anything else is a bug, such as a migration that fails.
 */
export function openStore(options: OpenOptions): Store {
  const { folder, idSources = systemIdSources, migrations = allMigrations } = options
  const path = join(folder, databaseName)
  try {
    prepareFolder(folder)
    const lock = takeInstanceLock(folder)
    if (lock === null) throw storeRefusal('database-in-use', 'Another station works in this folder', folder)
    let db: Connection | undefined
    try {
      removeUnfinished(`${path}.new`)
      if (existsSync(path)) bringUpToDate(path, folder, migrations)
      else makeNew(path, folder, migrations, idSources, options.newBench ?? {})
      db = connect(path)
      const newId = createUuidV7(idSources, newestStoredId(db))
      const opened = db
      return {
        db,
        newId,
        close() {
          closeConnection(opened)
          lock.release()
        },
      }
    } catch (error) {
      db?.close()
      lock.release()
      throw error
    }
  } catch (error) {
    throw asStoreRefusal(error, path, folder)
  }
}

function prepareFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const share = networkShareOf(folder)
  if (share !== null) {
    throw storeRefusal('network-file-system', `A database can not work on a network share (${share})`, folder)
  }
  accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
}

function makeNew(
  path: string,
  folder: string,
  migrations: readonly Migration[],
  idSources: IdSources,
  newBench: NewBench,
): void {
  if (existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0) {
    throw storeRefusal('database-damaged', 'The database is gone, but its journal file is there', path)
  }
  const unfinished = `${path}.new`
  const db = connect(unfinished)
  try {
    db.pragma(`application_id = ${applicationId}`)
    migrate(db, migrations)
    createBench(db, createUuidV7(idSources, null), new Date(idSources.nowMs()).toISOString(), newBench, idSources)
  } catch (error) {
    db.close()
    removeUnfinished(unfinished)
    throw error
  }
  db.close()
  putInPlace(unfinished, path, folder)
}

function bringUpToDate(path: string, folder: string, migrations: readonly Migration[]): void {
  assertWritable(path)
  const { version, hasJournal } = inspectFile(path)
  if (version > migrations.length) {
    const what = `The database was written by a newer station (version ${version}; this one knows ${migrations.length})`
    throw storeRefusal('database-newer', what, path)
  }
  const sizeBytes = statSync(path).size
  const isChecked = sizeBytes <= checkAlwaysBytes || (hasJournal && sizeBytes <= checkAtMostBytes)
  if (version === migrations.length && !isChecked) return

  const kept = join(folder, `etabli-before-v${migrations.length}.db`)
  const db = connect(path)
  try {
    if (isChecked && db.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw storeRefusal('database-damaged', 'The database is damaged', path)
    }
    if (version === migrations.length) return
    removeUnfinished(`${kept}.new`)
    // Unlike a copy of the files, this is the state at one commit, whatever stands in the write-ahead log.
    db.prepare('VACUUM INTO ?').run(`${kept}.new`)
  } finally {
    db.close()
  }
  putInPlace(`${kept}.new`, kept, folder)
  const unfinished = `${path}.new`
  copyFileSync(kept, unfinished)
  const migrated = connect(unfinished)
  try {
    migrate(migrated, migrations)
  } catch (error) {
    migrated.close()
    removeUnfinished(unfinished)
    throw error
  }
  migrated.close()
  putInPlace(unfinished, path, folder)
}

/**
 * Renames a finished, closed database over another. The folder is made durable before as well: were the old file's
 * write-ahead log to come back after a power cut, SQLite would play it into the new file.
 */
function putInPlace(from: string, to: string, folder: string): void {
  syncFolder(folder)
  renameSync(from, to)
  syncFolder(folder)
}
