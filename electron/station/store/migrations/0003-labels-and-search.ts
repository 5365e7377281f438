import type { Migration } from '../migrate.ts'

/**
 * The ledger of print jobs, the search index, and what the bench works with by default.
 *
 * The index is an external-content FTS5 table of trigrams: it finds three characters from inside a serial. Its
 * triggers carry exact conditions, since an FTS5 'delete' with other values than were indexed damages the index
 * (SQLite, "FTS5: External Content Tables").
 */
export const labelsAndSearch: Migration = {
  version: 3,
  sql: `
    CREATE TABLE print_jobs (
      id             TEXT PRIMARY KEY,
      device_id      TEXT NOT NULL REFERENCES devices (id),
      format         TEXT NOT NULL,
      payload_sha256 TEXT NOT NULL,
      printer        TEXT NOT NULL,
      transport      TEXT NOT NULL,
      copies         INTEGER NOT NULL CHECK (copies > 0),
      parent_id      TEXT REFERENCES print_jobs (id), -- the job that this one repeats
      repeat_reason  TEXT,
      state          TEXT NOT NULL CHECK (state IN ('prepared', 'sending', 'sent', 'printed?', 'blocked', 'unknown',
                       'failed', 'cancelled', 'verified', 'voided')),
      state_reason   TEXT,
      job_reference  TEXT, -- the printer's own name for it, once it has one
      actor          TEXT NOT NULL,
      created_at     TEXT NOT NULL,
      updated_at     TEXT NOT NULL,
      CHECK ((parent_id IS NULL) = (repeat_reason IS NULL))
    ) STRICT;
    CREATE INDEX print_jobs_of_device ON print_jobs (device_id, created_at);
    CREATE INDEX print_jobs_open ON print_jobs (state) WHERE state IN ('prepared', 'sending', 'sent', 'blocked');

    CREATE TABLE settings (
      name  TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID;

    CREATE VIRTUAL TABLE device_search USING fts5 (
      tag, serial, manufacturer, model, model_version,
      content = 'devices', content_rowid = 'number', columnsize = 0, tokenize = 'trigram remove_diacritics 1'
    );
    INSERT INTO device_search (device_search) VALUES ('rebuild');
    CREATE TRIGGER devices_indexed AFTER INSERT ON devices BEGIN
      INSERT INTO device_search (rowid, tag, serial, manufacturer, model, model_version)
        VALUES (NEW.number, NEW.tag, NEW.serial, NEW.manufacturer, NEW.model, NEW.model_version);
    END;
    CREATE TRIGGER devices_reindexed AFTER UPDATE OF tag, serial, manufacturer, model, model_version ON devices
      WHEN (OLD.tag, OLD.serial, OLD.manufacturer, OLD.model, OLD.model_version)
        IS NOT (NEW.tag, NEW.serial, NEW.manufacturer, NEW.model, NEW.model_version)
    BEGIN
      INSERT INTO device_search (device_search, rowid, tag, serial, manufacturer, model, model_version)
        VALUES ('delete', OLD.number, OLD.tag, OLD.serial, OLD.manufacturer, OLD.model, OLD.model_version);
      INSERT INTO device_search (rowid, tag, serial, manufacturer, model, model_version)
        VALUES (NEW.number, NEW.tag, NEW.serial, NEW.manufacturer, NEW.model, NEW.model_version);
    END;
  `,
}
