import type { Migration } from '../migrate.ts'

/**
 * How many devices of each kind stand in each lot, by state: what funders are shown is read from a few rows a lot and not
 * from every device that ever left. An empty kind is one that was not read.
 *
 * The trigger that follows a device's state is made again with the new count, since SQLite does not say in which order two
 * of one event run, and it is this one that takes a device out of its lot.
 */
export const kindsInLots: Migration = {
  version: 36,
  sql: `
    CREATE TABLE lot_kinds (
      lot_id  TEXT NOT NULL REFERENCES lots (id),
      kind    TEXT NOT NULL,
      state   TEXT NOT NULL,
      devices INTEGER NOT NULL CHECK (devices >= 0),
      PRIMARY KEY (lot_id, kind, state)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO lot_kinds SELECT lot_id, coalesce(kind, ''), state, count(*) FROM device_lots
      JOIN devices ON devices.id = device_id GROUP BY 1, 2, 3;

    CREATE TRIGGER device_lots_counted_by_kind AFTER INSERT ON device_lots BEGIN
      INSERT INTO lot_kinds SELECT NEW.lot_id, coalesce(kind, ''), state, 1 FROM devices WHERE id = NEW.device_id
        ON CONFLICT (lot_id, kind, state) DO UPDATE SET devices = devices + 1;
    END;
    CREATE TRIGGER device_lots_uncounted_by_kind AFTER DELETE ON device_lots BEGIN
      UPDATE lot_kinds SET devices = devices - 1 WHERE lot_id = OLD.lot_id
        AND (kind, state) = (SELECT coalesce(kind, ''), state FROM devices WHERE id = OLD.device_id);
    END;
    DROP TRIGGER devices_counted_in_lots;
    CREATE TRIGGER devices_counted_in_lots AFTER UPDATE OF state, kind ON devices
      WHEN (NEW.state <> OLD.state OR NEW.kind IS NOT OLD.kind)
        AND EXISTS (SELECT 1 FROM device_lots WHERE device_id = NEW.id)
    BEGIN
      UPDATE lot_kinds SET devices = devices - 1 WHERE kind = coalesce(OLD.kind, '') AND state = OLD.state
        AND lot_id = (SELECT lot_id FROM device_lots WHERE device_id = NEW.id);
      INSERT INTO lot_kinds SELECT lot_id, coalesce(NEW.kind, ''), NEW.state, 1 FROM device_lots WHERE device_id = NEW.id
        ON CONFLICT (lot_id, kind, state) DO UPDATE SET devices = devices + 1;
      UPDATE lot_states SET devices = devices - 1
        WHERE state = OLD.state AND lot_id = (SELECT lot_id FROM device_lots WHERE device_id = NEW.id);
      INSERT INTO lot_states SELECT lot_id, NEW.state, 1 FROM device_lots WHERE device_id = NEW.id
        ON CONFLICT (lot_id, state) DO UPDATE SET devices = devices + 1;
      DELETE FROM device_lots WHERE device_id = NEW.id
        AND NEW.state NOT IN ('queued', 'packed', 'in-transit', 'delivered');
    END;
  `,
}
