import type { Migration } from '../migrate.ts'

/**
 * Announced devices that never came, lists that were taken back, and the ways a line is found by the label that is on its
 * device. A line that a device was ticked off on stays, whatever becomes of its list.
 */
export const missingAndWithdrawn: Migration = {
  version: 23,
  sql: `
    CREATE TABLE missing_devices (
      expected_id TEXT PRIMARY KEY REFERENCES expected_devices (id),
      reason      TEXT NOT NULL CHECK (length(trim(reason)) > 0),
      actor       TEXT NOT NULL,
      at          TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER missing_devices_have_not_arrived BEFORE INSERT ON missing_devices
      WHEN EXISTS (SELECT 1 FROM expected_devices WHERE id = NEW.expected_id AND device_id IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'a device that arrived is not missing'); END;
    CREATE TRIGGER missing_devices_found AFTER UPDATE OF device_id ON expected_devices WHEN NEW.device_id IS NOT NULL
      BEGIN DELETE FROM missing_devices WHERE expected_id = NEW.id; END;

    CREATE TABLE manifest_withdrawals (
      manifest_id TEXT PRIMARY KEY REFERENCES manifests (id),
      reason      TEXT NOT NULL CHECK (length(trim(reason)) > 0),
      actor       TEXT NOT NULL,
      at          TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX expected_of_manifest ON expected_devices (manifest_id);
    CREATE TRIGGER expected_devices_stay BEFORE DELETE ON expected_devices WHEN OLD.device_id IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a line that a device was ticked off on stays'); END;
    CREATE TRIGGER expected_devices_withdrawn BEFORE DELETE ON expected_devices WHEN OLD.device_id IS NULL BEGIN
      DELETE FROM missing_devices WHERE expected_id = OLD.id;
      DELETE FROM findable WHERE kind = 'expected' AND subject_id = OLD.id;
    END;

    CREATE INDEX expected_by_supplier ON expected_devices (supplier_reference COLLATE NOCASE)
      WHERE device_id IS NULL AND supplier_reference IS NOT NULL;
    CREATE INDEX expected_by_part ON expected_devices (part_number COLLATE NOCASE)
      WHERE device_id IS NULL AND part_number IS NOT NULL;

    -- What is put right is found by its right name.
    CREATE TRIGGER sources_findable_anew AFTER UPDATE OF name, reference ON sources BEGIN
      UPDATE findable SET words = concat_ws(' ', NEW.name, nullif(NEW.reference, ''))
        WHERE kind = 'source' AND subject_id = NEW.id;
    END;
  `,
}
