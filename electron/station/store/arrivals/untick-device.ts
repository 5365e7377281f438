import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { arriveBySerial } from './expected-devices.ts'
import { appendCommand } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Ticked = {
  readonly deviceId: string | null
  readonly sourceId: string
  readonly sourceName: string
  readonly line: number
  readonly isWithdrawn: number
}

/**
 * Takes back that a device is the one that a line announced, whoever said so: the line is open again, and the device is
 * ticked off there only if a person says so once more. Where another open line carries its serial, it is ticked off there,
 * as it would have been when it came. A line whose list was taken back meanwhile goes, as its neighbours did.
 *
 * @returns the device that it was; `expected-open` where nothing had arrived.
 */
export function untickDevice(
  store: Store,
  act: Act,
  expectedId: string,
  reason: string,
): { readonly deviceId: string; readonly isGone: boolean } | 'expected-not-found' | 'expected-open' {
  return inTransaction(store, () => {
    const ticked = statement<Ticked>(
      store.db,
      `SELECT device_id AS deviceId, sources.id AS sourceId, sources.name AS sourceName, line,
         EXISTS (SELECT 1 FROM manifest_withdrawals AS gone WHERE gone.manifest_id = expected_devices.manifest_id)
           AS isWithdrawn
       FROM expected_devices JOIN sources ON sources.id = source_id WHERE expected_devices.id = ?`,
    ).get(expectedId)
    if (ticked === undefined) return 'expected-not-found'
    const { deviceId, isWithdrawn, ...named } = ticked
    const device = deviceId === null ? null : findDevice(store, deviceId)
    if (deviceId === null || device === null) return 'expected-open'
    open(store, act, { expectedId, deviceId, reason })
    if (isWithdrawn === 1) statement(store.db, 'DELETE FROM expected_devices WHERE id = ?').run(expectedId)
    const payload = { expectedId, deviceId, reason }
    const command = appendCommand(store, act, { kind: 'expected.untick', version: 1, payload })
    const unticked: DeviceEvent = { type: 'device.unticked', payload: { expectedId, ...named, reason } }
    const ticks = arriveBySerial(store, deviceId, device, act.at)
    recordDeviceEvents(store, command, deviceId, device, [unticked, ...ticks])
    return { deviceId, isGone: isWithdrawn === 1 }
  })
}

function open(
  { db }: Store,
  { actor, at }: Act,
  wrong: { readonly expectedId: string; readonly deviceId: string; readonly reason: string },
): void {
  statement(
    db,
    `INSERT INTO unticked_devices (expected_id, device_id, reason, actor, at)
     VALUES (:expectedId, :deviceId, :reason, :actor, :at)`,
  ).run({ ...wrong, actor, at })
  statement(db, 'UPDATE expected_devices SET device_id = NULL, arrived_at = NULL WHERE id = ?').run(wrong.expectedId)
}
