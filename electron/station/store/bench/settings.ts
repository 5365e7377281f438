import { statement } from '../connection.ts'
import { inTransaction, type Store } from '../store.ts'

/** What was kept under this name, or null. The reader parses it: an older station may have kept another shape. */
export function getSetting({ db }: Pick<Store, 'db'>, name: string): unknown {
  const row = statement<{ value: string }>(db, 'SELECT value FROM settings WHERE name = ?').get(name)
  return row === undefined ? null : (JSON.parse(row.value) as unknown)
}

/** Keeps a setting that is journalled with it. Only inside a transaction. */
export function putSetting({ db }: Pick<Store, 'db'>, name: string, value: unknown): void {
  statement(
    db,
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(value))
}

/** Keeps how this bench likes to work: nothing that belongs to a device, hence no event. */
export function keepSetting(store: Store, name: string, value: unknown): void {
  inTransaction(store, () => putSetting(store, name, value))
}
