import type { Migration } from '../migrate.ts'

/**
 * A line that a wrong device was ticked off on is open again, with the reason; that device is not ticked off there by itself
 * a second time, nor offered. And lines that were said together to never have come, so that they are expected again together.
 */
export const ticksTakenBack: Migration = {
  version: 29,
  sql: `
    CREATE TABLE unticked_devices (
      expected_id TEXT NOT NULL REFERENCES expected_devices (id) ON DELETE CASCADE,
      device_id   TEXT NOT NULL REFERENCES devices (id),
      reason      TEXT NOT NULL CHECK (length(trim(reason)) > 0),
      actor       TEXT NOT NULL,
      at          TEXT NOT NULL,
      PRIMARY KEY (expected_id, device_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX unticked_devices_by_device ON unticked_devices (device_id);
    CREATE TRIGGER expected_devices_unticked_with_reason BEFORE UPDATE OF device_id ON expected_devices
      WHEN OLD.device_id IS NOT NULL AND NEW.device_id IS NOT OLD.device_id AND NOT EXISTS
        (SELECT 1 FROM unticked_devices WHERE expected_id = OLD.id AND device_id = OLD.device_id)
      BEGIN SELECT RAISE(ABORT, 'a tick is taken back with its reason'); END;
    CREATE TRIGGER expected_devices_ticked_again AFTER UPDATE OF device_id ON expected_devices
      WHEN NEW.device_id IS NOT NULL
      BEGIN DELETE FROM unticked_devices WHERE expected_id = NEW.id AND device_id = NEW.device_id; END;
    CREATE TRIGGER expected_devices_findable_again AFTER UPDATE OF device_id ON expected_devices
      WHEN NEW.device_id IS NULL AND OLD.device_id IS NOT NULL
      BEGIN INSERT INTO findable (number, kind, subject_id, words)
        SELECT coalesce((SELECT max(number) FROM findable WHERE number >= 5000000000000 AND number < 6000000000000),
          5000000000000) + 1, 'expected', NEW.id, concat_ws(' ', NEW.serial, NEW.manufacturer, NEW.model,
          NEW.part_number, NEW.supplier_reference, NEW.pallet); END;

    CREATE TABLE missed_together (
      expected_id TEXT PRIMARY KEY REFERENCES missing_devices (expected_id) ON DELETE CASCADE,
      miss_id     TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX missed_together_by_miss ON missed_together (miss_id);
  `,
}
