import type { Migration } from '../migrate.ts'

/** Devices that came from another bench as a whole document, with their lives there. */
export const importedDevices: Migration = {
  version: 17,
  sql: `
    CREATE TABLE imported_devices (
      device_id   TEXT PRIMARY KEY REFERENCES devices (id),
      sha256      TEXT NOT NULL, -- of the document as it came
      histories   BLOB NOT NULL, -- JSON in UTF-8, Zstandard (RFC 8878)
      size_bytes  INTEGER NOT NULL,
      json_sha256 TEXT NOT NULL, -- of that JSON
      imported_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER imported_devices_no_update BEFORE UPDATE ON imported_devices
      BEGIN SELECT RAISE(ABORT, 'a life on another bench is a fact'); END;
    CREATE TRIGGER imported_devices_no_delete BEFORE DELETE ON imported_devices
      BEGIN SELECT RAISE(ABORT, 'a life on another bench is a fact'); END;
  `,
}
