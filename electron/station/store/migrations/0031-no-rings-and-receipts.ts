import type { Migration } from '../migrate.ts'

/**
 * A partner never stands under itself: moved below its own level it could, since its level was compared with what it was
 * before, and whoever walked up the tree then never came to an end. And a receiver's file is kept for each shipment that it
 * speaks of: one table may list the devices of two.
 */
export const noRingsAndReceipts: Migration = {
  version: 31,
  sql: `
    DROP TRIGGER partner_places_update;
    UPDATE partner_places SET parent_id = NULL WHERE parent_id = partner_id;
    CREATE TRIGGER partner_places_update BEFORE UPDATE ON partner_places
      WHEN NEW.parent_id = NEW.partner_id
        OR (NEW.parent_id IS NOT NULL AND NEW.level <= coalesce(
          (SELECT level FROM partner_places WHERE partner_id = NEW.parent_id), 9))
        OR EXISTS (SELECT 1 FROM partner_places WHERE parent_id = NEW.partner_id AND level <= NEW.level)
      BEGIN SELECT RAISE(ABORT, 'a partner stands under a higher level'); END;
    CREATE TABLE receipt_files_anew (
      sha256      TEXT NOT NULL, -- of the bytes as they came
      shipment_id TEXT NOT NULL REFERENCES shipments (id),
      name        TEXT NOT NULL,
      size_bytes  INTEGER NOT NULL,
      bytes       BLOB NOT NULL, -- Zstandard (RFC 8878)
      imported_at TEXT NOT NULL,
      PRIMARY KEY (shipment_id, sha256)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO receipt_files_anew SELECT * FROM receipt_files;
    DROP TABLE receipt_files;
    ALTER TABLE receipt_files_anew RENAME TO receipt_files;
  `,
}
