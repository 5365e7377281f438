import type { Store } from './store.ts'

/**
 * Does work that takes something personal out of the file, so that it is gone when this returns: what is deleted is overwritten
 * (SQLite, PRAGMA secure_delete), and the log beside the file, where the page stood as it was, is emptied. Copies of the file
 * that were made before still have it.
 *
 * @param work one transaction of its own.
 */
export function forgetForGood<T>({ db }: Pick<Store, 'db'>, work: () => T): T {
  db.pragma('secure_delete = ON')
  try {
    const done = work()
    db.pragma('wal_checkpoint(TRUNCATE)')
    return done
  } finally {
    db.pragma('secure_delete = OFF')
  }
}
