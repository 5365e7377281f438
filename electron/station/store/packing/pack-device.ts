import type { CartonView } from '../../../../shared/contract/packing.ts'
import type { DeviceState } from '../../../../shared/device/states.ts'
import { cartonOf, getCarton } from './cartons.ts'
import { statement } from '../connection.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { findLot, lotMeantFor, named } from '../campaign/lots.ts'
import { appendCommand } from '../journal/outbox.ts'
import { joinQueue, leaveQueue } from '../queue/queue-items.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/** As many as one carton can hold, whatever its size; the table knows the same number. */
const mostDevices = 200

export type PackResult =
  | { readonly result: 'packed'; readonly carton: CartonView }
  | { readonly result: 'device-not-found' | 'carton-not-found' | 'carton-not-open' | 'carton-full' }
  | { readonly result: 'packed-already'; readonly carton: CartonView }
  | { readonly result: 'not-queued'; readonly state: DeviceState }
  | { readonly result: 'other-lot'; readonly lotName: string; readonly partnerName: string }

/**
 * Puts a queued device into an open carton of its own lot. A device of another lot, one that stands in a carton and one
 * that is not queued are refused, each by its own name: the person is looking at the carton, not at the screen.
 */
export function packDevice(store: Store, act: Act, cartonId: string, deviceId: string): PackResult {
  return inTransaction(store, (): PackResult => {
    const device = findDevice(store, deviceId)
    if (device === null) return { result: 'device-not-found' }
    const carton = getCarton(store, cartonId)
    if (carton === null) return { result: 'carton-not-found' }
    const present = cartonOf(store, deviceId)
    if (present !== null && device.state === 'packed') return { result: 'packed-already', carton: present }
    const lot = lotMeantFor(store, deviceId)
    if (device.state !== 'queued' || lot === null) return { result: 'not-queued', state: device.state }
    if (lot.lotId !== carton.lotId) {
      return { result: 'other-lot', lotName: lot.name, partnerName: lot.partnerName }
    }
    if (carton.state !== 'open') return { result: 'carton-not-open' }
    if (carton.devices >= mostDevices) return { result: 'carton-full' }
    statement(
      store.db,
      `INSERT INTO carton_items (device_id, carton_id, position, packed_at)
       SELECT ?, id, next_position, ? FROM cartons WHERE id = ?`,
    ).run(deviceId, act.at, cartonId)
    leaveQueue(store, deviceId)
    const names = { cartonId, cartonCode: carton.code }
    const command = appendCommand(store, act, { kind: 'carton.pack', version: 1, payload: { deviceId, ...names } })
    const payload = { from: 'queued', to: 'packed', ...named(lot), ...names } as const
    recordDeviceEvents(store, command, deviceId, device, [{ type: 'device.packed', payload }])
    return { result: 'packed', carton: { ...carton, devices: carton.devices + 1 } }
  })
}

export type UnpackResult =
  | { readonly result: 'unpacked'; readonly carton: CartonView }
  | { readonly result: 'device-not-found' | 'not-packed' | 'carton-not-open' }

/** Takes a device out of its open carton again: it stands at the end of its own lot's queue, with its kit. */
export function unpackDevice(store: Store, act: Act, deviceId: string): UnpackResult {
  return inTransaction(store, (): UnpackResult => {
    const device = findDevice(store, deviceId)
    if (device === null) return { result: 'device-not-found' }
    const carton = cartonOf(store, deviceId)
    const lot = carton === null ? null : findLot(store, carton.lotId)
    if (device.state !== 'packed' || carton === null || lot === null) return { result: 'not-packed' }
    if (carton.state !== 'open') return { result: 'carton-not-open' }
    statement(store.db, 'DELETE FROM carton_items WHERE device_id = ?').run(deviceId)
    const position = joinQueue(store, deviceId, lot.lotId, act.at)
    const names = { cartonId: carton.cartonId, cartonCode: carton.code }
    const command = appendCommand(store, act, { kind: 'carton.unpack', version: 1, payload: { deviceId, ...names } })
    const payload = { from: 'packed', to: 'queued', ...named(lot), ...names, position } as const
    recordDeviceEvents(store, command, deviceId, device, [{ type: 'device.unpacked', payload }])
    return { result: 'unpacked', carton: { ...carton, devices: carton.devices - 1 } }
  })
}

/** Says what else is in the carton with a device: its charger, and which accessories. What was said before counts no more. */
export function confirmPacked(
  store: Store,
  act: Act,
  deviceId: string,
  { hasCharger, accessories }: { readonly hasCharger: boolean; readonly accessories: readonly string[] },
): 'confirmed' | 'device-not-found' | 'not-packed' | 'carton-not-open' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    const carton = cartonOf(store, deviceId)
    if (device.state !== 'packed' || carton === null) return 'not-packed'
    if (carton.state !== 'open') return 'carton-not-open'
    const sql = 'UPDATE carton_items SET has_charger = ?, accessories = ? WHERE device_id = ?'
    statement(store.db, sql).run(hasCharger ? 1 : 0, JSON.stringify(accessories), deviceId)
    const payload = { cartonId: carton.cartonId, cartonCode: carton.code, hasCharger, accessories }
    const command = appendCommand(store, act, { kind: 'carton.confirm', version: 1, payload: { deviceId, ...payload } })
    recordDeviceEvents(store, command, deviceId, device, [{ type: 'packing.confirmed', payload }])
    return 'confirmed'
  })
}
