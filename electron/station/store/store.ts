import { dirname } from 'node:path'
import type { Connection } from './connection.ts'
import { asStoreRefusal } from './refusals.ts'

/** An open database. Functions of this folder take it first; nothing else writes to the file. */
export type Store = {
  readonly db: Connection
  /** A new UUIDv7, greater than every one that was stored. */
  readonly newId: () => string
  close(): void
}

/** Who does something, and when by the bench's clock (ISO 8601, UTC). */
export type Act = { readonly actor: string; readonly at: string }

/**
 * Does some work in one immediate transaction: all of it is on the disk when this returns, or none of it.
 *
 * Immediate, because a transaction that reads first and then writes may find that another connection wrote in
 * between (SQLITE_BUSY_SNAPSHOT).
 *
 * @throws Refusal `disk-full`, `database-read-only` or `database-damaged`; the transaction then left nothing behind.
 */
export function inTransaction<T>(store: Pick<Store, 'db'>, work: () => T): T {
  const { db } = store
  if (db.inTransaction) throw new Error('one transaction inside another would be committed with it')
  try {
    return db.transaction(work).immediate()
  } catch (error) {
    throw asStoreRefusal(error, db.name, dirname(db.name))
  }
}

/** Puts a connection to rest: statistics for the planner, then everything into the main file. */
export function closeConnection(db: Connection): void {
  if (!db.open) return
  try {
    db.pragma('optimize')
  } catch {
    // Statistics only make later queries faster; a full disk must not keep a station from ending.
  }
  db.close()
}
