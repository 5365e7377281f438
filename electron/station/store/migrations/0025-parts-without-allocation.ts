import type { Migration } from '../migrate.ts'

/**
 * Parts may be kept for a device before anybody says whom it is for: what its own verdict lacks is enough. The table is made
 * again, since a column can't lose its NOT NULL in place; its rows come in before its triggers, so that nothing is
 * counted a second time.
 */
export const partsWithoutAllocation: Migration = {
  version: 25,
  sql: `
    DROP TRIGGER devices_leave_without_reservations;
    CREATE TABLE part_reservations_next (
      device_id     TEXT NOT NULL REFERENCES devices (id),
      part_id       TEXT NOT NULL REFERENCES parts (id),
      allocation_id TEXT REFERENCES allocations (id), -- for whom it is to conform; NULL: to the profile that judged it
      quantity      INTEGER NOT NULL CHECK (quantity > 0),
      reserved_at   TEXT NOT NULL,
      PRIMARY KEY (device_id, part_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO part_reservations_next SELECT device_id, part_id, allocation_id, quantity, reserved_at
      FROM part_reservations;
    DROP TABLE part_reservations;
    ALTER TABLE part_reservations_next RENAME TO part_reservations;
    CREATE INDEX reservations_of_part ON part_reservations (part_id, reserved_at);
    CREATE TRIGGER part_reservations_no_update BEFORE UPDATE ON part_reservations
      BEGIN SELECT RAISE(ABORT, 'a reservation is released and made again'); END;
    CREATE TRIGGER part_reservations_count AFTER INSERT ON part_reservations
      BEGIN UPDATE parts SET reserved = reserved + NEW.quantity WHERE id = NEW.part_id; END;
    CREATE TRIGGER part_reservations_uncount AFTER DELETE ON part_reservations
      BEGIN UPDATE parts SET reserved = reserved - OLD.quantity WHERE id = OLD.part_id; END;
    CREATE TRIGGER part_reservations_at_bench BEFORE INSERT ON part_reservations
      WHEN (SELECT state FROM devices WHERE id = NEW.device_id) NOT IN ('audited', 'repair', 'prepared', 'ready')
      BEGIN SELECT RAISE(ABORT, 'parts are kept for a device at the bench'); END;
    CREATE TRIGGER devices_leave_without_reservations BEFORE UPDATE OF state ON devices
      WHEN NEW.state <> OLD.state AND NEW.state NOT IN ('audited', 'repair', 'prepared', 'ready')
        AND OLD.state IN ('audited', 'repair', 'prepared', 'ready')
        AND EXISTS (SELECT 1 FROM part_reservations WHERE device_id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'what is kept for a device is released before it leaves the bench'); END;
  `,
}
