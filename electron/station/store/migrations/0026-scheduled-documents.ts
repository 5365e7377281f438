import type { Migration } from '../migrate.ts'

/** Archives of documents are written by the clock too; a CHECK can't be changed, so the table is made anew with its rows. */
export const scheduledDocuments: Migration = {
  version: 26,
  sql: `
    CREATE TABLE export_schedules_anew (
      id              TEXT PRIMARY KEY,
      format          TEXT NOT NULL CHECK (format IN ('xlsx', 'csv', 'snipe-it', 'glpi', 'device')),
      columns         TEXT NOT NULL CHECK (json_type(columns) = 'array'),
      language        TEXT NOT NULL,
      daily_at        TEXT CHECK (daily_at GLOB '[0-2][0-9]:[0-5][0-9]'), -- by the bench's clock
      every_hours     INTEGER CHECK (every_hours BETWEEN 1 AND 168),
      keeps           INTEGER NOT NULL CHECK (keeps >= 1),
      folder          TEXT NOT NULL,
      due_at          TEXT NOT NULL,
      written_at      TEXT, -- NULL: nothing yet
      written_name    TEXT,
      written_devices INTEGER,
      failed_at       TEXT, -- NULL: the last attempt succeeded
      failed_code     TEXT,
      created_at      TEXT NOT NULL,
      CHECK ((daily_at IS NULL) <> (every_hours IS NULL)),
      CHECK ((written_at IS NULL) = (written_name IS NULL) AND (written_name IS NULL) = (written_devices IS NULL)),
      CHECK ((failed_at IS NULL) = (failed_code IS NULL))
    ) STRICT, WITHOUT ROWID;
    INSERT INTO export_schedules_anew SELECT * FROM export_schedules;
    DROP TABLE export_schedules;
    ALTER TABLE export_schedules_anew RENAME TO export_schedules;
  `,
}
