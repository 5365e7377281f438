import type { Migration } from '../migrate.ts'

/**
 * What was imported from files, by the SHA-256 of the content: the same file a second time is known, whatever it is
 * called. The index finds a device's last two reports.
 */
export const importedContents: Migration = {
  version: 4,
  sql: `
    CREATE TABLE imported_contents (
      sha256      TEXT PRIMARY KEY, -- hexadecimal
      name        TEXT NOT NULL,    -- of the file or folder as it was imported first
      report_id   TEXT NOT NULL REFERENCES reports (id),
      imported_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reports_of_device ON reports (device_id, id);
  `,
}
