import { cartonOf } from './cartons.ts'
import { statement } from '../connection.ts'
import { appendEvents } from '../journal/journal.ts'
import type { Command } from '../journal/outbox.ts'
import { voidPapers } from '../shipping/papers.ts'
import { getShipment, shipmentNamed } from '../shipping/shipments.ts'
import type { Store } from '../store.ts'

/**
 * Takes a device out of its carton whatever stands around it: the carton is open again then, and so is a closed shipment
 * that has not left, whose papers are void; the journal tells both. For a device whose gates no longer hold, and one that
 * comes back. Only with the event that says why, in the same transaction, before the device's row changes.
 *
 * @returns the carton's code, or null for a device that stands in none.
 */
export function leaveCarton(store: Store, command: Command, deviceId: string, reason: string): string | null {
  const carton = cartonOf(store, deviceId)
  if (carton === null) return null
  const { cartonId, shipmentId, shipmentState } = carton
  const hasLeft = shipmentState !== null && shipmentState !== 'prepared' && shipmentState !== 'closed'
  if (carton.state === 'closed' && !hasLeft) {
    if (shipmentId !== null && shipmentState === 'closed') tellReopened(store, command, shipmentId, reason)
    openCartonRow(store, cartonId)
    const payload = { cartonId, cartonCode: carton.code, reason }
    appendEvents(store, command, null, [{ type: 'carton.reopened', payload }])
  }
  statement(store.db, 'DELETE FROM carton_items WHERE device_id = ?').run(deviceId)
  return carton.code
}

function tellReopened(store: Store, command: Command, shipmentId: string, reason: string): void {
  const shipment = getShipment(store, shipmentId)
  if (shipment === null) throw new Error(`shipment ${shipmentId} of a carton is not there`)
  const voided = reopenShipmentRows(store, shipmentId, command.at, reason)
  appendEvents(store, command, null, [
    { type: 'shipment.reopened', payload: { ...shipmentNamed(shipment), voided, reason } },
  ])
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
