import { expect } from 'vitest'
import { findPart } from '../../../../electron/station/store/parts/parts.ts'
import type { World } from './walk-world.ts'

type Count = { readonly n: number }

/** Where a device stands at the bench with a reading, so that parts may be kept for it. */
const atBench = `('audited', 'repair', 'prepared', 'ready')`

/** What the journal alone says of a device and a part: kept so many times, and let go or used so many. */
const toldOfKept = `WITH told AS (SELECT device_id, payload ->> 'partId' AS part_id,
    sum(CASE type WHEN 'part.reserved' THEN 1 ELSE -1 END * (payload ->> 'quantity')) AS kept FROM events
    WHERE type IN ('part.reserved', 'part.released', 'part.used') GROUP BY device_id, payload ->> 'partId')`

/** What the journal alone says came onto the shelf and left it. */
const toldOfMoves = `WITH told AS (SELECT payload ->> 'partId' AS part_id, payload ->> 'movementId' AS id, device_id,
    CASE WHEN type = 'part.moved' THEN payload ->> 'change' WHEN type IN ('part.used', 'part.fitted')
      THEN -(payload ->> 'quantity') ELSE payload ->> 'quantity' END AS change,
    CASE WHEN type = 'part.moved' THEN payload ->> 'move' WHEN type IN ('part.used', 'part.fitted') THEN 'used' WHEN type = 'part.givenBack' THEN 'back' ELSE 'salvaged' END AS move
    FROM events WHERE type IN ('part.moved', 'part.used', 'part.fitted', 'part.givenBack', 'part.salvaged'))`

/** Counts that must be zero at any commit, worked out from rows and entries alone. */
const broken: Readonly<Record<string, string>> = {
  'part of which less than nothing lies there, or less than is kept': `SELECT count(*) AS n FROM parts
    WHERE on_shelf < 0 OR reserved < 0 OR reserved > on_shelf`,
  'part whose coming and going does not add up': `${toldOfMoves} SELECT count(*) AS n FROM parts
    WHERE on_shelf <> (SELECT coalesce(sum(change), 0) FROM told WHERE told.part_id = parts.id)
      OR on_shelf <> (SELECT coalesce(sum(change), 0) FROM part_movements WHERE part_movements.part_id = parts.id)`,
  'movement that the journal tells otherwise, or not': `${toldOfMoves} SELECT count(*) AS n FROM part_movements
    LEFT JOIN told ON told.id = part_movements.id WHERE told.id IS NULL OR told.part_id <> part_movements.part_id
      OR told.change <> part_movements.change OR told.move <> part_movements.move
      OR told.device_id IS NOT part_movements.device_id`,
  'movement told of that there is not, or twice': `${toldOfMoves} SELECT count(*) AS n FROM (SELECT told.id FROM told
    LEFT JOIN part_movements ON part_movements.id = told.id GROUP BY told.id
    HAVING count(*) > 1 OR part_movements.id IS NULL)`,
  'part of which another number is kept than its devices have': `SELECT count(*) AS n FROM parts WHERE reserved <>
    (SELECT coalesce(sum(quantity), 0) FROM part_reservations WHERE part_id = parts.id)`,
  'reservation that the journal tells otherwise, or not': `${toldOfKept} SELECT count(*) AS n FROM part_reservations
    LEFT JOIN told ON told.device_id = part_reservations.device_id AND told.part_id = part_reservations.part_id
    WHERE told.kept IS NOT quantity`,
  'reservation told of that there is not': `${toldOfKept} SELECT count(*) AS n FROM told LEFT JOIN part_reservations AS own
    ON own.device_id = told.device_id AND own.part_id = told.part_id WHERE kept <> coalesce(quantity, 0)`,
  'part kept for a device that is not at the bench': `SELECT count(*) AS n FROM part_reservations
    JOIN devices ON devices.id = device_id WHERE state NOT IN ${atBench}`,
  'charger that the journal tells to be with a device, and is not, or another': `WITH told AS (SELECT device_id,
      payload ->> 'partId' AS part_id, type, row_number() OVER (PARTITION BY device_id ORDER BY seq DESC) AS latest
    FROM events WHERE type IN ('part.used', 'part.fitted', 'part.givenBack', 'part.salvaged')
      AND payload ->> 'partId' GLOB 'charger|*')
    SELECT count(*) AS n FROM (SELECT device_id, part_id FROM told WHERE latest = 1 AND type IN ('part.used', 'part.fitted'))
      AS own FULL JOIN device_chargers ON device_chargers.device_id = own.device_id
      WHERE own.part_id IS NOT device_chargers.part_id`,
  'charger counted for a model more or less often than its devices were given it': `SELECT count(*) AS n FROM (
    SELECT part_id, sum(given) AS given FROM charger_models GROUP BY part_id) AS known
    WHERE given <> (SELECT -coalesce(sum(change), 0) FROM part_movements JOIN device_models USING (device_id)
      WHERE part_movements.part_id = known.part_id AND move IN ('used', 'back'))`,
  'part out of a device that was not taken apart': `SELECT count(*) AS n FROM part_movements
    WHERE move = 'salvaged' AND device_id NOT IN
      (SELECT device_id FROM events WHERE type = 'device.retired' AND payload ->> 'to' = 'parts')`,
  'device that ended and still stands somewhere': `SELECT count(*) AS n FROM devices WHERE state IN ('parts', 'recycled')
    AND (id IN (SELECT device_id FROM carton_items) OR id IN (SELECT device_id FROM queue_items)
      OR id IN (SELECT device_id FROM device_lots) OR id IN (SELECT device_id FROM part_reservations)
      OR id IN (SELECT device_id FROM kits WHERE device_id IS NOT NULL)
      OR id IN (SELECT device_id FROM shipment_lines WHERE mark IN ('expected', 'missing', 'damaged')))`,
}

/** The stock of parts against its movements, its devices and the journal. */
export function expectPartsHold({ store, shelf, steps }: World): void {
  for (const [name, sql] of Object.entries(broken)) {
    expect(store.db.prepare<[], Count>(sql).get()?.n, `${name}, step ${steps}`).toBe(0)
  }
  const rows = store.db.prepare<[], { id: string; n: number }>('SELECT id, on_shelf AS n FROM parts').all()
  expect(new Map(rows.map(({ id, n }) => [id, n]))).toEqual(shelf)
}

/** As many of this part lie on the shelf as the walk itself put there and took away. */
export function expectShelf({ store, shelf, steps }: World, partId: string): void {
  expect(findPart(store, partId)?.onShelf, `${partId}, step ${steps}`).toBe(shelf.get(partId))
}

/** Nothing is kept for a device that is not at the bench. */
export function expectKeptAtBench({ store }: World, deviceId: string, after: string): void {
  const sql = `SELECT count(*) AS n FROM part_reservations JOIN devices ON devices.id = device_id
    WHERE device_id = ? AND state NOT IN ${atBench}`
  if (store.db.prepare<[string], Count>(sql).get(deviceId)?.n !== 0) throw new Error(`parts are kept after ${after}`)
}

/** A device that was just taken apart has left every place it stood in. */
export function expectNowhereElse({ store, steps }: World, deviceId: string): void {
  const sql = `SELECT (SELECT count(*) FROM carton_items WHERE device_id = :deviceId)
    + (SELECT count(*) FROM queue_items WHERE device_id = :deviceId)
    + (SELECT count(*) FROM device_lots WHERE device_id = :deviceId)
    + (SELECT count(*) FROM kits WHERE device_id = :deviceId)
    + (SELECT count(*) FROM part_reservations WHERE device_id = :deviceId) AS n`
  const places = store.db.prepare<[{ deviceId: string }], Count>(sql).get({ deviceId })
  expect(places?.n, `taken apart and still somewhere, step ${steps}`).toBe(0)
}

/** Why reservations ended without their part being used, as the journal says. */
export function releaseReasons({ store }: World): readonly string[] {
  const sql = `SELECT DISTINCT payload ->> 'reason' AS reason FROM events WHERE type = 'part.released'`
  return store.db
    .prepare<[], { reason: string }>(sql)
    .all()
    .map(({ reason }) => reason)
}
