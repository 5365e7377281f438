import type { CartonDevice } from '../../../../shared/contract/packing.ts'
import type { ShipmentView } from '../../../../shared/contract/shipments.ts'
import { paperNumberText, type PaperKind, type PaperNumber } from '../../../../shared/shipping/papers/paper.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { devicesInCarton, listCartons } from '../packing/cartons.ts'
import { statement } from '../connection.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { appendEvents } from '../journal/journal.ts'
import { reopenShipmentRows } from '../packing/leave-carton.ts'
import { appendCommand } from '../journal/outbox.ts'
import { issuePaper } from './papers.ts'
import { shipmentDocument } from './shipment-document.ts'
import { getShipment, shipmentNamed } from './shipments.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

const papersOfShipment: readonly PaperKind[] = ['packing-list', 'delivery-note', 'receiver-note', 'return-form']

function present(store: Store, shipmentId: string): ShipmentView {
  const shipment = getShipment(store, shipmentId)
  if (shipment === null) throw new Error(`shipment ${shipmentId} is gone in its own transaction`)
  return shipment
}

export type CloseShipmentResult =
  | { readonly result: 'closed'; readonly shipment: ShipmentView }
  | { readonly result: 'shipment-not-found' | 'shipment-not-prepared' | 'shipment-empty' }
  /** What was promised has changed since the carton was closed, or a kit is blocked. */
  | { readonly result: 'carton-incomplete'; readonly cartonCode: string; readonly devices: readonly CartonDevice[] }

/**
 * Closes a shipment: what is in it is written down device by device, and its papers get their numbers and their words, in
 * one transaction with it. Every carton is asked once more whether what was promised is in it.
 *
 * @param issuedOn calendar day of the bench, ISO 8601.
 */
export function closeShipment(store: Store, act: Act, shipmentId: string, issuedOn: string): CloseShipmentResult {
  return inTransaction(store, (): CloseShipmentResult => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) return { result: 'shipment-not-found' }
    if (shipment.state !== 'prepared') return { result: 'shipment-not-prepared' }
    const query = { state: null, lotId: null, shipmentId, palletId: null, isWaiting: false, after: null, limit: 5000 }
    const { cartons } = listCartons(store, query)
    if (cartons.length === 0) return { result: 'shipment-empty' }
    const packed = cartons.map((carton) => ({ carton, devices: devicesInCarton(store, carton) }))
    for (const { carton, devices } of packed) {
      const incomplete = devices.filter(({ missing }) => missing.length > 0)
      if (incomplete.length > 0) return { result: 'carton-incomplete', cartonCode: carton.code, devices: incomplete }
    }
    statement(
      store.db,
      `INSERT INTO shipment_lines (shipment_id, device_id, carton_id, lot_id, kit_id, mark)
       SELECT cartons.shipment_id, carton_items.device_id, cartons.id, cartons.lot_id, kits.id, 'expected'
       FROM cartons JOIN carton_items ON carton_items.carton_id = cartons.id
         LEFT JOIN kits ON kits.device_id = carton_items.device_id WHERE cartons.shipment_id = ?`,
    ).run(shipmentId)
    const paper = { shipmentId, issuedAt: act.at, issuedOn }
    const document = shipmentDocument(store, shipment, packed)
    let deliveryNote: PaperNumber | undefined
    const papers = papersOfShipment.map((kind) => {
      const { number } = issuePaper(store, { ...paper, kind }, (taken) =>
        document(taken, act.at, issuedOn, deliveryNote),
      )
      if (kind === 'delivery-note') deliveryNote = number
      return paperNumberText(number)
    })
    statement(store.db, `UPDATE shipments SET state = 'closed', closed_at = ? WHERE id = ?`).run(act.at, shipmentId)
    const devices = packed.reduce((sum, one) => sum + one.devices.length, 0)
    const payload = { ...shipmentNamed(shipment), cartons: cartons.length, devices, papers }
    recordBenchChange(store, act, 'shipment.close', { type: 'shipment.closed', payload })
    return { result: 'closed', shipment: present(store, shipmentId) }
  })
}

/** Takes the closing back before the shipment leaves: its papers are void, and its cartons can be changed again. */
export function reopenShipment(
  store: Store,
  act: Act,
  shipmentId: string,
  reason: string,
): ShipmentView | 'shipment-not-found' | 'shipment-not-closed' {
  return inTransaction(store, () => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) return 'shipment-not-found'
    if (shipment.state !== 'closed') return 'shipment-not-closed'
    const voided = reopenShipmentRows(store, shipmentId, act.at, reason)
    const payload = { ...shipmentNamed(shipment), voided, reason }
    recordBenchChange(store, act, 'shipment.reopen', { type: 'shipment.reopened', payload })
    return present(store, shipmentId)
  })
}

/** Hands a closed shipment over: each of its devices is in transit, each of its kits shipped, all in one transaction. */
export function departShipment(
  store: Store,
  act: Act,
  shipmentId: string,
  departedOn: string,
): ShipmentView | 'shipment-not-found' | 'shipment-not-closed' {
  return inTransaction(store, () => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) return 'shipment-not-found'
    if (shipment.state !== 'closed') return 'shipment-not-closed'
    const sql = `UPDATE shipments SET state = 'in-transit', departed_on = ? WHERE id = ?`
    statement(store.db, sql).run(departedOn, shipmentId)
    const { carrier, trackingNumber } = shipment
    const payload = { ...shipmentNamed(shipment), carrier, trackingNumber, departedOn }
    const command = appendCommand(store, act, { kind: 'shipment.depart', version: 1, payload })
    appendEvents(store, command, null, [{ type: 'shipment.departed', payload }])
    const lines = statement<{ deviceId: string }>(
      store.db,
      'SELECT device_id AS deviceId FROM shipment_lines WHERE shipment_id = ? ORDER BY device_id',
    ).all(shipmentId)
    const step = { from: 'packed', to: 'in-transit', ...shipmentNamed(shipment) } as const
    for (const { deviceId } of lines) {
      recordDeviceEvents(store, command, deviceId, findDevice(store, deviceId), [
        { type: 'device.departed', payload: step },
      ])
    }
    statement(
      store.db,
      `UPDATE kits SET state = 'shipped', updated_at = ? WHERE state = 'paired' AND device_id IN
         (SELECT device_id FROM shipment_lines WHERE shipment_id = ?)`,
    ).run(act.at, shipmentId)
    return present(store, shipmentId)
  })
}
