import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

/** Takes a device's place in its lot away. Only with the event that says why, in the same transaction. */
export function leaveQueue({ db }: Store, deviceId: string): void {
  statement(db, 'DELETE FROM queue_items WHERE device_id = ?').run(deviceId)
}

/** Puts a device at the end of a lot, which must have room; the table's own triggers ask the gates once more. */
export function joinQueue({ db }: Store, deviceId: string, lotId: string, at: string): number {
  const row = statement<{ position: number }>(
    db,
    `INSERT INTO queue_items (device_id, lot_id, position, queued_at)
     SELECT ?, id, next_position, ? FROM lots WHERE id = ? RETURNING position`,
  ).get(deviceId, at, lotId)
  if (row === undefined) throw new Error(`there is no lot ${lotId}`)
  return row.position
}
