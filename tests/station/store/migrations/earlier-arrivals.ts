import type { Connection } from '../../../../electron/station/store/connection.ts'
import { act } from '../made/made-intake.ts'

/** A line whose device never came, and a list that was taken back, as version 23 knew them. */
export function insertEarlierMissing(db: Connection): void {
  db.exec(`
    INSERT INTO missing_devices SELECT id, 'Palette incomplète', '${act.actor}', '${act.at}' FROM expected_devices
      WHERE device_id IS NULL LIMIT 1;
    INSERT INTO manifests VALUES ('wrong', 'source', 'autre.csv', x'00', 0, '01', '${act.actor}', '${act.at}');
    INSERT INTO manifest_withdrawals VALUES ('wrong', 'Autre commande', '${act.actor}', '${act.at}');
  `)
}

/** A tick that was taken back, and lines that were missed together, as version 29 knew them. */
export function insertEarlierUntick(db: Connection, deviceId: string): void {
  db.prepare(
    `INSERT INTO unticked_devices SELECT id, ?, 'Étiquettes échangées', '${act.actor}', '${act.at}'
     FROM expected_devices WHERE device_id IS NULL LIMIT 1`,
  ).run(deviceId)
  db.exec(`INSERT INTO missed_together SELECT expected_id, 'miss' FROM missing_devices`)
}

/** The words that devices are found by, as version 28 knew them. */
export function insertEarlierWords(db: Connection): void {
  db.exec(`
    INSERT INTO hardware (words) SELECT DISTINCT lower(concat_ws(' ', manufacturer, model)) FROM devices;
    INSERT INTO device_words (number, hardware_id, parts)
      SELECT devices.number, hardware.id, '[["disk", "Disk", "1A2B"]]' FROM devices, hardware;
  `)
}
