import { cartonOf } from './cartons.ts'
import { statement } from './connection.ts'
import { voidPapers } from './papers.ts'
import type { Store } from './store.ts'

/**
 * Takes a device out of its carton whatever stands around it: the carton is open again then, and so is a closed shipment
 * that has not left, whose papers are void. For a device whose gates no longer hold, and one that comes back. Only with
 * the event that says why, in the same transaction, before the device's row changes.
 *
 * @returns the carton's code, or null for a device that stands in none.
 */
export function leaveCarton(store: Store, deviceId: string, at: string, reason: string): string | null {
  const carton = cartonOf(store, deviceId)
  if (carton === null) return null
  const { cartonId, shipmentId, shipmentState } = carton
  const hasLeft = shipmentState !== null && shipmentState !== 'prepared' && shipmentState !== 'closed'
  if (carton.state === 'closed' && !hasLeft) {
    if (shipmentId !== null && shipmentState === 'closed') reopenShipmentRows(store, shipmentId, at, reason)
    openCartonRow(store, cartonId)
  }
  statement(store.db, 'DELETE FROM carton_items WHERE device_id = ?').run(deviceId)
  return carton.code
}

/** Opens a carton's row: it leaves its pallet and its shipment with that. Only inside a transaction. */
export function openCartonRow({ db }: Store, cartonId: string): void {
  const sql = `UPDATE cartons SET state = 'open', closed_at = NULL, pallet_id = NULL, shipment_id = NULL WHERE id = ?`
  statement(db, sql).run(cartonId)
}

/**
 * Takes the closing of a shipment back: its papers are void and keep their numbers, its list is gone. Only inside a
 * transaction, for a closed shipment that has not left.
 *
 * @returns the codes of the papers.
 */
export function reopenShipmentRows(store: Store, shipmentId: string, at: string, reason: string): readonly string[] {
  const voided = voidPapers(store, shipmentId, at, reason)
  statement(store.db, 'DELETE FROM shipment_lines WHERE shipment_id = ?').run(shipmentId)
  statement(store.db, `UPDATE shipments SET state = 'prepared', closed_at = NULL WHERE id = ?`).run(shipmentId)
  return voided
}
