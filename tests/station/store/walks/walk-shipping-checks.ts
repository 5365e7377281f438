import { expect } from 'vitest'
import type { World } from './walk-world.ts'

type Count = { readonly n: number }

/** What the receiver's word makes of a device that stands in a carton that has left. */
const stateByMark = `CASE mark WHEN 'received' THEN 'delivered' WHEN 'lost' THEN 'lost' ELSE 'in-transit' END`
const hasLeft = `shipments.state NOT IN ('prepared', 'closed', 'discarded')`

/** Where a thing stands by the newest entry of the bench's own journal about it. */
const toldBy = (id: string, types: string, state: string) => `(SELECT payload ->> '${id}' AS id, ${state} AS told,
    max(seq) FROM events WHERE type IN (${types}) GROUP BY payload ->> '${id}')`
const shipmentTold = toldBy(
  'shipmentId',
  `'shipment.prepared', 'shipment.closed', 'shipment.reopened', 'shipment.discarded', 'shipment.departed', 'shipment.moved'`,
  `CASE type WHEN 'shipment.prepared' THEN 'prepared' WHEN 'shipment.reopened' THEN 'prepared'
    WHEN 'shipment.departed' THEN 'in-transit' WHEN 'shipment.moved' THEN payload ->> 'to' ELSE substr(type, 10) END`,
)
const cartonTold = toldBy(
  'cartonId',
  `'carton.opened', 'carton.closed', 'carton.reopened', 'carton.discarded'`,
  `CASE type WHEN 'carton.closed' THEN 'closed' WHEN 'carton.discarded' THEN 'discarded' ELSE 'open' END`,
)

/** Counts that must be zero at any commit, worked out from rows alone. */
const broken: Readonly<Record<string, string>> = {
  'device in a carton, and its state says otherwise': `SELECT count(*) AS n FROM carton_items
    JOIN devices ON devices.id = carton_items.device_id JOIN cartons ON cartons.id = carton_items.carton_id
    LEFT JOIN shipments ON shipments.id = cartons.shipment_id
    LEFT JOIN shipment_lines ON shipment_lines.shipment_id = shipments.id
      AND shipment_lines.device_id = devices.id AND shipment_lines.carton_id = cartons.id
    WHERE devices.state IS NOT CASE WHEN ${hasLeft} THEN ${stateByMark} ELSE 'packed' END
      OR (${hasLeft} AND shipment_lines.device_id IS NULL)`,
  'line still open whose device is not on its way in it': `SELECT count(*) AS n FROM shipment_lines
    JOIN shipments ON shipments.id = shipment_lines.shipment_id WHERE mark IN ('expected', 'missing', 'damaged') AND NOT EXISTS
      (SELECT 1 FROM carton_items JOIN devices ON devices.id = carton_items.device_id
       WHERE carton_items.device_id = shipment_lines.device_id AND carton_items.carton_id = shipment_lines.carton_id
         AND devices.state = CASE WHEN ${hasLeft} THEN 'in-transit' ELSE 'packed' END)`,
  'shipment that is not where its lines say': `SELECT count(*) AS n FROM (SELECT shipments.state,
      count(mark) FILTER (WHERE mark IN ('expected', 'missing', 'damaged')) + (SELECT count(*) FROM receipt_extras
        WHERE shipment_id = shipments.id AND explanation IS NULL) AS open,
      count(mark) FILTER (WHERE mark <> 'expected') + (SELECT count(*) FROM receipt_extras
        WHERE shipment_id = shipments.id AND explanation IS NULL) AS said,
      count(mark) FILTER (WHERE mark IN ('received', 'returned')) AS arrived
      FROM shipments JOIN shipment_lines ON shipment_lines.shipment_id = shipments.id
      WHERE ${hasLeft} GROUP BY shipments.id)
    WHERE state <> CASE WHEN open > 0 AND said > 0 THEN 'delivered-in-part' WHEN open > 0 THEN 'in-transit'
      WHEN arrived > 0 THEN 'delivered' ELSE 'lost' END`,
  'shipment that the journal tells another state of': `SELECT count(*) AS n FROM shipments
    LEFT JOIN ${shipmentTold} AS journal ON journal.id = shipments.id WHERE journal.told IS NOT shipments.state`,
  'carton that the journal tells another state of': `SELECT count(*) AS n FROM cartons
    LEFT JOIN ${cartonTold} AS journal ON journal.id = cartons.id WHERE journal.told IS NOT cartons.state`,
  'shipment whose lines are not what was closed': `SELECT count(*) AS n FROM shipments WHERE
    (state IN ('prepared', 'discarded')) = EXISTS (SELECT 1 FROM shipment_lines WHERE shipment_id = shipments.id)
    OR (state = 'closed' AND (SELECT count(*) FROM shipment_lines WHERE shipment_id = shipments.id) <> (SELECT count(*)
      FROM cartons JOIN carton_items ON carton_items.carton_id = cartons.id WHERE cartons.shipment_id = shipments.id))`,
  'shipment without its four papers, or with papers before it is closed': `SELECT count(*) AS n FROM shipments WHERE
    (SELECT count(DISTINCT kind) + count(*) FROM papers WHERE shipment_id = shipments.id AND voided_at IS NULL)
      <> CASE WHEN state IN ('prepared', 'discarded') THEN 0 ELSE 8 END`,
  'closed carton at the bench with nothing in it': `SELECT count(*) AS n FROM cartons LEFT JOIN shipments
    ON shipments.id = shipment_id WHERE cartons.state = 'closed' AND devices = 0 AND NOT coalesce(${hasLeft}, 0)`,
  'carton of another partner than its shipment or its pallet, or in another shipment than its pallet': `SELECT count(*) AS n
    FROM cartons JOIN lots ON lots.id = lot_id LEFT JOIN shipments ON shipments.id = cartons.shipment_id
      LEFT JOIN pallets ON pallets.id = pallet_id
    WHERE shipments.partner_id <> lots.partner_id OR pallets.partner_id <> lots.partner_id
      OR (pallets.id IS NOT NULL AND pallets.shipment_id IS NOT cartons.shipment_id)`,
  'kit that is not where its device is': `SELECT count(*) AS n FROM kits LEFT JOIN devices ON devices.id = device_id
    WHERE (kits.state IN ('paired', 'shipped', 'delivered')) <> (device_id IS NOT NULL)
      OR (device_id IS NOT NULL AND (devices.state IN ('returned', 'lost', 'parts', 'recycled') OR kits.state <> CASE devices.state
        WHEN 'in-transit' THEN 'shipped' WHEN 'delivered' THEN 'delivered' ELSE 'paired' END))`,
  'device with two kits': `SELECT count(*) AS n FROM (SELECT device_id FROM kits WHERE device_id IS NOT NULL
    GROUP BY device_id HAVING count(*) > 1)`,
  'allocation that holds another number than it says, or more than it may': `SELECT count(*) AS n FROM (SELECT taken,
      allocated, (SELECT count(*) FROM device_lots JOIN devices ON devices.id = device_id JOIN lot_allocations
        ON lot_allocations.lot_id = device_lots.lot_id WHERE allocation_id = allocations.id
        AND devices.state IN ('queued', 'packed', 'in-transit', 'delivered')) AS held,
      (SELECT coalesce(sum(more), 0) FROM allocation_overrides WHERE allocation_id = allocations.id
        AND length(trim(reason)) > 0 AND length(trim(role)) > 0) AS over FROM allocations)
    WHERE held <> taken OR held > allocated + over`,
  'device on its way to nobody': `SELECT count(*) AS n FROM devices WHERE (state IN ('queued', 'packed', 'in-transit',
    'delivered')) <> EXISTS (SELECT 1 FROM device_lots WHERE device_id = devices.id)`,
  'code given out that nobody has': `SELECT count(*) AS n FROM code_numbers WHERE next - 1 <> CASE kind
    WHEN 'paper' THEN (SELECT count(*) FROM papers) WHEN 'kit' THEN (SELECT count(*) FROM kits)
    WHEN 'part' THEN (SELECT count(*) FROM part_codes)
    ELSE (SELECT count(*) FROM cartons) + (SELECT count(*) FROM pallets) END`,
  'number of papers or shipments with a gap': `SELECT (SELECT count(*) FROM (SELECT kind, year FROM papers
      GROUP BY kind, year HAVING min(sequence) <> 1 OR max(sequence) <> count(*)))
    + (SELECT max(number) <> count(*) FROM shipments) AS n`,
}

/** The life table, each way as "from to": the ordinary course, the withdrawals, and what a person takes back. */
const ways = `'received audited', 'audited repair', 'audited prepared', 'repair audited', 'repair prepared', 'repair parts',
  'prepared ready', 'prepared repair', 'ready queued', 'queued packed', 'queued ready', 'packed in-transit', 'packed queued',
  'in-transit delivered', 'in-transit lost', 'in-transit returned', 'delivered returned', 'returned audited',
  'returned parts', 'returned recycled', 'lost delivered', 'prepared audited', 'ready audited', 'queued audited',
  'packed audited', 'audited parts', 'audited recycled', 'repair recycled', 'parts audited', 'parts repair',
  'parts returned', 'recycled audited', 'recycled repair', 'recycled returned'`

/** Steps by the journal alone: each device begins as received, goes on from where it was, and is now where it last went. */
const steps = `WITH steps AS (SELECT device_id, seq, type, payload ->> 'from' AS left, payload ->> 'to' AS reached FROM events
    WHERE device_id IS NOT NULL AND (type = 'device.received' OR (type LIKE 'device.%' AND payload ->> 'to' IS NOT NULL))),
  chained AS (SELECT *, lag(iif(type = 'device.received', 'received', reached)) OVER (PARTITION BY device_id ORDER BY seq)
    AS before, lead(seq) OVER (PARTITION BY device_id ORDER BY seq) IS NULL AS isLast FROM steps)`

const brokenSteps: Readonly<Record<string, string>> = {
  'step that no life has': `${steps} SELECT count(*) AS n FROM chained WHERE (before IS NULL) <> (type = 'device.received')
    OR left IS NOT iif(type = 'device.received', NULL, before)
    OR (type <> 'device.received' AND left || ' ' || reached NOT IN (${ways}))`,
  'device that is not where its journal left it': `${steps} SELECT count(*) AS n FROM devices LEFT JOIN chained
    ON device_id = devices.id AND isLast WHERE chained.seq IS NULL OR reached IS NOT devices.state`,
  'kit with a device whose journal does not tell of it': `SELECT count(*) AS n FROM kits WHERE device_id IS NOT NULL
    AND (SELECT type || ' ' || coalesce(payload ->> 'kitId', '') FROM events WHERE events.device_id = kits.device_id
      AND type IN ('kit.paired', 'kit.unpaired', 'device.returned') ORDER BY seq DESC LIMIT 1) IS NOT 'kit.paired ' || kits.id`,
}

function expectNone(world: World, counts: Readonly<Record<string, string>>): void {
  for (const [name, sql] of Object.entries(counts)) {
    expect(world.store.db.prepare<[], Count>(sql).get()?.n, `${name}, step ${world.steps}`).toBe(0)
  }
}

/** Cartons, shipments, papers, kits and allocations against each other. */
export function expectShippingHolds(world: World): void {
  expectNone(world, broken)
  const kits = world.store.db.prepare<[], { id: string }>('SELECT id FROM kits ORDER BY id').all()
  expect(kits.map(({ id }) => id)).toEqual(world.kits.toSorted())
}

/** Every device's whole way by its journal. */
export function expectWaysHold(world: World): void {
  expectNone(world, brokenSteps)
}

/** How many devices were delivered, came back, and were delivered again in another shipment. */
export function deliveredAgain({ store }: World): number {
  const sql = `SELECT count(*) AS n FROM (SELECT device_id FROM events WHERE type = 'device.delivered'
    GROUP BY device_id HAVING count(DISTINCT payload ->> 'shipmentId') > 1)`
  return store.db.prepare<[], Count>(sql).get()?.n ?? 0
}

/** What was just closed holds, with each device, all that is promised for its lot. */
export function expectPromiseKept({ store }: World, closed: { cartonId: string } | { shipmentId: string }): void {
  const [column, id] = 'cartonId' in closed ? ['id', closed.cartonId] : ['shipment_id', closed.shipmentId]
  const sql = `SELECT count(*) AS n FROM cartons JOIN carton_items ON carton_items.carton_id = cartons.id
      JOIN promises ON promises.id = coalesce((SELECT id FROM promises WHERE lot_id = cartons.lot_id),
        (SELECT own.id FROM promises AS own JOIN lot_allocations ON lot_allocations.allocation_id = own.allocation_id
         WHERE lot_allocations.lot_id = cartons.lot_id))
      LEFT JOIN kits ON kits.device_id = carton_items.device_id AND kits.state = 'paired'
    WHERE cartons.${column} = ? AND ((connection = 'any' AND kits.id IS NULL)
      OR (connection IN ('sim', 'router') AND kits.kind IS NOT connection)
      OR promises.has_charger > carton_items.has_charger OR EXISTS (SELECT 1 FROM json_each(promises.accessories) AS one
        WHERE one.value NOT IN (SELECT value FROM json_each(carton_items.accessories))))`
  expect(store.db.prepare<[string], Count>(sql).get(id ?? '')?.n, 'closed without what was promised').toBe(0)
}

/** The device whose kit was just changed stands in no closed carton at the bench. */
export function expectCartonOpen({ store }: World, deviceId: string): void {
  const sql = `SELECT count(*) AS n FROM carton_items JOIN cartons ON cartons.id = carton_id
    JOIN devices ON devices.id = device_id
    WHERE device_id = ? AND cartons.state = 'closed' AND devices.state = 'packed'`
  expect(store.db.prepare<[string], Count>(sql).get(deviceId)?.n, 'a kit changed in a closed carton').toBe(0)
}
