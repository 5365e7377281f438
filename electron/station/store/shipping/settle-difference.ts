import type { ShipmentView } from '../../../../shared/contract/shipments.ts'
import { findAllocation, roomOf } from '../campaign/allocations.ts'
import { comingBack } from '../devices/come-back.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { getKit, kitOf } from '../packing/kits.ts'
import { appendEvents } from '../journal/journal.ts'
import { countMeantFor, findLot } from '../campaign/lots.ts'
import { appendCommand } from '../journal/outbox.ts'
import { moveKit } from '../packing/pair-kit.ts'
import { settleShipmentState } from './shipment-state.ts'
import { findLine, getShipment, shipmentNamed } from './shipments.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type Settled = ShipmentView | 'shipment-not-found' | NotSettled
type NotSettled = 'not-in-shipment' | 'not-missing' | 'already-settled' | 'lot-full' | 'allocation-full'

type Kept = { lotId: string; kitId: string | null; wasBlockedByLoss: number }

/** A lost device left its allocation; found again it needs its place there, which another may have taken. */
function takePlaceAgain(
  store: Store,
  deviceId: string,
  lotId: string,
  at: string,
): 'lot-full' | 'allocation-full' | null {
  const lot = findLot(store, lotId)
  if (lot === null) throw new Error(`the lot of device ${deviceId} is gone`)
  if (lot.wanted !== null && countMeantFor(store, lotId) >= lot.wanted) return 'lot-full'
  const allocation = findAllocation(store, lot.allocationId)
  if (allocation !== null && roomOf(allocation) === 0) return 'allocation-full'
  statement(store.db, 'INSERT INTO device_lots (device_id, lot_id, placed_at) VALUES (?, ?, ?)').run(
    deviceId,
    lotId,
    at,
  )
  return null
}

/**
 * Works one difference off: what is missing is given up as lost (its kit is blocked with it) or was found after all, also
 * after it had been given up, with its kit where nothing but the loss blocked that; what is damaged comes back.
 */
export function settleDifference(
  store: Store,
  act: Act,
  difference: {
    readonly shipmentId: string
    readonly deviceId: string
    readonly as: 'lost' | 'found' | 'returned'
    readonly reason: string
  },
): Settled {
  const { shipmentId, deviceId, as, reason } = difference
  return inTransaction(store, (): Settled => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) return 'shipment-not-found'
    const line = findLine(store, shipmentId, deviceId)
    const device = findDevice(store, deviceId)
    if (line === null || device === null) return 'not-in-shipment'
    const { mark } = line
    const isOpen = mark === 'missing' || mark === 'damaged' || mark === 'expected'
    if (!isOpen && !(mark === 'lost' && as === 'found')) return 'already-settled'
    if (as === 'returned' ? mark !== 'damaged' : mark === 'damaged' || mark === 'expected') return 'not-missing'
    const kept = statement<Kept>(
      store.db,
      // A person may have blocked the kit as well, before or after: then it was not this loss that did, at its moment.
      `SELECT lot_id AS lotId, kit_id AS kitId, EXISTS (SELECT 1 FROM kits WHERE kits.id = kit_id AND mark = 'lost'
         AND kits.state = 'blocked' AND kits.updated_at = marked_at) AS wasBlockedByLoss
       FROM shipment_lines WHERE shipment_id = ? AND device_id = ?`,
    ).get(shipmentId, deviceId)
    if (kept === undefined) return 'not-in-shipment'
    if (as === 'found' && device.state === 'lost') {
      const full = takePlaceAgain(store, deviceId, kept.lotId, act.at)
      if (full !== null) return full
    }
    const command = appendCommand(store, act, { kind: 'receipt.settle', version: 1, payload: difference })
    const names = shipmentNamed(shipment)
    const set = (to: string) =>
      statement(
        store.db,
        'UPDATE shipment_lines SET mark = ?, note = ?, marked_at = ? WHERE shipment_id = ? AND device_id = ?',
      ).run(to, reason, act.at, shipmentId, deviceId)
    let event: DeviceEvent
    if (as === 'returned') {
      event = comingBack(store, command, device, reason)
    } else if (as === 'lost') {
      set('lost')
      const kit = kitOf(store, deviceId)
      if (kit !== null) moveKit(store, kit.kitId, 'blocked', null, act.at)
      event = { type: 'device.lost', payload: { from: 'in-transit', to: 'lost', ...names, reason } }
    } else {
      set('received')
      const kit = kept.kitId === null ? null : getKit(store, kept.kitId)
      const goesWithIt = kit !== null && (kit.deviceId === deviceId || kept.wasBlockedByLoss === 1)
      if (goesWithIt) moveKit(store, kit.kitId, 'delivered', deviceId, act.at)
      const payload = { from: device.state, to: 'delivered', ...names, by: 'scan', isFound: true } as const
      event = { type: 'device.delivered', payload }
    }
    recordDeviceEvents(store, command, deviceId, device, [event])
    return settleShipmentState(store, command, shipmentId)
  })
}

/** Says what an extra device was about; the shipment is not done before each has its word. */
export function nameExtra(
  store: Store,
  act: Act,
  shipmentId: string,
  text: string,
  explanation: string,
): ShipmentView | 'shipment-not-found' | 'extra-not-found' {
  return inTransaction(store, () => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) return 'shipment-not-found'
    const sql = 'UPDATE receipt_extras SET explanation = ? WHERE shipment_id = ? AND text = ?'
    if (statement(store.db, sql).run(explanation, shipmentId, text).changes === 0) return 'extra-not-found'
    const payload = { ...shipmentNamed(shipment), text, explanation }
    const command = appendCommand(store, act, { kind: 'receipt.name', version: 1, payload })
    appendEvents(store, command, null, [{ type: 'receipt.extraNamed', payload }])
    return settleShipmentState(store, command, shipmentId)
  })
}
