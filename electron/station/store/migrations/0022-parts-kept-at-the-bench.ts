import type { Migration } from '../migrate.ts'

/** Parts are kept only for devices that are at the bench: none is promised to a device that is gone, by whatever way. */
export const partsKeptAtTheBench: Migration = {
  version: 22,
  sql: `
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
