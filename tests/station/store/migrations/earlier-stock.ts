import type { Connection } from '../../../../electron/station/store/connection.ts'
import { act } from '../made/made-intake.ts'

/** Devices written as a table every evening, as version 14 knew it. */
export function insertEarlierSchedule(db: Connection): void {
  db.exec(`
    INSERT INTO export_schedules (id, format, columns, language, daily_at, keeps, folder, due_at, created_at)
      VALUES ('schedule', 'csv', '[]', 'fr', '18:00', 7, 'tables', '${act.at}', '${act.at}');
  `)
}

/** A part on the shelf with one kept for a device, as the version that brought parts knew them; null: for none. */
export function insertEarlierParts(db: Connection, deviceId: string | null): void {
  db.exec(`
    INSERT INTO parts (id, kind, added_at) VALUES ('battery|45N1', '{"category":"battery","model":"45N1"}', '${act.at}');
    INSERT INTO part_movements VALUES ('moved', 'battery|45N1', 'in', 2, NULL, '', '${act.actor}', '${act.at}');
  `)
  if (deviceId === null) return
  db.exec(`INSERT INTO part_reservations VALUES ('${deviceId}', 'battery|45N1', 'allocation', 1, '${act.at}')`)
}

/** A code of ours for the place of a part, as version 32 knew it. */
export function insertEarlierPartCode(db: Connection): void {
  db.exec(`INSERT INTO part_codes VALUES ('battery|45N1', 'XTT70000012')`)
}

/** A device that came from another bench, with its life there, as station 17 kept it. */
export function insertEarlierImport(db: Connection, deviceId: string): void {
  db.prepare('INSERT INTO imported_devices VALUES (?, ?, ?, ?, ?, ?)').run(
    deviceId,
    'a'.repeat(64),
    Buffer.from('histories'),
    9,
    'b'.repeat(64),
    act.at,
  )
}

/** A profile that the bench published itself, as version 18 knew it. */
export function insertEarlierProfile(db: Connection): void {
  db.exec(`
    INSERT INTO profiles SELECT id, version + 1, document, recorded_at FROM profiles LIMIT 1;
    INSERT INTO published_profiles SELECT id, version, version - 1, 'Batteries', recorded_at FROM profiles
      ORDER BY version DESC LIMIT 1;
  `)
}

/** A charger that went from the shelf with a device, before anybody kept which. */
export function insertEarlierCharger(db: Connection, deviceId: string): void {
  db.exec(`
    INSERT INTO parts (id, kind, added_at) VALUES ('charger|LA65', '{"category":"charger","model":"LA65"}', '${act.at}');
    INSERT INTO part_movements VALUES ('came', 'charger|LA65', 'in', 3, NULL, '', '${act.actor}', '${act.at}');
    INSERT INTO part_movements VALUES ('given', 'charger|LA65', 'used', -1, '${deviceId}', '', '${act.actor}', '${act.at}');
  `)
}
