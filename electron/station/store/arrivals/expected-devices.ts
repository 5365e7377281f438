import { isOtherMaker } from '../../../../shared/device/maker.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { findExpected } from './list-expected.ts'
import { appendCommand } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

/** A device is one line's: on two it would count twice. */
const isTickedOff = ({ db }: Reading, deviceId: string): boolean =>
  statement(db, 'SELECT 1 FROM expected_devices WHERE device_id = ?').get(deviceId) !== undefined

function tick({ db }: Store, expectedId: string, deviceId: string, at: string): void {
  statement(db, 'UPDATE expected_devices SET device_id = ?, arrived_at = ? WHERE id = ?').run(deviceId, at, expectedId)
}

/**
 * Ticks a device off the list that announced its serial, and says so. Only inside the transaction that records the
 * device's report.
 *
 * Serials are only unique within a maker: where the list names another one, or where several open lines carry this
 * serial, nothing is ticked, and the device is offered to a person on those lines. A line that this device was taken back
 * from is not its line.
 *
 * @param serial null, or a placeholder already made null.
 */
export function arriveBySerial(
  store: Store,
  deviceId: string,
  { serial, manufacturer }: { readonly serial: string | null; readonly manufacturer: string | null },
  at: string,
): DeviceEvent[] {
  if (serial === null) return []
  if (isTickedOff(store, deviceId)) return []
  type Open = { id: string; sourceId: string; name: string; line: number; manufacturer: string | null }
  const open = statement<Open>(
    store.db,
    `SELECT expected_devices.id, source_id AS sourceId, sources.name, line, manufacturer FROM expected_devices
       JOIN sources ON sources.id = source_id
     WHERE serial = :serial COLLATE NOCASE AND device_id IS NULL AND NOT EXISTS (SELECT 1 FROM unticked_devices
       WHERE expected_id = expected_devices.id AND unticked_devices.device_id = :deviceId) LIMIT 9`,
  )
    .all({ serial, deviceId })
    .filter((row) => !isOtherMaker(row.manufacturer, manufacturer))
  const [only, another] = open
  if (only === undefined || another !== undefined) return []
  tick(store, only.id, deviceId, at)
  return [arrived(only.id, only.sourceId, only.name, only.line, 'serial')]
}

const arrived = (
  expectedId: string,
  sourceId: string,
  sourceName: string,
  line: number,
  by: 'serial' | 'person',
): DeviceEvent => ({ type: 'device.tickedOff', payload: { expectedId, sourceId, sourceName, line, by } })

/** A person says which device a line announced. */
export function arriveByPerson(
  store: Store,
  act: Act,
  expectedId: string,
  deviceId: string,
): 'arrived' | 'expected-not-found' | 'expected-arrived' | 'device-not-found' | 'device-ticked-off' {
  return inTransaction(store, () => {
    const line = findExpected(store, expectedId)
    const device = findDevice(store, deviceId)
    if (line === null) return 'expected-not-found'
    if (device === null) return 'device-not-found'
    if (line.deviceId !== null) return 'expected-arrived'
    if (isTickedOff(store, deviceId)) return 'device-ticked-off'
    const source = statement<{ sourceId: string; name: string }>(
      store.db,
      `SELECT sources.id AS sourceId, sources.name FROM expected_devices JOIN sources ON sources.id = source_id
       WHERE expected_devices.id = ?`,
    ).get(expectedId)
    if (source === undefined) throw new Error(`line ${expectedId} is of no source`)
    tick(store, expectedId, deviceId, act.at)
    const command = appendCommand(store, act, {
      kind: 'expected.arrive',
      version: 1,
      payload: { expectedId, deviceId },
    })
    const event = arrived(expectedId, source.sourceId, source.name, line.line, 'person')
    recordDeviceEvents(store, command, deviceId, device, [event])
    return 'arrived'
  })
}

/** The device that is here with this serial and that no list has announced; null when there is none or are several. */
export function hereBySerial({ db }: Reading, serial: string, manufacturer: string | null): string | null {
  const rows = statement<{ id: string; manufacturer: string | null }>(
    db,
    `SELECT id, manufacturer FROM devices WHERE serial = ? COLLATE NOCASE
       AND NOT EXISTS (SELECT 1 FROM expected_devices WHERE device_id = devices.id) LIMIT 9`,
  )
    .all(serial)
    .filter((row) => !isOtherMaker(row.manufacturer, manufacturer))
  return rows.length === 1 ? (rows[0]?.id ?? null) : null
}
