import type { Migration } from '../migrate.ts'

/**
 * Photos of devices, and how the batteries of the bench's own machine went down.
 *
 * A photo is never changed; when it is withdrawn its bytes go and the row stays. Samples are only ever added, and only
 * to the run that is open; there is one machine, hence one such run.
 */
export const photosAndBatteryRuns: Migration = {
  version: 9,
  sql: `
    CREATE TABLE photos (
      id            TEXT PRIMARY KEY,
      device_id     TEXT NOT NULL REFERENCES devices (id),
      sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
      width_pixels  INTEGER NOT NULL CHECK (width_pixels > 0),
      height_pixels INTEGER NOT NULL CHECK (height_pixels > 0),
      size_bytes    INTEGER NOT NULL CHECK (size_bytes > 0),
      taken_at      TEXT NOT NULL,
      withdrawn_at  TEXT,
      bytes         BLOB, -- as it came; last, so that a list of photos never reads them
      CHECK ((bytes IS NULL) = (withdrawn_at IS NOT NULL)),
      CHECK (bytes IS NULL OR length(bytes) = size_bytes)
    ) STRICT;
    CREATE UNIQUE INDEX photos_standing ON photos (device_id, sha256) WHERE withdrawn_at IS NULL;
    CREATE TRIGGER photos_only_withdrawn BEFORE UPDATE ON photos
      WHEN OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR NEW.id <> OLD.id
        OR NEW.device_id <> OLD.device_id OR NEW.sha256 <> OLD.sha256 OR NEW.taken_at <> OLD.taken_at
        OR NEW.width_pixels <> OLD.width_pixels OR NEW.height_pixels <> OLD.height_pixels
        OR NEW.size_bytes <> OLD.size_bytes
      BEGIN SELECT RAISE(ABORT, 'a photo is withdrawn or stays as it is'); END;
    CREATE TRIGGER photos_no_delete BEFORE DELETE ON photos
      BEGIN SELECT RAISE(ABORT, 'a photo is withdrawn, never deleted'); END;

    CREATE TABLE battery_runs (
      id         TEXT PRIMARY KEY,
      device_id  TEXT NOT NULL REFERENCES devices (id),
      started_at TEXT NOT NULL,
      ended_at   TEXT,
      end_reason TEXT CHECK (end_reason IN ('stopped', 'charger', 'unread')),
      CHECK ((ended_at IS NULL) = (end_reason IS NULL))
    ) STRICT;
    CREATE INDEX battery_runs_by_device ON battery_runs (device_id, id);
    CREATE UNIQUE INDEX battery_runs_open ON battery_runs ((1)) WHERE ended_at IS NULL;
    CREATE TRIGGER battery_runs_end_once BEFORE UPDATE ON battery_runs
      WHEN OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR NEW.id <> OLD.id OR NEW.device_id <> OLD.device_id
        OR NEW.started_at <> OLD.started_at
      BEGIN SELECT RAISE(ABORT, 'a discharge ends once'); END;
    CREATE TRIGGER battery_runs_no_delete BEFORE DELETE ON battery_runs
      BEGIN SELECT RAISE(ABORT, 'a discharge is never deleted'); END;

    CREATE TABLE battery_samples (
      run_id      TEXT NOT NULL REFERENCES battery_runs (id),
      at          TEXT NOT NULL,
      percent     REAL NOT NULL CHECK (percent BETWEEN 0 AND 100),
      energy_mwh  INTEGER CHECK (energy_mwh >= 0), -- NULL: it tells percents only
      state       TEXT NOT NULL CHECK (state IN ('discharging', 'charging', 'full', 'idle', 'unknown')),
      PRIMARY KEY (run_id, at)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER battery_samples_of_open_run BEFORE INSERT ON battery_samples
      WHEN NOT EXISTS (SELECT 1 FROM battery_runs WHERE id = NEW.run_id AND ended_at IS NULL)
      BEGIN SELECT RAISE(ABORT, 'this discharge has ended'); END;
    CREATE TRIGGER battery_samples_no_update BEFORE UPDATE ON battery_samples
      BEGIN SELECT RAISE(ABORT, 'a sample stays as it was measured'); END;
    CREATE TRIGGER battery_samples_no_delete BEFORE DELETE ON battery_samples
      BEGIN SELECT RAISE(ABORT, 'a sample is never deleted'); END;
  `,
}
