import { canGo } from '../../../../shared/device/states.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import type { Device } from './device-projection.ts'
import { findDevice, recordDeviceEvents } from './device-rows.ts'
import { givingBack } from '../parts/give-back.ts'
import { kitOf } from '../packing/kits.ts'
import { leaveCarton } from '../packing/leave-carton.ts'
import { appendCommand, type Command } from '../journal/outbox.ts'
import { moveKit } from '../packing/pair-kit.ts'
import { settleShipmentState } from '../shipping/shipment-state.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/**
 * The event that brings a device back, and everything around it: it leaves its carton, its kit comes back with it, and
 * the list of its shipment says so where its arrival was not settled yet. Only inside the transaction that records it.
 */
export function comingBack(store: Store, command: Command, device: Device, reason?: string): DeviceEvent {
  const line = statement<{ shipmentId: string }>(
    store.db,
    `UPDATE shipment_lines SET mark = 'returned', marked_at = ? WHERE device_id = ?
       AND mark IN ('expected', 'missing', 'damaged') RETURNING shipment_id AS shipmentId`,
  ).get(command.at, device.id)
  leaveCarton(store, command, device.id, 'device returned')
  const kit = kitOf(store, device.id)
  if (kit !== null) moveKit(store, kit.kitId, 'returned', null, command.at)
  if (line !== undefined) settleShipmentState(store, command, line.shipmentId)
  return { type: 'device.returned', payload: { from: device.state, to: 'returned', reason } }
}

/** A device comes back from its receiver; it is read again, or leaves for parts or recycling. */
export function returnDevice(
  store: Store,
  act: Act,
  deviceId: string,
  reason: string,
): 'returned' | 'device-not-found' | 'not-returnable' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    if (!canGo(device.state, 'returned')) return 'not-returnable'
    const command = appendCommand(store, act, { kind: 'device.return', version: 1, payload: { deviceId, reason } })
    recordDeviceEvents(store, command, deviceId, device, [comingBack(store, command, device, reason)])
    return 'returned'
  })
}

/** Takes a device out of the way to a beneficiary: for its parts, or for recycling; what it gives back is free again. */
export function retireDevice(
  store: Store,
  act: Act,
  deviceId: string,
  to: 'parts' | 'recycled',
  reason: string,
): 'retired' | 'device-not-found' | 'not-retirable' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    if (!canGo(device.state, to)) return 'not-retirable'
    const command = appendCommand(store, act, { kind: 'device.retire', version: 1, payload: { deviceId, to, reason } })
    recordDeviceEvents(store, command, deviceId, device, [
      ...givingBack(store, deviceId, act.at, reason),
      { type: 'device.retired', payload: { from: device.state, to, reason } },
    ])
    return 'retired'
  })
}
