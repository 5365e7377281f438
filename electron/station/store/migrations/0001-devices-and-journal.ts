import type { Migration } from '../migrate.ts'

/**
 * The bench, its devices with their readings and verdicts, the journal and the outbox.
 *
 * STRICT refuses a mistyped column type, under which SQLite would store the serial number "00012345" as an integer.
 * The journal and the outbox only grow: their triggers refuse an edit, a gap and a wrong link, whatever code asks.
 * A device row can only be written together with a newer event of that device.
 *
 * Every index is a page more for each intake to write and wait for, so there is one only where something is asked by
 * it: the reports and verdicts of a device are named in its journal.
 */
export const devicesAndJournal: Migration = {
  version: 1,
  sql: `
    CREATE TABLE bench (
      only_row        INTEGER PRIMARY KEY CHECK (only_row = 1),
      id              TEXT NOT NULL,
      prefix          TEXT NOT NULL,
      name            TEXT NOT NULL,
      next_tag_number INTEGER NOT NULL DEFAULT 1 CHECK (next_tag_number BETWEEN 1 AND 1000000),
      created_at      TEXT NOT NULL -- every moment in this file: ISO 8601, UTC
    ) STRICT;
    CREATE TRIGGER bench_prefix_is_fixed BEFORE UPDATE OF prefix ON bench
      WHEN NEW.prefix <> OLD.prefix AND OLD.next_tag_number > 1
      BEGIN SELECT RAISE(ABORT, 'the prefix is on stuck labels'); END;
    CREATE TRIGGER bench_counter_only_grows BEFORE UPDATE OF next_tag_number ON bench
      WHEN NEW.next_tag_number < OLD.next_tag_number
      BEGIN SELECT RAISE(ABORT, 'a tag is never given out twice'); END;

    -- What was done here, as a command that a hub can apply later.
    CREATE TABLE outbox (
      seq            INTEGER PRIMARY KEY,
      id             TEXT NOT NULL UNIQUE,
      previous_chain TEXT NOT NULL,
      chain          TEXT NOT NULL, -- sha256(previous_chain|id|seq|sha256(payload)), hexadecimal
      payload        TEXT NOT NULL CHECK (json_valid(payload))
    ) STRICT;
    CREATE TRIGGER outbox_link BEFORE INSERT ON outbox
      WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM outbox)
        OR (NEW.seq > 1 AND NEW.previous_chain IS NOT (SELECT chain FROM outbox WHERE seq = NEW.seq - 1))
      BEGIN SELECT RAISE(ABORT, 'not the next link of the outbox'); END;
    CREATE TRIGGER outbox_no_update BEFORE UPDATE ON outbox BEGIN SELECT RAISE(ABORT, 'the outbox only grows'); END;
    CREATE TRIGGER outbox_no_delete BEFORE DELETE ON outbox BEGIN SELECT RAISE(ABORT, 'the outbox only grows'); END;

    -- The journal: what happened, never edited.
    CREATE TABLE events (
      seq           INTEGER PRIMARY KEY,
      id            TEXT NOT NULL UNIQUE,
      command_id    TEXT NOT NULL REFERENCES outbox (id),
      device_id     TEXT REFERENCES devices (id) DEFERRABLE INITIALLY DEFERRED, -- NULL: a matter of the bench
      type          TEXT NOT NULL,
      at            TEXT NOT NULL,
      bench         TEXT NOT NULL,
      actor         TEXT NOT NULL,
      payload       TEXT NOT NULL CHECK (json_valid(payload)),
      previous_hash TEXT NOT NULL,
      hash          TEXT NOT NULL -- hexadecimal, as hashOf takes it
    ) STRICT;
    CREATE INDEX events_of_device ON events (device_id, seq) WHERE device_id IS NOT NULL;
    CREATE TRIGGER events_link BEFORE INSERT ON events
      WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events)
        OR (NEW.seq > 1 AND NEW.previous_hash IS NOT (SELECT hash FROM events WHERE seq = NEW.seq - 1))
      BEGIN SELECT RAISE(ABORT, 'not the next link of the journal'); END;
    CREATE TRIGGER events_no_update BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;
    CREATE TRIGGER events_no_delete BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

    CREATE TABLE profiles (
      id          TEXT NOT NULL,
      version     INTEGER NOT NULL,
      document    TEXT NOT NULL CHECK (json_valid(document)),
      recorded_at TEXT NOT NULL,
      PRIMARY KEY (id, version)
    ) STRICT;
    CREATE TRIGGER profiles_no_update BEFORE UPDATE ON profiles
      BEGIN SELECT RAISE(ABORT, 'a profile version is frozen'); END;
    CREATE TRIGGER profiles_no_delete BEFORE DELETE ON profiles
      BEGIN SELECT RAISE(ABORT, 'a profile version is frozen'); END;

    CREATE TABLE reports (
      id             TEXT PRIMARY KEY,
      device_id      TEXT NOT NULL REFERENCES devices (id) DEFERRABLE INITIALLY DEFERRED,
      source_kind    TEXT NOT NULL,
      read_at        TEXT NOT NULL,
      recorded_at    TEXT NOT NULL,
      document       BLOB NOT NULL, -- JSON in UTF-8, Zstandard (RFC 8878)
      document_bytes INTEGER NOT NULL,
      sha256         TEXT NOT NULL  -- of the JSON
    ) STRICT;

    -- The raw outputs that a report was made from.
    CREATE TABLE capture_files (
      report_id  TEXT NOT NULL REFERENCES reports (id),
      name       TEXT NOT NULL,
      status     TEXT NOT NULL,
      size_bytes INTEGER NOT NULL,
      bytes      BLOB, -- Zstandard (RFC 8878); NULL: the attempt gave none
      sha256     TEXT, -- of the bytes as they were read
      UNIQUE (report_id, name)
    ) STRICT;

    CREATE TABLE verdicts (
      id              TEXT PRIMARY KEY,
      device_id       TEXT NOT NULL REFERENCES devices (id) DEFERRABLE INITIALLY DEFERRED,
      report_id       TEXT NOT NULL REFERENCES reports (id),
      profile_id      TEXT NOT NULL,
      profile_version INTEGER NOT NULL,
      outcome         TEXT NOT NULL CHECK (outcome IN ('pass', 'fail', 'incomplete')),
      document        BLOB NOT NULL, -- JSON in UTF-8, Zstandard (RFC 8878)
      document_bytes  INTEGER NOT NULL,
      sha256          TEXT NOT NULL, -- of the JSON
      reached_at      TEXT NOT NULL,
      FOREIGN KEY (profile_id, profile_version) REFERENCES profiles (id, version)
    ) STRICT;

    -- What the events of each device come to.
    CREATE TABLE devices (
      number          INTEGER PRIMARY KEY,
      id              TEXT NOT NULL UNIQUE,
      tag             TEXT NOT NULL UNIQUE,
      state           TEXT NOT NULL CHECK (state IN ('expected', 'received', 'audited', 'repair', 'prepared', 'ready',
                        'queued', 'packed', 'in-transit', 'delivered', 'returned', 'parts', 'recycled', 'missing', 'lost')),
      kind            TEXT,
      manufacturer    TEXT,
      model           TEXT,
      model_version   TEXT,
      serial          TEXT,
      spec_line       TEXT NOT NULL,
      report_id       TEXT REFERENCES reports (id),
      verdict_id      TEXT REFERENCES verdicts (id),
      outcome         TEXT CHECK (outcome IN ('pass', 'fail', 'incomplete')),
      profile_id      TEXT,
      profile_version INTEGER,
      received_at     TEXT NOT NULL,
      updated_at      TEXT NOT NULL,
      last_event_seq  INTEGER NOT NULL REFERENCES events (seq),
      CHECK ((verdict_id IS NULL) = (outcome IS NULL) AND (outcome IS NULL) = (profile_id IS NULL)
        AND (profile_id IS NULL) = (profile_version IS NULL))
    ) STRICT;
    CREATE INDEX devices_by_serial ON devices (serial COLLATE NOCASE);
    CREATE INDEX devices_by_model ON devices (model COLLATE NOCASE);
    CREATE INDEX devices_by_model_version ON devices (model_version COLLATE NOCASE);
    CREATE TRIGGER devices_insert_by_event BEFORE INSERT ON devices
      WHEN NEW.id IS NOT (SELECT device_id FROM events WHERE seq = NEW.last_event_seq)
      BEGIN SELECT RAISE(ABORT, 'a device is written by its events'); END;
    CREATE TRIGGER devices_update_by_event BEFORE UPDATE ON devices
      WHEN NEW.id <> OLD.id OR NEW.tag <> OLD.tag OR NEW.last_event_seq <= OLD.last_event_seq
        OR NEW.id IS NOT (SELECT device_id FROM events WHERE seq = NEW.last_event_seq)
      BEGIN SELECT RAISE(ABORT, 'a device is written by its events'); END;
    CREATE TRIGGER devices_no_delete BEFORE DELETE ON devices
      BEGIN SELECT RAISE(ABORT, 'a device is never deleted'); END;

    -- What a returning machine is recognised by.
    CREATE TABLE identity_signs (
      kind      TEXT NOT NULL,
      value     TEXT NOT NULL,
      device_id TEXT NOT NULL REFERENCES devices (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (kind, value, device_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX identity_signs_of_device ON identity_signs (device_id);

    -- Counted by triggers, so that the head line costs nothing at a million devices.
    CREATE TABLE device_counts (
      state   TEXT PRIMARY KEY,
      devices INTEGER NOT NULL CHECK (devices >= 0)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER devices_counted AFTER INSERT ON devices BEGIN
      INSERT INTO device_counts (state, devices) VALUES (NEW.state, 1)
        ON CONFLICT (state) DO UPDATE SET devices = devices + 1;
    END;
    CREATE TRIGGER devices_recounted AFTER UPDATE OF state ON devices WHEN NEW.state <> OLD.state BEGIN
      UPDATE device_counts SET devices = devices - 1 WHERE state = OLD.state;
      INSERT INTO device_counts (state, devices) VALUES (NEW.state, 1)
        ON CONFLICT (state) DO UPDATE SET devices = devices + 1;
    END;
  `,
}
