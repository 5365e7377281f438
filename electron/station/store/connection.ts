import Database from 'better-sqlite3'

export type Connection = Database.Database

/** "Etab" in ASCII: marks a file as this station's (SQLite, PRAGMA application_id). */
export const applicationId = 0x45_74_61_62

const busyTimeoutMs = 5000
const fullSynchronous = 2

/**
 * Opens a database for writing, with everything that durability rests on set and then asked back.
 *
 * `synchronous` is per connection, and the build of better-sqlite3 re-opens WAL files with NORMAL, under which a
 * power cut takes back commits that were already answered: hence FULL on each connection, and a refusal to work
 * without it.
 *
 * @throws SqliteError as SQLite does; Error when a setting did not hold (a bug or another build of SQLite).
 */
export function connect(path: string): Connection {
  const db = new Database(path, { timeout: busyTimeoutMs })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    // Without it INSERT OR REPLACE would delete a row of the journal past its triggers.
    db.pragma('recursive_triggers = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('temp_store = MEMORY')
    db.pragma('fullfsync = ON')
    db.pragma('checkpoint_fullfsync = ON')
    db.pragma('journal_size_limit = 67108864')
    assertDurable(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** @throws Error when this connection could lose an acknowledged commit or break a reference. */
export function assertDurable(db: Connection): void {
  const settings = {
    synchronous: db.pragma('synchronous', { simple: true }),
    foreign_keys: db.pragma('foreign_keys', { simple: true }),
    recursive_triggers: db.pragma('recursive_triggers', { simple: true }),
    journal_mode: db.pragma('journal_mode', { simple: true }),
  }
  const isDurable =
    settings.synchronous === fullSynchronous &&
    settings.foreign_keys === 1 &&
    settings.recursive_triggers === 1 &&
    (settings.journal_mode === 'wal' || db.memory)
  if (!isDurable) throw new Error(`the database is not set to be durable: ${JSON.stringify(settings)}`)
}

const caches = new WeakMap<Connection, Map<string, Database.Statement>>()

/** A prepared statement, made once a connection. `Row` is what it gives, as its SQL says. */
export function statement<Row>(db: Connection, sql: string): Database.Statement<unknown[], Row> {
  let cache = caches.get(db)
  if (cache === undefined) caches.set(db, (cache = new Map()))
  let prepared = cache.get(sql)
  if (prepared === undefined) cache.set(sql, (prepared = db.prepare(sql)))
  return prepared as Database.Statement<unknown[], Row>
}
