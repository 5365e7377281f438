import type { Migration } from '../migrate.ts'

/**
 * Tags that are on labels before their machine is read, and prints that are of no device: blank tags, test labels.
 *
 * A blank tag is given out by the bench's counter like any other, so that it is never given out again, and is bound to
 * a device in the transaction that records it.
 */
export const blankTags: Migration = {
  version: 5,
  sql: `
    CREATE TABLE print_jobs_of_any (
      id             TEXT PRIMARY KEY,
      device_id      TEXT REFERENCES devices (id), -- NULL: a blank tag or a test label
      format         TEXT NOT NULL,
      payload_sha256 TEXT NOT NULL,
      printer        TEXT NOT NULL,
      transport      TEXT NOT NULL,
      copies         INTEGER NOT NULL CHECK (copies > 0),
      parent_id      TEXT REFERENCES print_jobs_of_any (id), -- the job that this one repeats
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
    INSERT INTO print_jobs_of_any SELECT id, device_id, format, payload_sha256, printer, transport, copies, parent_id,
      repeat_reason, state, state_reason, job_reference, actor, created_at, updated_at FROM print_jobs ORDER BY id;
    DROP TABLE print_jobs;
    ALTER TABLE print_jobs_of_any RENAME TO print_jobs;
    CREATE INDEX print_jobs_of_device ON print_jobs (device_id, created_at);
    CREATE INDEX print_jobs_open ON print_jobs (state) WHERE state IN ('prepared', 'sending', 'sent', 'blocked');

    CREATE TABLE blank_tags (
      tag         TEXT PRIMARY KEY,
      reserved_at TEXT NOT NULL,
      actor       TEXT NOT NULL,
      device_id   TEXT UNIQUE REFERENCES devices (id) DEFERRABLE INITIALLY DEFERRED, -- NULL: on no machine yet
      bound_at    TEXT,
      CHECK ((device_id IS NULL) = (bound_at IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER blank_tags_stay_bound BEFORE UPDATE ON blank_tags
      WHEN NEW.tag <> OLD.tag OR OLD.device_id IS NOT NULL
      BEGIN SELECT RAISE(ABORT, 'a bound tag stays where it is'); END;
    CREATE TRIGGER blank_tags_no_delete BEFORE DELETE ON blank_tags
      BEGIN SELECT RAISE(ABORT, 'a blank tag is on a label'); END;

    -- What a print of a blank tag says; several labels of one sheet are several rows.
    CREATE TABLE print_job_tags (
      print_job_id TEXT NOT NULL REFERENCES print_jobs (id),
      tag          TEXT NOT NULL REFERENCES blank_tags (tag),
      PRIMARY KEY (print_job_id, tag)
    ) STRICT, WITHOUT ROWID;
  `,
}
