import { machineSignValue } from '../../../../shared/device/identity.ts'
import type { Connection } from '../connection.ts'
import type { Migration } from '../migrate.ts'

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/**
 * The sign of maker and serial as it is written now. The device's row tells the two apart; where its serial was read by
 * another reading than the sign's, they part at the last stroke, since makers have one in their name more often than serials.
 */
function nameAnew(stored: string, manufacturer: string | null, serial: string | null): string {
  const asStored = `${manufacturer?.trim() ?? ''}/${serial?.trim() ?? ''}`.toLowerCase().replaceAll(/\s+/g, ' ')
  const stroke = stored.lastIndexOf('/')
  const value =
    asStored === stored
      ? machineSignValue(manufacturer, serial)
      : machineSignValue(stored.slice(0, stroke), stored.slice(stroke + 1))
  return value ?? stored
}

/**
 * A machine is known by its maker's one name, whichever way it was written when it was read. Devices that turn out to share
 * maker and serial by that are not made one: they stand as a doubt until a person answers it. Those with a UUID in common
 * were asked about when the second of them came.
 */
export const makersByOneName: Migration = {
  version: 27,
  prepare: (db: Connection) => {
    db.function(
      'machine_sign_anew',
      { deterministic: true },
      (stored: unknown, manufacturer: unknown, serial: unknown) =>
        nameAnew(textOf(stored) ?? '', textOf(manufacturer), textOf(serial)),
    )
  },
  sql: `
    CREATE TABLE identity_doubts (
      device_id  TEXT NOT NULL REFERENCES devices (id),
      other_id   TEXT NOT NULL REFERENCES devices (id),
      answer     TEXT CHECK (answer IN ('one', 'two')), -- NULL: nobody has said yet
      kept_id    TEXT, -- of one machine: the device under which it goes on
      actor      TEXT,
      settled_at TEXT,
      PRIMARY KEY (device_id, other_id),
      CHECK (device_id < other_id),
      CHECK ((answer IS NULL) = (settled_at IS NULL) AND (answer IS NULL) = (actor IS NULL)),
      CHECK ((answer IS 'one') = (kept_id IS NOT NULL) AND (kept_id IS NULL OR kept_id IN (device_id, other_id)))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identity_doubts_of_other ON identity_doubts (other_id);
    CREATE INDEX identity_doubts_open ON identity_doubts (device_id) WHERE answer IS NULL;
    CREATE TRIGGER identity_doubts_settled_once BEFORE UPDATE ON identity_doubts WHEN OLD.answer IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a doubt is answered once'); END;
    CREATE TRIGGER identity_doubts_no_delete BEFORE DELETE ON identity_doubts
      BEGIN SELECT RAISE(ABORT, 'a doubt is answered, not dropped'); END;

    CREATE TABLE machine_signs_before AS SELECT device_id, value FROM identity_signs WHERE kind = 'machine';
    CREATE INDEX machine_signs_before_device ON machine_signs_before (device_id);
    DELETE FROM identity_signs WHERE kind = 'machine';
    INSERT OR IGNORE INTO identity_signs (kind, value, device_id)
      SELECT 'machine', machine_sign_anew(value, manufacturer, serial), device_id
        FROM machine_signs_before JOIN devices ON devices.id = device_id;
    INSERT INTO identity_doubts (device_id, other_id)
      SELECT DISTINCT one.device_id, other.device_id FROM identity_signs AS one
        JOIN identity_signs AS other ON other.kind = 'machine' AND other.value = one.value AND other.device_id > one.device_id
      WHERE one.kind = 'machine'
        AND NOT EXISTS (SELECT 1 FROM machine_signs_before AS mine JOIN machine_signs_before AS yours
          ON yours.value = mine.value WHERE mine.device_id = one.device_id AND yours.device_id = other.device_id)
        AND NOT EXISTS (SELECT 1 FROM identity_signs AS mine JOIN identity_signs AS yours
          ON yours.kind = 'uuid' AND yours.value = mine.value
          WHERE mine.kind = 'uuid' AND mine.device_id = one.device_id AND yours.device_id = other.device_id);
    DROP TABLE machine_signs_before;
  `,
}
