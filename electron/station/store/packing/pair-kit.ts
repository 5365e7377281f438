import type { KitView } from '../../../../shared/contract/packing.ts'
import { isInTheHall } from '../../../../shared/device/states.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { cartonOf } from './cartons.ts'
import { statement } from '../connection.ts'
import type { Device } from '../devices/device-projection.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { findKit, getKit, kitOf } from './kits.ts'
import { appendCommand } from '../journal/outbox.ts'
import type { KitNamed } from '../journal/packing-events.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type PairResult =
  | { readonly result: 'paired' | 'already-paired'; readonly kit: KitView }
  | { readonly result: 'device-not-found' | 'kit-not-found' | 'device-left' | 'carton-closed' }
  /** The kit is with another device, or the device has another kit: the one that is in the way. */
  | { readonly result: 'kit-taken' | 'device-has-kit' | 'kit-not-in-stock'; readonly kit: KitView }

const named = ({ kitId, code, kind }: KitView): KitNamed => ({ kitId, kitCode: code, kind })

/** Writes where a kit is; the table's trigger knows which ways there are. */
export function moveKit(
  { db }: Store,
  kitId: string,
  state: KitView['state'],
  deviceId: string | null,
  at: string,
): void {
  const sql = 'UPDATE kits SET state = ?, device_id = ?, updated_at = ? WHERE id = ?'
  statement(db, sql).run(state, deviceId, at, kitId)
}

/** What stands in the way of changing what is with a device; null where nothing does. */
function inTheWay(store: Store, device: Device | null): 'device-not-found' | 'device-left' | 'carton-closed' | null {
  if (device === null) return 'device-not-found'
  if (!isInTheHall(device.state)) return 'device-left'
  return device.state === 'packed' && cartonOf(store, device.id)?.state === 'closed' ? 'carton-closed' : null
}

/**
 * Puts a kit with a device, by whatever names the kit: its code, its ICCID, its serial. One kit a device and one device
 * a kit; asking twice for the same pair is harmless. Nothing of who will use it is ever kept.
 */
export function pairKit(store: Store, act: Act, deviceId: string, kitText: string): PairResult {
  return inTransaction(store, (): PairResult => {
    const device = findDevice(store, deviceId)
    const kit = findKit(store, kitText)
    const obstacle = inTheWay(store, device)
    if (device === null || obstacle === 'device-not-found') return { result: 'device-not-found' }
    if (kit === null) return { result: 'kit-not-found' }
    if (kit.deviceId === deviceId) return { result: 'already-paired', kit }
    if (obstacle !== null) return { result: obstacle }
    const present = kitOf(store, deviceId)
    if (present !== null) return { result: 'device-has-kit', kit: present }
    if (kit.deviceId !== null) return { result: 'kit-taken', kit }
    if (kit.state !== 'in-stock') return { result: 'kit-not-in-stock', kit }
    moveKit(store, kit.kitId, 'paired', deviceId, act.at)
    const command = appendCommand(store, act, { kind: 'kit.pair', version: 1, payload: { deviceId, ...named(kit) } })
    recordDeviceEvents(store, command, deviceId, device, [{ type: 'kit.paired', payload: named(kit) }])
    return { result: 'paired', kit: getKit(store, kit.kitId) ?? kit }
  })
}

/** Takes a device's kit away from it, back into the stock. */
export function unpairKit(
  store: Store,
  act: Act,
  deviceId: string,
  reason: string,
): KitView | 'device-not-found' | 'device-left' | 'carton-closed' | 'device-has-no-kit' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    const obstacle = inTheWay(store, device)
    if (device === null || obstacle !== null) return obstacle ?? 'device-not-found'
    const kit = kitOf(store, deviceId)
    if (kit === null) return 'device-has-no-kit'
    moveKit(store, kit.kitId, 'in-stock', null, act.at)
    const payload = { ...named(kit), reason }
    const command = appendCommand(store, act, { kind: 'kit.unpair', version: 1, payload: { deviceId, ...payload } })
    recordDeviceEvents(store, command, deviceId, device, [{ type: 'kit.unpaired', payload }])
    return getKit(store, kit.kitId) ?? kit
  })
}

/**
 * Blocks a kit (its line is dead, it is broken or gone), or puts a returned or blocked one into the stock again. One that
 * is with a device at the bench leaves it with that; in a closed carton it stays until the carton is open.
 */
export function settleKit(
  store: Store,
  act: Act,
  kitId: string,
  to: 'blocked' | 'in-stock',
  reason: string,
): KitView | 'kit-not-found' | 'kit-not-movable' | 'carton-closed' {
  return inTransaction(store, () => {
    const kit = getKit(store, kitId)
    if (kit === null) return 'kit-not-found'
    const mayGo = to === 'blocked' ? kit.state !== 'blocked' : kit.state === 'returned' || kit.state === 'blocked'
    if (!mayGo) return 'kit-not-movable'
    const device = kit.deviceId === null ? null : findDevice(store, kit.deviceId)
    if (kit.state === 'paired' && inTheWay(store, device) === 'carton-closed') return 'carton-closed'
    moveKit(store, kitId, to, null, act.at)
    const payload = { ...named(kit), from: kit.state, to, reason }
    if (device === null) recordBenchChange(store, act, 'kit.move', { type: 'kit.moved', payload })
    else {
      const command = appendCommand(store, act, { kind: 'kit.move', version: 1, payload })
      const unpaired = { type: 'kit.unpaired', payload: { ...named(kit), reason } } as const
      recordDeviceEvents(store, command, device.id, device, [unpaired])
    }
    return getKit(store, kitId) ?? 'kit-not-found'
  })
}
