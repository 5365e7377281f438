import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

/** Where a device came from, whom it is for, and what it travels in; null for what it has not, or not yet. */
export type DeviceRoad = {
  readonly partner: string | null
  readonly operation: string | null
  readonly wave: string | null
  /** The seller or donor, with the order or agreement where there is one. */
  readonly source: string | null
  readonly carton: string | null
  readonly shipment: string | null
  readonly trackingNumber: string | null
  readonly kit: string | null
  /** When the receiver's answer was taken down; of a device that is delivered only. */
  readonly deliveredAt: string | null
}

/**
 * The operation is the lot's; of a device that is for nobody yet, that of the source it came from. The indexes of
 * arrivals and of kits by device are named: while nothing arrived and no kit is paired, the planner's statistics take them
 * for useless, and it would read every line and every kit for each device.
 */
const roads = `SELECT devices.id AS deviceId, partners.name AS partner,
    coalesce(operations.name, (SELECT name FROM operations WHERE id = sources.operation_id)) AS operation,
    waves.name AS wave, concat_ws(' · ', sources.name, nullif(sources.reference, '')) AS source,
    cartons.code AS carton,
    CASE WHEN shipments.id IS NOT NULL
      THEN 'EXP-' || (SELECT prefix FROM bench) || '-' || printf('%04d', shipments.number) END AS shipment,
    shipments.tracking_number AS trackingNumber, kits.code AS kit,
    CASE devices.state WHEN 'delivered' THEN shipment_lines.marked_at END AS deliveredAt
  FROM json_each(:ids) AS asked
    CROSS JOIN devices ON devices.id = asked.value
    LEFT JOIN device_lots ON device_lots.device_id = devices.id
    LEFT JOIN lots ON lots.id = device_lots.lot_id
    LEFT JOIN partners ON partners.id = lots.partner_id
    LEFT JOIN lot_allocations ON lot_allocations.lot_id = lots.id
    LEFT JOIN allocations ON allocations.id = lot_allocations.allocation_id
    LEFT JOIN waves ON waves.id = allocations.wave_id
    LEFT JOIN operations ON operations.id = waves.operation_id
    LEFT JOIN sources ON sources.id =
      (SELECT source_id FROM expected_devices INDEXED BY arrived_devices
        WHERE expected_devices.device_id = devices.id LIMIT 1)
    LEFT JOIN carton_items ON carton_items.device_id = devices.id
    LEFT JOIN cartons ON cartons.id = carton_items.carton_id
    LEFT JOIN shipments ON shipments.id = cartons.shipment_id
    LEFT JOIN shipment_lines ON shipment_lines.shipment_id = shipments.id AND shipment_lines.device_id = devices.id
    LEFT JOIN kits INDEXED BY sqlite_autoindex_kits_5 ON kits.device_id = devices.id`

/** The roads of a page of devices, by their ids: one question, however many there are. */
export function roadsOf({ db }: Pick<Store, 'db'>, deviceIds: readonly string[]): ReadonlyMap<string, DeviceRoad> {
  const rows = statement<DeviceRoad & { deviceId: string }>(db, roads).all({ ids: JSON.stringify(deviceIds) })
  return new Map(rows.map(({ deviceId, source, ...road }) => [deviceId, { ...road, source: source || null }]))
}
