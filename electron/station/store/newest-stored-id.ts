import { statement, type Connection } from './connection.ts'

/** The greatest id in the file, which the next one has to exceed; null when there is none. */
export function newestStoredId(db: Connection): string | null {
  const row = statement<{ id: string | null }>(
    db,
    `SELECT max(id) AS id FROM (
       SELECT max(id) AS id FROM outbox UNION ALL SELECT max(id) FROM events UNION ALL SELECT max(id) FROM devices
       UNION ALL SELECT max(id) FROM reports UNION ALL SELECT max(id) FROM verdicts
       UNION ALL SELECT max(id) FROM print_jobs UNION ALL SELECT max(id) FROM partners UNION ALL SELECT max(id) FROM lots
       UNION ALL SELECT id FROM bench)`,
  ).get()
  return row?.id ?? null
}
