import type { DeviceState } from '../../../shared/device/states.ts'
import { statement } from './connection.ts'
import type { Store } from './store.ts'

/** A device of the stock with what plans need of it. */
export type StockDevice = {
  readonly deviceId: string
  readonly tag: string
  readonly name: string
  readonly kind: string | null
  readonly state: DeviceState
  readonly reportId: string
  /** Of the lot that it is meant for; null: none. */
  readonly allocationId: string | null
}

/** Every device with a report in one of these states, the oldest first. */
export function stockDevices({ db }: Pick<Store, 'db'>, states: readonly DeviceState[]): StockDevice[] {
  return statement<StockDevice>(
    db,
    `SELECT devices.id AS deviceId, tag, trim(coalesce(manufacturer, '') || ' ' || coalesce(model_version, model, ''))
       AS name, kind, state, report_id AS reportId, allocation_id AS allocationId
     FROM devices LEFT JOIN device_lots ON device_lots.device_id = devices.id
       LEFT JOIN lot_allocations ON lot_allocations.lot_id = device_lots.lot_id
     WHERE report_id IS NOT NULL AND state IN (SELECT value FROM json_each(?)) ORDER BY devices.number`,
  ).all(JSON.stringify(states))
}

/** Devices that parts are kept for. */
export function devicesWithParts({ db }: Pick<Store, 'db'>): ReadonlySet<string> {
  const rows = statement<{ deviceId: string }>(db, 'SELECT DISTINCT device_id AS deviceId FROM part_reservations').all()
  return new Set(rows.map(({ deviceId }) => deviceId))
}
