import type { DeviceState } from '../../../../shared/device/states.ts'
import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

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

const select = `SELECT devices.id AS deviceId, tag,
    trim(coalesce(manufacturer, '') || ' ' || coalesce(model_version, model, '')) AS name, kind, state,
    report_id AS reportId, allocation_id AS allocationId
  FROM devices LEFT JOIN device_lots ON device_lots.device_id = devices.id
    LEFT JOIN lot_allocations ON lot_allocations.lot_id = device_lots.lot_id`

/** The devices that stand in an allocation's lots and have not left, the oldest first. */
export function devicesOfAllocation({ db }: Pick<Store, 'db'>, allocationId: string): StockDevice[] {
  const sql = `${select} WHERE report_id IS NOT NULL AND allocation_id = ? AND state IN ('queued', 'packed')
    ORDER BY devices.number`
  return statement<StockDevice>(db, sql).all(allocationId)
}

/** The number of the newest device; 0 where there is none. Numbers only grow. */
export function newestDeviceNumber({ db }: Pick<Store, 'db'>): number {
  return statement<{ number: number | null }>(db, 'SELECT max(number) AS number FROM devices').get()?.number ?? 0
}

/** The devices of these numbers (from the first up to, not including, the last) with a report in one of these states. */
export function stockDevices(
  { db }: Pick<Store, 'db'>,
  states: readonly DeviceState[],
  from: number,
  until: number,
): StockDevice[] {
  return statement<StockDevice>(
    db,
    `${select}
     WHERE devices.number >= ? AND devices.number < ? AND report_id IS NOT NULL
       AND state IN (SELECT value FROM json_each(?)) ORDER BY devices.number`,
  ).all(from, until, JSON.stringify(states))
}

/** Devices that parts are kept for. */
export function devicesWithParts({ db }: Pick<Store, 'db'>): ReadonlySet<string> {
  const rows = statement<{ deviceId: string }>(db, 'SELECT DISTINCT device_id AS deviceId FROM part_reservations').all()
  return new Set(rows.map(({ deviceId }) => deviceId))
}
