import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { project, type Device } from './device-projection.ts'
import { appendEvents } from '../journal/journal.ts'
import type { Command } from '../journal/outbox.ts'
import type { Store } from '../store.ts'

export const deviceColumns = `devices.id, devices.tag, devices.state, devices.kind, devices.manufacturer, devices.model,
  devices.model_version AS modelVersion, devices.serial, devices.spec_line AS specLine, devices.report_id AS reportId,
  devices.verdict_id AS verdictId, devices.outcome, devices.profile_id AS profileId,
  devices.profile_version AS profileVersion, devices.received_at AS receivedAt, devices.updated_at AS updatedAt`

/** The device with this id, or null. */
export function findDevice({ db }: Pick<Store, 'db'>, deviceId: string): Device | null {
  return statement<Device>(db, `SELECT ${deviceColumns} FROM devices WHERE id = ?`).get(deviceId) ?? null
}

/**
 * The only writer of device rows: appends the events to the journal and writes what they make of the device, once,
 * after the last of them.
 *
 * @param before null for a device that these events bring into being.
 */
export function recordDeviceEvents(
  store: Store,
  command: Command,
  deviceId: string,
  before: Device | null,
  events: readonly DeviceEvent[],
): Device {
  const after = events.reduce<Device | null>((device, event) => project(device, event, deviceId, command.at), before)
  if (after === null) throw new Error('a device is not written without an event')
  const lastEventSeq = appendEvents(store, command, deviceId, events)
  const row = { ...after, lastEventSeq }
  if (before === null) insert(store, row)
  else update(store, row)
  return after
}

type Row = Device & { readonly lastEventSeq: number }

function insert({ db }: Store, row: Row): void {
  statement(
    db,
    `INSERT INTO devices (id, tag, state, kind, manufacturer, model, model_version, serial, spec_line, report_id,
       verdict_id, outcome, profile_id, profile_version, received_at, updated_at, last_event_seq)
     VALUES (:id, :tag, :state, :kind, :manufacturer, :model, :modelVersion, :serial, :specLine, :reportId,
       :verdictId, :outcome, :profileId, :profileVersion, :receivedAt, :updatedAt, :lastEventSeq)`,
  ).run(row)
}

function update({ db }: Store, row: Row): void {
  statement(
    db,
    `UPDATE devices SET state = :state, kind = :kind, manufacturer = :manufacturer, model = :model,
       model_version = :modelVersion, serial = :serial, spec_line = :specLine, report_id = :reportId,
       verdict_id = :verdictId, outcome = :outcome, profile_id = :profileId, profile_version = :profileVersion,
       updated_at = :updatedAt, last_event_seq = :lastEventSeq
     WHERE id = :id`,
  ).run(row)
}
