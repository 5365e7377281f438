import { sortLines } from '../../../electron/station/store/migrations/0035-lines-by-list.ts'
import { statement, type Connection } from '../../../electron/station/store/connection.ts'

/** So many codes of a kind are a bench's. */
const mostCodes = 999_999
const since = '2026-03-02T08:00:00.000Z'

const counting = 'WITH RECURSIVE things (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM things WHERE n < ?)'
/** Stands in a code's last place, where its check character does. */
const check = `substr('0123456789ACEFGHJKLNPRTUVXY', 1 + n % 27, 1)`
const code = (mark: 'P' | 'K' | 'N') => `'X${mark}' || (SELECT prefix FROM bench) || printf('%06d', n) || ${check}`
/** One of a table's rows, another one for each number; counted once, and not for each. */
const oneOf = (table: string) =>
  `(SELECT id FROM ${table}_listed WHERE place = n % (SELECT count(*) FROM ${table}_listed))`

/** Announced devices that have not arrived: four makers, a hundred models, forty to a pallet. */
function announce(db: Connection, sourceId: string, devices: number): void {
  statement(db, "INSERT INTO manifests VALUES ('list', ?, 'liste.csv', x'00', 0, '00', 'technician', ?)").run(
    sourceId,
    since,
  )
  statement(
    db,
    `${counting}
     INSERT INTO expected_devices (id, source_id, manifest_id, line, kind, manufacturer, model, serial, pallet)
     SELECT printf('expected-%07d', n), ?, 'list', n + 1, 'laptop',
       CASE n % 4 WHEN 0 THEN 'HP' WHEN 1 THEN 'Dell' ELSE 'Lenovo' END,
       CASE n % 4 WHEN 0 THEN 'EliteBook 8' WHEN 1 THEN 'Latitude E7' ELSE 'ThinkPad L' END || (n % 97),
       printf('XE%08X', n * 2654435761 % 4294967296), 'P' || (n / 40) FROM things`,
  ).run(devices, sourceId)
  db.exec(sortLines)
}

/**
 * Everything else that is found by typing, as much of it as a bench of so many devices has: for a million of them a million
 * kits, 60,000 cartons on 1,000 pallets, 3,000 shipments with 10,000 papers, a million announced devices; two hundred people.
 * Triggers are away: what they would have put into the index of words is put there at the end.
 */
export function fillThings(db: Connection, sourceId: string, things: number): void {
  const share = (part: number) => Math.max(3, Math.round(things * part))
  for (const table of ['partners', 'lots']) {
    db.exec(`CREATE TEMP TABLE ${table}_listed AS SELECT row_number() OVER (ORDER BY id) - 1 AS place, id FROM ${table};
      CREATE INDEX temp.${table}_by_place ON ${table}_listed (place)`)
  }
  announce(db, sourceId, things)
  statement(
    db,
    `${counting} INSERT INTO kits (id, code, kind, iccid, serial, plan, supplier, state, added_at, updated_at)
     SELECT printf('kit-%07d', n), ${code('N')}, CASE n % 5 WHEN 0 THEN 'router' ELSE 'sim' END,
       CASE n % 5 WHEN 0 THEN NULL ELSE '8933' || printf('%015d', n * 48271 % 999999999989) END,
       CASE n % 5 WHEN 0 THEN printf('RT%08X', n * 2654435761 % 4294967296) END,
       CASE n % 3 WHEN 0 THEN '20 Go' ELSE '40 Go' END, CASE n % 2 WHEN 0 THEN 'Orange' ELSE 'Bouygues Telecom' END,
       'in-stock', '${since}', '${since}' FROM things`,
  ).run(Math.min(mostCodes, things))
  statement(
    db,
    `${counting} INSERT INTO shipments (id, number, partner_id, state, carrier, tracking_number, created_at, closed_at, departed_on)
     SELECT printf('shipment-%05d', n), n, ${oneOf('partners')}, 'in-transit', CASE n % 2 WHEN 0 THEN 'Colissimo' ELSE 'Chronopost' END,
       printf('6A%011d', n * 48271), '${since}', '${since}', '2026-03-03' FROM things`,
  ).run(share(0.003))
  statement(
    db,
    `${counting} INSERT INTO pallets (id, code, partner_id, opened_at)
     SELECT printf('pallet-%05d', n), ${code('K')}, ${oneOf('partners')}, '${since}' FROM things`,
  ).run(share(0.001))
  statement(
    db,
    `${counting} INSERT INTO cartons (id, code, lot_id, state, opened_at)
     SELECT printf('carton-%06d', n), ${code('K')}, ${oneOf('lots')}, 'open', '${since}'
     FROM (SELECT n + (SELECT count(*) FROM pallets) AS n FROM things)`,
  ).run(share(0.06))
  statement(
    db,
    `${counting} INSERT INTO papers (id, kind, year, sequence, code, shipment_id, issued_at, issued_on, document, document_bytes, sha256)
     SELECT printf('paper-%06d', n), CASE n % 3 WHEN 0 THEN 'packing-list' WHEN 1 THEN 'delivery-note' ELSE 'receiver-note' END,
       2026, n, ${code('P')}, printf('shipment-%05d', 1 + n % (SELECT count(*) FROM shipments)), '${since}', '2026-03-03',
       x'00', 0, '00' FROM things`,
  ).run(share(0.01))
  statement(
    db,
    `${counting} INSERT INTO people (id, number, name, roles, status, added_at)
     SELECT printf('person-%04d', n), n, printf('Camille Dupont-Martin %03d', n), '["technician"]', 'active', '${since}' FROM things`,
  ).run(200)
  index(db)
}

/** The same words as the triggers would have written. */
function index(db: Connection): void {
  const prefix = '(SELECT prefix FROM bench)'
  const paper = `CASE kind WHEN 'packing-list' THEN 'LC' WHEN 'delivery-note' THEN 'BL' ELSE 'BR' END
    || '-' || ${prefix} || '-' || year || '-' || printf('%06d', sequence)`
  const kinds: readonly (readonly [place: number, kind: string, table: string, words: string])[] = [
    [5, 'expected', 'expected_devices', `concat_ws(' ', serial, manufacturer, model, pallet)`],
    [6, 'carton', 'cartons', 'code'],
    [7, 'pallet', 'pallets', 'code'],
    [8, 'kit', 'kits', `concat_ws(' ', code, iccid, serial, plan, supplier)`],
    [
      9,
      'shipment',
      'shipments',
      `concat_ws(' ', 'EXP-' || ${prefix} || '-' || printf('%04d', number), tracking_number, carrier)`,
    ],
    [10, 'paper', 'papers', `concat_ws(' ', ${paper}, code)`],
  ]
  for (const [place, kind, table, words] of kinds) {
    db.exec(`INSERT INTO findable (number, kind, subject_id, words)
        SELECT ${place}000000000000 + row_number() OVER (ORDER BY rowid), '${kind}', id, ${words} FROM ${table}`)
    const name = kind === 'expected' ? 'many' : kind
    db.exec(`INSERT INTO findable_search_${name} (findable_search_${name}) VALUES ('rebuild')`)
  }
}
