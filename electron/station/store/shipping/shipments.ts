import type { LineMark, ShipmentLine, ShipmentView } from '../../../../shared/contract/shipments.ts'
import { getBench } from '../bench/bench.ts'
import { statement } from '../connection.ts'
import type { ShipmentNamed } from '../journal/packing-events.ts'
import type { Store } from '../store.ts'

type Reading = Pick<Store, 'db'>
type Row = Omit<ShipmentView, 'name' | 'marks'> & { number: number }

const select = `SELECT shipments.id AS shipmentId, number, shipments.partner_id AS partnerId, partners.name AS partnerName,
    shipments.state, carrier, tracking_number AS trackingNumber, shipments.created_at AS createdAt,
    closed_at AS closedAt, departed_on AS departedOn, finished_at AS finishedAt,
    (SELECT count(*) FROM cartons WHERE shipment_id = shipments.id) AS cartons,
    CASE WHEN shipments.state = 'prepared'
      THEN (SELECT coalesce(sum(devices), 0) FROM cartons WHERE shipment_id = shipments.id)
      ELSE (SELECT coalesce(sum(devices), 0) FROM shipment_marks WHERE shipment_id = shipments.id) END AS devices,
    (SELECT count(*) FROM receipt_extras WHERE shipment_id = shipments.id AND explanation IS NULL) AS extras
  FROM shipments JOIN partners ON partners.id = shipments.partner_id`

const none: Readonly<Record<LineMark, number>> = {
  expected: 0,
  received: 0,
  missing: 0,
  damaged: 0,
  lost: 0,
  returned: 0,
}

/** How many devices of a shipment have each mark. */
export function marksOf({ db }: Reading, shipmentId: string): Record<LineMark, number> {
  const rows = statement<{ mark: LineMark; devices: number }>(
    db,
    'SELECT mark, devices FROM shipment_marks WHERE shipment_id = ?',
  ).all(shipmentId)
  return { ...none, ...Object.fromEntries(rows.map(({ mark, devices }) => [mark, devices])) }
}

function viewOf(store: Reading, { number, ...row }: Row): ShipmentView {
  const name = `EXP-${getBench(store).prefix}-${String(number).padStart(4, '0')}`
  return { ...row, name, marks: marksOf(store, row.shipmentId) }
}

export function getShipment(store: Reading, shipmentId: string): ShipmentView | null {
  const row = statement<Row>(store.db, `${select} WHERE shipments.id = ?`).get(shipmentId)
  return row === undefined ? null : viewOf(store, row)
}

export const shipmentNamed = ({ shipmentId, name }: ShipmentView): ShipmentNamed => ({ shipmentId, shipmentName: name })

/** Shipments, the newest first, a page at a time; `discarded` ones only where they are asked for. */
export function listShipments(
  store: Reading,
  query: {
    readonly state: ShipmentView['state'] | null
    readonly partnerId: string | null
    readonly after: string | null
    readonly limit: number
  },
): { shipments: ShipmentView[]; next: string | null } {
  const { state, partnerId, after, limit } = query
  const conditions = [
    'shipments.number < :after',
    state === null ? `shipments.state <> 'discarded'` : 'shipments.state = :state',
    ...(partnerId === null ? [] : ['shipments.partner_id = :partnerId']),
  ]
  const rows = statement<Row>(
    store.db,
    `${select} WHERE ${conditions.join(' AND ')} ORDER BY shipments.number DESC LIMIT :limit`,
  ).all({ state, partnerId, after: after === null ? Number.MAX_SAFE_INTEGER : Number(after), limit: limit + 1 })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return { shipments: shown.map((row) => viewOf(store, row)), next: last === undefined ? null : String(last.number) }
}

const lineSelect = `SELECT shipment_lines.device_id AS deviceId, devices.tag, devices.kind, devices.manufacturer,
    devices.model, devices.model_version AS modelVersion, cartons.code AS cartonCode, kits.code AS kitCode, mark, note,
    marked_at AS markedAt
  FROM shipment_lines JOIN devices ON devices.id = shipment_lines.device_id
    JOIN cartons ON cartons.id = shipment_lines.carton_id LEFT JOIN kits ON kits.id = shipment_lines.kit_id`

/** What a closed shipment holds, by device id, a page at a time. */
export function listLines(
  { db }: Reading,
  query: {
    readonly shipmentId: string
    readonly mark: LineMark | null
    readonly after: string | null
    readonly limit: number
  },
): { lines: ShipmentLine[]; next: string | null } {
  const { shipmentId, mark, after, limit } = query
  const rows = statement<ShipmentLine>(
    db,
    `${lineSelect} WHERE shipment_lines.shipment_id = :shipmentId AND shipment_lines.device_id > :after
       ${mark === null ? '' : 'AND mark = :mark'} ORDER BY shipment_lines.device_id LIMIT :limit`,
  ).all({ shipmentId, mark, after: after ?? '', limit: limit + 1 })
  const lines = rows.slice(0, limit)
  return { lines, next: rows.length > limit ? (lines.at(-1)?.deviceId ?? null) : null }
}

/** One device of a closed shipment, or null for one that it does not hold. */
export function findLine({ db }: Reading, shipmentId: string, deviceId: string): ShipmentLine | null {
  const sql = `${lineSelect} WHERE shipment_lines.shipment_id = ? AND shipment_lines.device_id = ?`
  return statement<ShipmentLine>(db, sql).get(shipmentId, deviceId) ?? null
}

export type Extra = { text: string; deviceId: string | null; foundAt: string; explanation: string | null }

/** What came and nobody had listed. */
export function listExtras({ db }: Reading, shipmentId: string): Extra[] {
  const sql = `SELECT text, device_id AS deviceId, found_at AS foundAt, explanation FROM receipt_extras
    WHERE shipment_id = ? ORDER BY text`
  return statement<Extra>(db, sql).all(shipmentId)
}
