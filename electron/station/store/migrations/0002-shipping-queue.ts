import type { Migration } from '../migrate.ts'

/**
 * Partners, their lots, and the devices queued in them.
 *
 * The code asks the gates before it queues; the triggers are the net behind it, so that no statement, whoever writes
 * it, puts a device into a lot whose newest verdict on its newest report is not a pass for exactly the lot's profile
 * version, nor keeps one there. The CHECK on `queued` makes going over a quota impossible, also in a race.
 */
export const shippingQueue: Migration = {
  version: 2,
  sql: `
    CREATE TABLE partners (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL UNIQUE COLLATE NOCASE,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE lots (
      id              TEXT PRIMARY KEY,
      partner_id      TEXT NOT NULL REFERENCES partners (id),
      name            TEXT NOT NULL COLLATE NOCASE,
      profile_id      TEXT NOT NULL,
      profile_version INTEGER NOT NULL,
      wanted          INTEGER CHECK (wanted > 0), -- NULL: any number
      queued          INTEGER NOT NULL DEFAULT 0 CHECK (queued >= 0 AND (wanted IS NULL OR queued <= wanted)),
      next_position   INTEGER NOT NULL DEFAULT 1,
      created_at      TEXT NOT NULL,
      UNIQUE (partner_id, name),
      FOREIGN KEY (profile_id, profile_version) REFERENCES profiles (id, version)
    ) STRICT;

    CREATE TABLE queue_items (
      device_id TEXT PRIMARY KEY REFERENCES devices (id),
      lot_id    TEXT NOT NULL REFERENCES lots (id),
      position  INTEGER NOT NULL, -- grows within a lot, never used twice
      queued_at TEXT NOT NULL,
      UNIQUE (lot_id, position)
    ) STRICT;
    CREATE TRIGGER queue_items_gates BEFORE INSERT ON queue_items
      WHEN NOT EXISTS (
        SELECT 1 FROM devices
          JOIN verdicts ON verdicts.id = devices.verdict_id AND verdicts.report_id = devices.report_id
          JOIN lots ON lots.profile_id = verdicts.profile_id AND lots.profile_version = verdicts.profile_version
        WHERE devices.id = NEW.device_id AND lots.id = NEW.lot_id AND verdicts.outcome = 'pass')
      BEGIN SELECT RAISE(ABORT, 'gates not met'); END;
    CREATE TRIGGER queue_items_no_update BEFORE UPDATE ON queue_items
      BEGIN SELECT RAISE(ABORT, 'a queued device is taken out and queued again'); END;
    CREATE TRIGGER queue_items_counted AFTER INSERT ON queue_items BEGIN
      UPDATE lots SET queued = queued + 1, next_position = max(next_position, NEW.position + 1) WHERE id = NEW.lot_id;
    END;
    CREATE TRIGGER queue_items_uncounted AFTER DELETE ON queue_items BEGIN
      UPDATE lots SET queued = queued - 1 WHERE id = OLD.lot_id;
    END;
    CREATE TRIGGER lots_terms_are_fixed BEFORE UPDATE OF profile_id, profile_version ON lots
      WHEN OLD.queued > 0 AND (NEW.profile_id <> OLD.profile_id OR NEW.profile_version <> OLD.profile_version)
      BEGIN SELECT RAISE(ABORT, 'devices are queued under this profile version'); END;

    CREATE TRIGGER devices_queued_hold_gates BEFORE UPDATE ON devices
      WHEN EXISTS (SELECT 1 FROM queue_items WHERE device_id = NEW.id) AND NOT EXISTS (
        SELECT 1 FROM queue_items
          JOIN lots ON lots.id = queue_items.lot_id
          JOIN verdicts ON verdicts.id = NEW.verdict_id AND verdicts.report_id = NEW.report_id
            AND verdicts.profile_id = lots.profile_id AND verdicts.profile_version = lots.profile_version
        WHERE queue_items.device_id = NEW.id AND NEW.outcome = 'pass' AND verdicts.outcome = 'pass')
      BEGIN SELECT RAISE(ABORT, 'a queued device holds its gates'); END;
    CREATE TRIGGER devices_queued_stand_in_a_lot BEFORE UPDATE OF state ON devices
      WHEN (NEW.state = 'queued') <> EXISTS (SELECT 1 FROM queue_items WHERE device_id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'queued means standing in a lot'); END;
    CREATE TRIGGER devices_never_begin_queued BEFORE INSERT ON devices
      WHEN NEW.state NOT IN ('expected', 'received', 'audited')
      BEGIN SELECT RAISE(ABORT, 'a device begins before its gates'); END;
  `,
}
