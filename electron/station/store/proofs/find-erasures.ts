import { diskKey, matchErasure, type ErasureRecord } from '../../../../shared/device/erasure.ts'
import type { Report } from '../../../../shared/report/report.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { findDevice } from '../devices/device-rows.ts'
import { changeErasure, erasuresOfDisk, type KeptErasure } from './erasures.ts'
import { loadReport } from '../devices/reports.ts'
import type { Store } from '../store.ts'

/** The event that says an erasure is about a disk that is in the device now. */
export function matched(
  { evidenceId, record }: Pick<KeptErasure, 'evidenceId' | 'record'>,
  by: 'serial' | 'person' = 'serial',
  reason: string | null = null,
): DeviceEvent {
  const { disk, result } = record
  return { type: 'erasure.matched', payload: { evidenceId, serial: disk.serial, result, by, reason } }
}

/**
 * Erasures that came before the machine: those of a new report's disks which stood elsewhere or nowhere. From here on
 * they stand at this device. Only inside the transaction that records the report, before it is written.
 */
export function findErasures(store: Store, deviceId: string, disks: Report['disks']): readonly DeviceEvent[] {
  return (disks ?? []).flatMap(({ serial }) => {
    const key = diskKey(serial)
    const standing = key === null ? [] : erasuresOfDisk(store, key)
    return standing.flatMap((erasure): DeviceEvent[] => {
      if (erasure.deviceId === deviceId || erasure.assignment === 'person') return []
      const { match } = matchErasure(erasure.record, disks ?? [])
      if (match !== 'disk') {
        changeErasure(store, erasure.evidenceId, { reason: match === 'doubt' ? 'size-differs' : erasure.reason })
        return []
      }
      changeErasure(store, erasure.evidenceId, { reason: null })
      return [matched(erasure)]
    })
  })
}

/** Writes down where those erasures stand, once the device's row is there. */
export function settleErasures(store: Store, deviceId: string, events: readonly DeviceEvent[]): void {
  for (const { type, payload } of events) {
    if (type === 'erasure.matched') changeErasure(store, payload.evidenceId, { deviceId })
  }
}

export type ErasurePlace =
  | { readonly deviceId: string; readonly reason: null }
  | { readonly deviceId: null; readonly reason: 'no-serial' | 'no-such-disk' | 'size-differs' | 'several-devices' }

/** The devices whose current report shows a disk of this serial; none for a placeholder. */
export function devicesShowing({ db }: Pick<Store, 'db'>, serial: string | null): readonly string[] {
  const key = diskKey(serial)
  if (serial === null || key === null) return []
  // Tools and file names put other characters for a serial's spaces and hyphens; letters and digits are the same.
  const pattern = serial
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '?')
  const sql = `SELECT DISTINCT device_id AS deviceId FROM identity_signs WHERE kind = 'disk' AND value GLOB ?`
  return statement<{ deviceId: string }>(db, sql)
    .all(pattern)
    .map(({ deviceId }) => deviceId)
    .filter((deviceId) => currentDisks({ db }, deviceId).some((disk) => diskKey(disk.serial) === key))
}

function currentDisks(store: Pick<Store, 'db'>, deviceId: string): NonNullable<Report['disks']> {
  const reportId = findDevice(store, deviceId)?.reportId ?? null
  return reportId === null ? [] : (loadReport(store, reportId).disks ?? [])
}

/**
 * The device that has the erased disk now, by the serials of current reports.
 *
 * `several-devices`: two current reports show it, as when a disk was moved and only one of the machines was read again.
 */
export function placeOfErasure({ db }: Pick<Store, 'db'>, record: ErasureRecord): ErasurePlace {
  const { serial } = record.disk
  if (serial === null || diskKey(serial) === null) return { deviceId: null, reason: 'no-serial' }
  const places = devicesShowing({ db }, serial).flatMap((deviceId) => {
    const { match } = matchErasure(record, currentDisks({ db }, deviceId))
    return match === 'none' ? [] : [{ deviceId, match }]
  })
  const [only] = places
  if (only === undefined) return { deviceId: null, reason: 'no-such-disk' }
  if (places.length > 1) return { deviceId: null, reason: 'several-devices' }
  return only.match === 'disk' ? { deviceId: only.deviceId, reason: null } : { deviceId: null, reason: 'size-differs' }
}
