import type { LotView } from '../../../../shared/contract/views.ts'
import type { Gate } from '../../../../shared/device/gate.ts'
import { gatesHold } from '../../../../shared/device/gates.ts'
import { findAllocation, roomOf } from '../campaign/allocations.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import type { Device } from '../devices/device-projection.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { gatesFor, keepAcceptedVerdict, type ReadBefore } from '../proofs/gates.ts'
import { countMeantFor, findLot, lotOf, named } from '../campaign/lots.ts'
import { appendCommand } from '../journal/outbox.ts'
import { joinQueue, leaveQueue } from './queue-items.ts'
import { releaseReservations, reservationsOf } from '../parts/part-reservations.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/**
 * Why a lot has no place for a device whose gates hold. `allocation-other-profile`: the lot keeps the version that it was
 * made with, and its allocation asks for another one since. `allocation-other-kind`: it is for devices of another kind.
 */
export type NoPlace = 'lot-full' | 'allocation-full' | 'allocation-other-profile' | 'allocation-other-kind'

/** Only inside a transaction: the answer is true as long as nothing is written between. */
function placeIn(store: Pick<Store, 'db'>, lot: LotView, { kind }: Device): NoPlace | null {
  const allocation = findAllocation(store, lot.allocationId)
  if (allocation === null) throw new Error(`lot ${lot.lotId} belongs to no allocation`)
  const { deviceKind, profileId, profileVersion } = allocation
  if (profileId !== null && (profileId !== lot.profileId || profileVersion !== lot.profileVersion)) {
    return 'allocation-other-profile'
  }
  if (deviceKind !== null && deviceKind !== kind) return 'allocation-other-kind'
  if (lot.wanted !== null && countMeantFor(store, lot.lotId) >= lot.wanted) return 'lot-full'
  return roomOf(allocation) === 0 ? 'allocation-full' : null
}

export type EnqueueResult =
  /** `lotId` is where the device stands, which may be another lot than the one that was asked for. */
  | { readonly result: 'queued'; readonly lotId: string }
  | { readonly result: 'already-queued'; readonly lotId: string }
  | { readonly result: 'device-not-found' | 'lot-not-found' | NoPlace }
  | { readonly result: 'gates-not-met'; readonly gates: readonly Gate[] }

/**
 * Puts a device at the end of a lot.
 *
 * The gates are asked here, inside the transaction, on what is stored: the newest verdict must be a pass on the
 * newest report for exactly the profile version that the lot has frozen. A device judged against another profile is
 * judged again first ({@link judgeAgain}). The states it passes through on the way each get their event, and what
 * nobody proved is named in them.
 *
 * Asking twice is harmless: the second time answers `already-queued`.
 */
export function enqueue(
  store: Store,
  act: Act,
  { deviceId, lotId }: { readonly deviceId: string; readonly lotId: string },
): EnqueueResult {
  return inTransaction(store, () => insertIntoLot(store, act, { deviceId, lotId }))
}

/** The same inside a transaction of the caller's, who may have read the device's report and verdict `before`. */
export function insertIntoLot(
  store: Store,
  act: Act,
  { deviceId, lotId }: { readonly deviceId: string; readonly lotId: string },
  before: ReadBefore | null = null,
): EnqueueResult {
  const device = findDevice(store, deviceId)
  if (device === null) return { result: 'device-not-found' }
  const lot = findLot(store, lotId)
  if (lot === null) return { result: 'lot-not-found' }
  const present = lotOf(store, deviceId)
  if (present !== null) return { result: 'already-queued', lotId: present.lotId }
  const gates = gatesFor(store, device, { id: lot.profileId, version: lot.profileVersion }, before)
  keepAcceptedVerdict(store, device, gates)
  const way = wayToReady(device, gates)
  if (way === null || !gatesHold(gates)) return { result: 'gates-not-met', gates }
  const noPlace = placeIn(store, lot, device)
  if (noPlace !== null) return { result: noPlace }
  const position = joinQueue(store, deviceId, lotId, act.at)
  const command = appendCommand(store, act, {
    kind: 'queue.add',
    version: 1,
    payload: { deviceId, lotId, position, verdictId: device.verdictId },
  })
  const payload = { from: 'ready', to: 'queued', ...named(lot), position } as const
  const parts = releaseReservations(store, reservationsOf(store, deviceId), 'conforms')
  recordDeviceEvents(store, command, deviceId, device, [...way, { type: 'device.queued', payload }, ...parts])
  return { result: 'queued', lotId }
}

/** The events between where a device stands and `ready`; null where no way leads there from its state. */
export function wayToReady({ state }: Device, gates: readonly Gate[]): DeviceEvent[] | null {
  const readied: DeviceEvent = { type: 'device.readied', payload: { from: 'prepared', to: 'ready', gates } }
  if (state === 'audited') {
    const notProven = gates.filter(({ outcome }) => outcome === 'not-required').map(({ name }) => name)
    return [{ type: 'device.prepared', payload: { from: 'audited', to: 'prepared', notProven } }, readied]
  }
  if (state === 'prepared') return [readied]
  return state === 'ready' ? [] : null
}

/** Takes a device out of its lot; it stays ready. */
export function removeFromQueue(
  store: Store,
  act: Act,
  deviceId: string,
): 'removed' | 'device-not-found' | 'not-queued' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    const lot = lotOf(store, deviceId)
    if (lot === null) return 'not-queued'
    takeFromQueue(store, act, device, lot)
    return 'removed'
  })
}

/** The same for a device and the lot that it stands in, inside a transaction of the caller's. */
export function takeFromQueue(store: Store, act: Act, device: Device, lot: LotView): void {
  const { id: deviceId } = device
  leaveQueue(store, deviceId)
  const command = appendCommand(store, act, {
    kind: 'queue.remove',
    version: 1,
    payload: { deviceId, lotId: lot.lotId },
  })
  const payload = { from: 'queued', to: 'ready', ...named(lot) } as const
  recordDeviceEvents(store, command, deviceId, device, [{ type: 'device.dequeued', payload }])
}
