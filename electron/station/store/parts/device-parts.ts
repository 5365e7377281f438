import { canGo, upgradableStates } from '../../../../shared/device/states.ts'
import type { PartKind } from '../../../../shared/shipping/part-kind.ts'
import { findAllocation } from '../campaign/allocations.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import type { Device } from '../devices/device-projection.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { givingBack } from './give-back.ts'
import { appendCommand } from '../journal/outbox.ts'
import type { PartEvent } from '../journal/part-events.ts'
import { releaseReservations, reservationsOf } from './part-reservations.ts'
import { findPart, keepPart, moveParts } from './parts.ts'
import { recordProofs } from '../proofs/record-proof.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type WantedReservation = {
  readonly deviceId: string
  /** Null: to conform to the profile that judged it, whoever gets it. */
  readonly allocationId: string | null
  readonly parts: readonly { readonly partId: string; readonly quantity: number }[]
}

export type ReservedResult =
  | { readonly result: 'reserved'; readonly deviceIds: readonly string[] }
  | { readonly result: 'device-not-found' | 'allocation-not-found' | 'part-not-found'; readonly where: string }
  | { readonly result: 'part-short' | 'part-reserved-already' | 'not-upgradable'; readonly where: string }

/** How many of each part are wanted, whatever often a part is named. */
function totals(parts: WantedReservation['parts'], counted = new Map<string, number>()): Map<string, number> {
  for (const { partId, quantity } of parts) counted.set(partId, (counted.get(partId) ?? 0) + quantity)
  return counted
}

/**
 * Keeps parts for devices, all of them or none: a plan that somebody else has overtaken is made again, not half done.
 *
 * @returns `not-upgradable` for a device that is not at the bench (any more), or is in a lot already; where a device is
 *   named twice, the second finds it `part-reserved-already`.
 */
export function reserveParts(store: Store, act: Act, wanted: readonly WantedReservation[]): ReservedResult {
  return inTransaction(store, (): ReservedResult => {
    const devices = new Map<string, Device>()
    const asked = new Map<string, number>()
    for (const { deviceId, allocationId, parts } of wanted) {
      const device = findDevice(store, deviceId)
      if (device === null) return { result: 'device-not-found', where: deviceId }
      if (allocationId !== null && findAllocation(store, allocationId) === null) {
        return { result: 'allocation-not-found', where: allocationId }
      }
      if (!upgradableStates.includes(device.state)) return { result: 'not-upgradable', where: deviceId }
      const isKept = devices.has(deviceId) || reservationsOf(store, deviceId).length > 0
      if (isKept) return { result: 'part-reserved-already', where: deviceId }
      devices.set(deviceId, device)
      totals(parts, asked)
    }
    for (const [partId, quantity] of asked) {
      const part = findPart(store, partId)
      if (part === null) return { result: 'part-not-found', where: partId }
      if (part.onShelf - part.reserved < quantity) return { result: 'part-short', where: partId }
    }
    const command = appendCommand(store, act, { kind: 'part.reserve', version: 1, payload: { wanted } })
    const insert = statement(
      store.db,
      `INSERT INTO part_reservations (device_id, part_id, allocation_id, quantity, reserved_at) VALUES (?, ?, ?, ?, ?)`,
    )
    for (const { deviceId, allocationId, parts } of wanted) {
      const events = [...totals(parts)].map(([partId, quantity]): PartEvent => {
        insert.run(deviceId, partId, allocationId, quantity, act.at)
        return { type: 'part.reserved', payload: { partId, quantity, allocationId } }
      })
      recordDeviceEvents(store, command, deviceId, devices.get(deviceId) ?? null, events)
    }
    return { result: 'reserved', deviceIds: wanted.map(({ deviceId }) => deviceId) }
  })
}

/** Lets the parts that are kept for a device go, because a person says so. */
export function releaseParts(
  store: Store,
  act: Act,
  deviceId: string,
): 'released' | 'device-not-found' | 'not-reserved' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    const kept = reservationsOf(store, deviceId)
    if (kept.length === 0) return 'not-reserved'
    const command = appendCommand(store, act, { kind: 'part.release', version: 1, payload: { deviceId } })
    recordDeviceEvents(store, command, deviceId, device, releaseReservations(store, kept, 'person'))
    return 'released'
  })
}

/**
 * The parts that are kept for a device went into it. Its next reading shows what it has; until then a device that was ready
 * no longer is, unless all it was given is a charger.
 */
export function useParts(store: Store, act: Act, deviceId: string): 'used' | 'device-not-found' | 'not-reserved' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    const kept = reservationsOf(store, deviceId)
    if (kept.length === 0) return 'not-reserved'
    const command = appendCommand(store, act, { kind: 'part.use', version: 1, payload: { deviceId } })
    const remove = statement(store.db, 'DELETE FROM part_reservations WHERE device_id = ? AND part_id = ?')
    const events = kept.map(({ partId, quantity }): PartEvent => {
      remove.run(deviceId, partId)
      const movement = { partId, move: 'used', change: -quantity, deviceId, reason: '' } as const
      return { type: 'part.used', payload: { partId, quantity, movementId: moveParts(store, command, movement) } }
    })
    recordProofs(store, command, device, events)
    return 'used'
  })
}

/**
 * Takes a device apart: it ends here, its kit and what is kept for it are free again, and what it gives goes onto the shelf.
 *
 * @returns `not-for-parts` for a device whose place in life does not lead there (queued, delivered…).
 */
export function takeApart(
  store: Store,
  act: Act,
  taken: {
    readonly deviceId: string
    readonly reason: string
    readonly parts: readonly { readonly kind: PartKind; readonly quantity: number }[]
  },
): 'taken-apart' | 'device-not-found' | 'not-for-parts' {
  const { deviceId, parts } = taken
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    const { state } = device
    const isDirect = canGo(state, 'parts')
    if (!isDirect && !canGo(state, 'repair')) return 'not-for-parts'
    const command = appendCommand(store, act, { kind: 'device.takeApart', version: 1, payload: taken })
    const steps: DeviceEvent[] = isDirect
      ? []
      : [{ type: 'device.sentToRepair', payload: { from: state, to: 'repair' } }]
    const salvaged = parts.map(({ kind, quantity }): PartEvent => {
      const partId = keepPart(store, command, kind)
      const movement = { partId, move: 'salvaged', change: quantity, deviceId, reason: taken.reason } as const
      return { type: 'part.salvaged', payload: { partId, quantity, movementId: moveParts(store, command, movement) } }
    })
    recordDeviceEvents(store, command, deviceId, device, [
      ...steps,
      { type: 'device.retired', payload: { from: isDirect ? state : 'repair', to: 'parts', reason: taken.reason } },
      ...givingBack(store, deviceId, act.at, taken.reason),
      ...salvaged,
    ])
    return 'taken-apart'
  })
}
