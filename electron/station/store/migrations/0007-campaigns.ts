import type { Migration } from '../migrate.ts'

/**
 * Operations, their waves, the tree of partners, allocations, and what sources announced.
 *
 * Three numbers of an allocation are kept apart: `announced` is what was said, `allocated` is what coordination gives,
 * and what is queued, packed, in transit and delivered is counted from the devices themselves by triggers. The CHECK on
 * `taken` makes going over an allocation without an entry in `allocation_overrides` impossible, also in a race.
 *
 * Lots that were there come under an allocation each, with the number they wanted, in a first operation of their own;
 * partners that were there become associations without a network. Nothing of theirs is changed.
 */
export const campaigns: Migration = {
  version: 7,
  sql: `
    CREATE TABLE operations (
      id         TEXT PRIMARY KEY,
      name       TEXT NOT NULL UNIQUE COLLATE NOCASE,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE TABLE waves (
      id           TEXT PRIMARY KEY,
      operation_id TEXT NOT NULL REFERENCES operations (id),
      name         TEXT NOT NULL COLLATE NOCASE,
      position     INTEGER NOT NULL CHECK (position > 0), -- within the operation
      promised_on  TEXT, -- calendar day, ISO 8601; NULL: nothing promised
      created_at   TEXT NOT NULL,
      UNIQUE (operation_id, name),
      UNIQUE (operation_id, position)
    ) STRICT;

    -- What a text said, word for word; a newer saying is another row.
    CREATE TABLE announced_figures (
      id           TEXT PRIMARY KEY,
      operation_id TEXT NOT NULL REFERENCES operations (id),
      subject      TEXT NOT NULL,
      value        INTEGER NOT NULL CHECK (value >= 0),
      is_about     INTEGER NOT NULL CHECK (is_about IN (0, 1)), -- "nearly", "about"
      wording      TEXT NOT NULL,
      said_in      TEXT NOT NULL,
      said_on      TEXT NOT NULL,
      recorded_at  TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER announced_figures_no_update BEFORE UPDATE ON announced_figures
      BEGIN SELECT RAISE(ABORT, 'what was said stays said'); END;
    CREATE TRIGGER announced_figures_no_delete BEFORE DELETE ON announced_figures
      BEGIN SELECT RAISE(ABORT, 'what was said stays said'); END;

    CREATE TABLE partner_places (
      partner_id TEXT PRIMARY KEY REFERENCES partners (id),
      level      INTEGER NOT NULL CHECK (level IN (1, 2, 3)), -- network, association, site
      parent_id  TEXT REFERENCES partners (id) -- NULL: at the top
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX partner_places_by_parent ON partner_places (parent_id) WHERE parent_id IS NOT NULL;
    CREATE TRIGGER partner_places_insert BEFORE INSERT ON partner_places
      WHEN NEW.parent_id IS NOT NULL AND NEW.level <= coalesce(
        (SELECT level FROM partner_places WHERE partner_id = NEW.parent_id), 9)
      BEGIN SELECT RAISE(ABORT, 'a partner stands under a higher level'); END;
    CREATE TRIGGER partner_places_update BEFORE UPDATE ON partner_places
      WHEN (NEW.parent_id IS NOT NULL AND NEW.level <= coalesce(
          (SELECT level FROM partner_places WHERE partner_id = NEW.parent_id), 9))
        OR EXISTS (SELECT 1 FROM partner_places WHERE parent_id = NEW.partner_id AND level <= NEW.level)
      BEGIN SELECT RAISE(ABORT, 'a partner stands under a higher level'); END;
    INSERT INTO partner_places SELECT id, 2, NULL FROM partners;
    CREATE TRIGGER partners_are_placed AFTER INSERT ON partners
      BEGIN INSERT INTO partner_places VALUES (NEW.id, 2, NULL); END;

    CREATE TABLE allocations (
      id              TEXT PRIMARY KEY,
      wave_id         TEXT NOT NULL REFERENCES waves (id),
      partner_id      TEXT NOT NULL REFERENCES partners (id),
      device_kind     TEXT CHECK (device_kind IN ('laptop', 'desktop', 'tablet')), -- NULL: of any kind
      profile_id      TEXT, -- NULL: not decided yet
      profile_version INTEGER,
      announced       INTEGER CHECK (announced >= 0), -- NULL: nothing was said
      allocated       INTEGER CHECK (allocated >= 0), -- NULL: any number
      over_allowed    INTEGER NOT NULL DEFAULT 0 CHECK (over_allowed >= 0),
      taken           INTEGER NOT NULL DEFAULT 0
        CHECK (taken >= 0 AND (allocated IS NULL OR taken <= allocated + over_allowed)),
      priority        INTEGER NOT NULL CHECK (priority BETWEEN 1 AND 9), -- 1 comes first
      promised_on     TEXT,
      created_at      TEXT NOT NULL,
      CHECK ((profile_id IS NULL) = (profile_version IS NULL)),
      FOREIGN KEY (profile_id, profile_version) REFERENCES profiles (id, version)
    ) STRICT;
    CREATE INDEX allocations_of_wave ON allocations (wave_id);
    CREATE TABLE allocation_overrides (
      id            TEXT PRIMARY KEY,
      allocation_id TEXT NOT NULL REFERENCES allocations (id),
      more          INTEGER NOT NULL CHECK (more > 0),
      role          TEXT NOT NULL,
      reason        TEXT NOT NULL CHECK (length(trim(reason)) > 0),
      actor         TEXT NOT NULL,
      at            TEXT NOT NULL
    ) STRICT;
    CREATE TRIGGER allocation_overrides_count AFTER INSERT ON allocation_overrides
      BEGIN UPDATE allocations SET over_allowed = over_allowed + NEW.more WHERE id = NEW.allocation_id; END;
    CREATE TRIGGER allocation_overrides_no_update BEFORE UPDATE ON allocation_overrides
      BEGIN SELECT RAISE(ABORT, 'an override is a fact'); END;
    CREATE TRIGGER allocation_overrides_no_delete BEFORE DELETE ON allocation_overrides
      BEGIN SELECT RAISE(ABORT, 'an override is a fact'); END;

    CREATE TABLE lot_allocations (
      lot_id        TEXT PRIMARY KEY REFERENCES lots (id),
      allocation_id TEXT NOT NULL REFERENCES allocations (id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX lots_of_allocation ON lot_allocations (allocation_id);

    INSERT INTO operations SELECT 'first-operation', 'Première opération', min(created_at) FROM lots HAVING count(*) > 0;
    INSERT INTO waves SELECT 'first-wave', id, 'Vague 1', 1, NULL, created_at FROM operations;
    INSERT INTO allocations (id, wave_id, partner_id, profile_id, profile_version, allocated, taken, priority, created_at)
      SELECT 'of-lot-' || id, 'first-wave', partner_id, profile_id, profile_version, wanted, queued, 5, created_at FROM lots;
    INSERT INTO lot_allocations SELECT id, 'of-lot-' || id FROM lots;

    -- The lot that a device is meant for, from its queueing to its delivery.
    CREATE TABLE device_lots (
      device_id TEXT PRIMARY KEY REFERENCES devices (id),
      lot_id    TEXT NOT NULL REFERENCES lots (id),
      placed_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX devices_of_lot ON device_lots (lot_id, placed_at);
    CREATE TABLE lot_states (
      lot_id  TEXT NOT NULL REFERENCES lots (id),
      state   TEXT NOT NULL,
      devices INTEGER NOT NULL CHECK (devices >= 0),
      PRIMARY KEY (lot_id, state)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO device_lots SELECT device_id, lot_id, queued_at FROM queue_items;
    INSERT INTO lot_states SELECT lot_id, 'queued', count(*) FROM queue_items GROUP BY lot_id;

    -- A device that comes back out of a carton is queued in its own lot again and nowhere else.
    CREATE TRIGGER queue_items_meant BEFORE INSERT ON queue_items
      WHEN EXISTS (SELECT 1 FROM device_lots WHERE device_id = NEW.device_id AND lot_id <> NEW.lot_id)
      BEGIN SELECT RAISE(ABORT, 'this device is meant for another lot'); END;
    CREATE TRIGGER queue_items_place AFTER INSERT ON queue_items BEGIN
      INSERT INTO device_lots VALUES (NEW.device_id, NEW.lot_id, NEW.queued_at) ON CONFLICT (device_id) DO NOTHING;
    END;
    CREATE TRIGGER device_lots_counted AFTER INSERT ON device_lots BEGIN
      UPDATE allocations SET taken = taken + 1
        WHERE id = (SELECT allocation_id FROM lot_allocations WHERE lot_id = NEW.lot_id);
      INSERT INTO lot_states SELECT NEW.lot_id, state, 1 FROM devices WHERE id = NEW.device_id
        ON CONFLICT (lot_id, state) DO UPDATE SET devices = devices + 1;
    END;
    CREATE TRIGGER device_lots_uncounted AFTER DELETE ON device_lots BEGIN
      UPDATE allocations SET taken = taken - 1
        WHERE id = (SELECT allocation_id FROM lot_allocations WHERE lot_id = OLD.lot_id);
      UPDATE lot_states SET devices = devices - 1
        WHERE lot_id = OLD.lot_id AND state = (SELECT state FROM devices WHERE id = OLD.device_id);
    END;
    CREATE TRIGGER devices_counted_in_lots AFTER UPDATE OF state ON devices
      WHEN NEW.state <> OLD.state AND EXISTS (SELECT 1 FROM device_lots WHERE device_id = NEW.id)
    BEGIN
      UPDATE lot_states SET devices = devices - 1
        WHERE state = OLD.state AND lot_id = (SELECT lot_id FROM device_lots WHERE device_id = NEW.id);
      INSERT INTO lot_states SELECT lot_id, NEW.state, 1 FROM device_lots WHERE device_id = NEW.id
        ON CONFLICT (lot_id, state) DO UPDATE SET devices = devices + 1;
      DELETE FROM device_lots WHERE device_id = NEW.id
        AND NEW.state NOT IN ('queued', 'packed', 'in-transit', 'delivered');
    END;

    -- Where devices come from, and what each list announced.
    CREATE TABLE sources (
      id           TEXT PRIMARY KEY,
      operation_id TEXT NOT NULL REFERENCES operations (id),
      kind         TEXT NOT NULL CHECK (kind IN ('purchase', 'in-kind')),
      name         TEXT NOT NULL COLLATE NOCASE, -- the seller or the donor
      reference    TEXT NOT NULL COLLATE NOCASE, -- an order, an agreement; empty: none
      announced    INTEGER CHECK (announced >= 0),
      created_at   TEXT NOT NULL,
      UNIQUE (operation_id, name, reference)
    ) STRICT;
    CREATE TABLE manifests (
      id          TEXT PRIMARY KEY,
      source_id   TEXT NOT NULL REFERENCES sources (id),
      file_name   TEXT NOT NULL,
      bytes       BLOB NOT NULL, -- as they came, Zstandard (RFC 8878)
      size_bytes  INTEGER NOT NULL,
      sha256      TEXT NOT NULL,
      actor       TEXT NOT NULL,
      imported_at TEXT NOT NULL,
      UNIQUE (source_id, sha256)
    ) STRICT;
    CREATE TABLE expected_devices (
      id                 TEXT PRIMARY KEY,
      source_id          TEXT NOT NULL REFERENCES sources (id),
      manifest_id        TEXT NOT NULL REFERENCES manifests (id),
      line               INTEGER NOT NULL, -- of the file, from 1
      kind               TEXT CHECK (kind IN ('laptop', 'desktop', 'tablet')),
      manufacturer       TEXT,
      model              TEXT,
      serial             TEXT, -- NULL: the list gives none, or a placeholder
      part_number        TEXT,
      supplier_reference TEXT,
      pallet             TEXT,
      device_id          TEXT REFERENCES devices (id) DEFERRABLE INITIALLY DEFERRED, -- NULL: has not arrived
      arrived_at         TEXT,
      CHECK ((device_id IS NULL) = (arrived_at IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX expected_once_a_source ON expected_devices (source_id, serial COLLATE NOCASE)
      WHERE serial IS NOT NULL;
    CREATE INDEX expected_by_serial ON expected_devices (serial COLLATE NOCASE) WHERE device_id IS NULL;
    CREATE INDEX expected_of_source ON expected_devices (source_id, id);
    CREATE INDEX arrived_devices ON expected_devices (device_id) WHERE device_id IS NOT NULL;

    -- Steps of devices by hour, so that a day's throughput costs nothing.
    CREATE TABLE hour_steps (
      hour  TEXT NOT NULL, -- 2026-11-23T09, UTC
      type  TEXT NOT NULL,
      steps INTEGER NOT NULL,
      PRIMARY KEY (hour, type)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO hour_steps SELECT substr(at, 1, 13), type, count(*) FROM events
      WHERE type GLOB 'device.*' GROUP BY 1, 2;
    CREATE TRIGGER events_counted AFTER INSERT ON events WHEN NEW.type GLOB 'device.*' BEGIN
      INSERT INTO hour_steps VALUES (substr(NEW.at, 1, 13), NEW.type, 1)
        ON CONFLICT (hour, type) DO UPDATE SET steps = steps + 1;
    END;
  `,
}
