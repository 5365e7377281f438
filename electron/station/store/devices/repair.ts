import { canGo, type DeviceState } from '../../../../shared/device/states.ts'
import { statement } from '../connection.ts'
import { findDevice, recordDeviceEvents } from './device-rows.ts'
import { appendCommand } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/** Sends a device to repair, which the life table allows from `audited` and `prepared`; it comes back by being read. */
export function sendToRepair(
  store: Store,
  act: Act,
  deviceId: string,
):
  | { readonly result: 'sent' | 'device-not-found' }
  | { readonly result: 'not-repairable'; readonly state: DeviceState } {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return { result: 'device-not-found' } as const
    const { state } = device
    if (!canGo(state, 'repair')) return { result: 'not-repairable', state } as const
    const command = appendCommand(store, act, { kind: 'device.repair', version: 1, payload: { deviceId } })
    const payload = { from: state, to: 'repair' } as const
    recordDeviceEvents(store, command, deviceId, device, [{ type: 'device.sentToRepair', payload }])
    return { result: 'sent' } as const
  })
}

/**
 * Takes back that a device was sent to repair by mistake. Only while nothing else has happened to it since (its label
 * apart): later the repair may have begun, and only a new reading says how the machine is.
 */
export function takeBackRepair(
  store: Store,
  act: Act,
  deviceId: string,
): 'taken-back' | 'device-not-found' | 'not-taken-back' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    const last = statement<{ type: string; payload: string }>(
      store.db,
      `SELECT type, payload FROM events WHERE device_id = ? AND type NOT LIKE 'label.%' ORDER BY seq DESC LIMIT 1`,
    ).get(deviceId)
    if (last?.type !== 'device.sentToRepair') return 'not-taken-back'
    const { from } = JSON.parse(last.payload) as { readonly from: DeviceState }
    const command = appendCommand(store, act, { kind: 'device.repairTakenBack', version: 1, payload: { deviceId } })
    const payload = { from: 'repair', to: from } as const
    recordDeviceEvents(store, command, deviceId, device, [{ type: 'device.repairTakenBack', payload }])
    return 'taken-back'
  })
}
