import { isChargerId, PartKind, stockPart } from '../../../../shared/shipping/part-kind.ts'
import { upgradeNeed } from '../../../../shared/shipping/part-needs.ts'
import { doesFor } from '../../../../shared/shipping/parts.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { findAllocation } from '../campaign/allocations.ts'
import { statement } from '../connection.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import type { Device } from '../devices/device-projection.ts'
import { judgeReading } from '../devices/judge-device.ts'
import type { Command } from '../journal/outbox.ts'
import type { PartEvent, ReleaseReason } from '../journal/part-events.ts'
import { keptProfile } from '../bench/profiles.ts'
import type { Store } from '../store.ts'

export type KeptReservation = {
  readonly deviceId: string
  readonly partId: string
  /** Null: for nobody yet, to conform to the profile that judged it. */
  readonly allocationId: string | null
  readonly quantity: number
}

const columns = 'device_id AS deviceId, part_id AS partId, allocation_id AS allocationId, quantity'

export function reservationsOf({ db }: Pick<Store, 'db'>, deviceId: string): KeptReservation[] {
  return statement<KeptReservation>(
    db,
    `SELECT ${columns} FROM part_reservations WHERE device_id = ? ORDER BY part_id`,
  ).all(deviceId)
}

/** Takes reservations away; what is answered goes into their device's journal in the same transaction. */
export function releaseReservations(
  { db }: Store,
  reservations: readonly KeptReservation[],
  reason: ReleaseReason,
): PartEvent[] {
  return reservations.map(({ deviceId, partId, quantity }) => {
    statement(db, 'DELETE FROM part_reservations WHERE device_id = ? AND part_id = ?').run(deviceId, partId)
    return { type: 'part.released', payload: { partId, quantity, reason } }
  })
}

/** Lets the newest reservations of a part go until no more are left than lie on the shelf; whose they were. */
export function releaseForShortage(store: Store, command: Command, partId: string, onShelf: number): string[] {
  const newest = statement<KeptReservation>(
    store.db,
    `SELECT ${columns} FROM part_reservations WHERE part_id = ? ORDER BY reserved_at DESC, device_id DESC`,
  ).all(partId)
  let left = newest.reduce((sum, { quantity }) => sum + quantity, 0)
  return newest.flatMap((one) => {
    if (left <= onShelf) return []
    left -= one.quantity
    const device = findDevice(store, one.deviceId)
    recordDeviceEvents(store, command, one.deviceId, device, releaseReservations(store, [one], 'short'))
    return [one.deviceId]
  })
}

/**
 * What a new reading does to the parts that are kept for a device: they are let go when it conforms to the profile they
 * were kept for (without an allocation: the one that judged it before), or no longer needs them; while it still does, they stay.
 *
 * @param device as it stood before the reading; null for a new one.
 */
export function settleReservations(store: Store, device: Device | null, report: Report): PartEvent[] {
  if (device === null) return []
  // No reading tells anything of a charger: that one is kept until somebody says so, or the device leaves the bench.
  const kept = reservationsOf(store, device.id).filter(({ partId }) => !isChargerId(partId))
  const [first] = kept
  if (first === undefined) return []
  const allocation = first.allocationId === null ? device : findAllocation(store, first.allocationId)
  const { profileId, profileVersion } = allocation ?? { profileId: null, profileVersion: null }
  const profile = profileId === null || profileVersion === null ? null : keptProfile(store, profileId, profileVersion)
  const need = profile === null ? null : upgradeNeed(judgeReading(store, device, report, profile), report)
  if (need?.state === 'conforms') return releaseReservations(store, kept, 'conforms')
  const needs = need?.state === 'parts' ? need.needs : []
  const stillServes = ({ partId }: KeptReservation) => {
    const row = statement<{ kind: string }>(store.db, 'SELECT kind FROM parts WHERE id = ?').get(partId)
    const part = row === undefined ? null : stockPart(PartKind.parse(JSON.parse(row.kind)), 0)
    return part !== null && needs.some((one) => doesFor(part, one))
  }
  return releaseReservations(
    store,
    kept.filter((one) => !stillServes(one)),
    'changed',
  )
}
