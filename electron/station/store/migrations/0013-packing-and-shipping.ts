import type { Migration } from '../migrate.ts'

/**
 * Connection kits, what is promised with each device, cartons and pallets, shipments with their numbered papers, and
 * what the receivers answered.
 *
 * The code refuses with a reason; the triggers are the net behind it: a device stands in a carton exactly from `packed`
 * to `delivered`, a carton takes devices of its own lot only and none once it is closed, a closed shipment keeps its
 * cartons, papers are numbered without gaps and never taken back, one kit is with one device.
 */
export const packingAndShipping: Migration = {
  version: 13,
  sql: `
    -- The numbers inside station codes, given out once for papers, cartons (with pallets) and kits.
    CREATE TABLE code_numbers (
      kind TEXT PRIMARY KEY CHECK (kind IN ('paper', 'carton', 'kit')),
      next INTEGER NOT NULL CHECK (next BETWEEN 1 AND 1000000)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO code_numbers VALUES ('paper', 1), ('carton', 1), ('kit', 1);
    CREATE TRIGGER code_numbers_only_grow BEFORE UPDATE ON code_numbers WHEN NEW.next < OLD.next OR NEW.kind <> OLD.kind
      BEGIN SELECT RAISE(ABORT, 'a code is never given out twice'); END;

    CREATE TABLE kits (
      id         TEXT PRIMARY KEY,
      code       TEXT NOT NULL UNIQUE, -- XN…: pseudonymous, on the kit's own label
      kind       TEXT NOT NULL CHECK (kind IN ('sim', 'router')),
      iccid      TEXT UNIQUE CHECK (length(iccid) BETWEEN 18 AND 20 AND iccid NOT GLOB '*[^0-9]*'),
      serial     TEXT COLLATE NOCASE UNIQUE,
      plan       TEXT NOT NULL,
      supplier   TEXT NOT NULL,
      state      TEXT NOT NULL CHECK (state IN ('in-stock', 'paired', 'shipped', 'delivered', 'returned', 'blocked')),
      device_id  TEXT UNIQUE REFERENCES devices (id), -- the device that it is with
      added_at   TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      CHECK (iccid IS NOT NULL OR serial IS NOT NULL),
      CHECK ((device_id IS NOT NULL) = (state IN ('paired', 'shipped', 'delivered')))
    ) STRICT;
    CREATE INDEX kits_by_state ON kits (state, id);
    CREATE TABLE kit_counts (
      kind  TEXT NOT NULL,
      state TEXT NOT NULL,
      kits  INTEGER NOT NULL CHECK (kits >= 0),
      PRIMARY KEY (kind, state)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER kits_begin_in_stock BEFORE INSERT ON kits WHEN NEW.state <> 'in-stock'
      BEGIN SELECT RAISE(ABORT, 'a kit begins in stock'); END;
    CREATE TRIGGER kits_counted AFTER INSERT ON kits BEGIN
      INSERT INTO kit_counts VALUES (NEW.kind, NEW.state, 1) ON CONFLICT DO UPDATE SET kits = kits + 1;
    END;
    CREATE TRIGGER kits_recounted AFTER UPDATE OF state ON kits WHEN NEW.state <> OLD.state BEGIN
      UPDATE kit_counts SET kits = kits - 1 WHERE kind = OLD.kind AND state = OLD.state;
      INSERT INTO kit_counts VALUES (NEW.kind, NEW.state, 1) ON CONFLICT DO UPDATE SET kits = kits + 1;
    END;
    CREATE TRIGGER kits_go_their_way BEFORE UPDATE OF state ON kits
      WHEN NEW.state <> OLD.state AND OLD.state || ' ' || NEW.state NOT IN ('in-stock paired', 'in-stock blocked',
        'paired in-stock', 'paired shipped', 'paired blocked', 'shipped paired', 'shipped delivered', 'shipped returned',
        'shipped blocked', 'delivered returned', 'delivered blocked', 'returned in-stock', 'returned blocked',
        'blocked in-stock', 'blocked delivered')
      BEGIN SELECT RAISE(ABORT, 'a kit does not go this way'); END;
    CREATE TRIGGER kits_keep_their_names BEFORE UPDATE OF code, kind, iccid, serial ON kits
      WHEN NEW.code <> OLD.code OR NEW.kind <> OLD.kind OR NEW.iccid IS NOT OLD.iccid OR NEW.serial IS NOT OLD.serial
      BEGIN SELECT RAISE(ABORT, 'a kit keeps its names'); END;
    CREATE TRIGGER kits_no_delete BEFORE DELETE ON kits BEGIN SELECT RAISE(ABORT, 'a kit is never deleted'); END;

    -- What goes with each device: said for an allocation, or for one of its lots, which then counts.
    CREATE TABLE promises (
      id            TEXT PRIMARY KEY,
      allocation_id TEXT UNIQUE REFERENCES allocations (id),
      lot_id        TEXT UNIQUE REFERENCES lots (id),
      connection    TEXT NOT NULL CHECK (connection IN ('none', 'any', 'sim', 'router')),
      has_charger   INTEGER NOT NULL CHECK (has_charger IN (0, 1)),
      accessories   TEXT NOT NULL CHECK (json_type(accessories) = 'array'),
      CHECK ((allocation_id IS NULL) <> (lot_id IS NULL))
    ) STRICT;

    CREATE TABLE shipments (
      id              TEXT PRIMARY KEY,
      number          INTEGER NOT NULL UNIQUE, -- what people call it by
      partner_id      TEXT NOT NULL REFERENCES partners (id),
      state           TEXT NOT NULL CHECK (state IN ('prepared', 'closed', 'in-transit', 'delivered-in-part',
                        'delivered', 'lost', 'discarded')),
      carrier         TEXT,
      tracking_number TEXT,
      created_at      TEXT NOT NULL,
      closed_at       TEXT,
      departed_on     TEXT, -- calendar day of the bench
      finished_at     TEXT,
      CHECK (state IN ('prepared', 'discarded') OR closed_at IS NOT NULL),
      CHECK (state IN ('prepared', 'closed', 'discarded') OR departed_on IS NOT NULL)
    ) STRICT;
    CREATE INDEX shipments_by_state ON shipments (state, number);
    CREATE INDEX shipments_of_partner ON shipments (partner_id, number);
    CREATE TRIGGER shipments_go_their_way BEFORE UPDATE OF state ON shipments
      WHEN NEW.state <> OLD.state AND OLD.state || ' ' || NEW.state NOT IN ('prepared closed', 'prepared discarded',
        'closed prepared', 'closed in-transit', 'in-transit delivered-in-part', 'in-transit delivered', 'in-transit lost',
        'delivered-in-part delivered', 'delivered-in-part lost', 'delivered-in-part in-transit', 'lost delivered',
        'lost delivered-in-part', 'delivered delivered-in-part')
      BEGIN SELECT RAISE(ABORT, 'a shipment does not go this way'); END;
    CREATE TRIGGER shipments_no_delete BEFORE DELETE ON shipments
      BEGIN SELECT RAISE(ABORT, 'a shipment is never deleted'); END;

    CREATE TABLE pallets (
      id           TEXT PRIMARY KEY,
      code         TEXT NOT NULL UNIQUE, -- XK…
      partner_id   TEXT NOT NULL REFERENCES partners (id),
      shipment_id  TEXT REFERENCES shipments (id),
      weight_grams INTEGER CHECK (weight_grams BETWEEN 1 AND 2000000), -- NULL: not weighed
      opened_at    TEXT NOT NULL
    ) STRICT;
    CREATE INDEX pallets_of_partner ON pallets (partner_id, id);
    CREATE INDEX pallets_of_shipment ON pallets (shipment_id) WHERE shipment_id IS NOT NULL;

    CREATE TABLE cartons (
      id           TEXT PRIMARY KEY,
      code         TEXT NOT NULL UNIQUE, -- XK…
      lot_id       TEXT NOT NULL REFERENCES lots (id),
      state        TEXT NOT NULL CHECK (state IN ('open', 'closed', 'discarded')),
      devices      INTEGER NOT NULL DEFAULT 0 CHECK (devices BETWEEN 0 AND 200 AND (state <> 'discarded' OR devices = 0)),
      next_position INTEGER NOT NULL DEFAULT 1,
      weight_grams INTEGER CHECK (weight_grams BETWEEN 1 AND 200000), -- NULL: not weighed
      pallet_id    TEXT REFERENCES pallets (id),
      shipment_id  TEXT REFERENCES shipments (id),
      opened_at    TEXT NOT NULL,
      closed_at    TEXT,
      CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
      CHECK (state = 'closed' OR (pallet_id IS NULL AND shipment_id IS NULL))
    ) STRICT;
    CREATE INDEX cartons_of_lot ON cartons (lot_id, id);
    CREATE INDEX cartons_by_state ON cartons (state, id);
    CREATE INDEX cartons_of_pallet ON cartons (pallet_id) WHERE pallet_id IS NOT NULL;
    CREATE INDEX cartons_of_shipment ON cartons (shipment_id, id) WHERE shipment_id IS NOT NULL;
    CREATE TRIGGER cartons_stay_in_closed_shipments BEFORE UPDATE OF shipment_id, pallet_id ON cartons
      WHEN (NEW.shipment_id IS NOT OLD.shipment_id AND EXISTS (SELECT 1 FROM shipments
          WHERE id IN (OLD.shipment_id, NEW.shipment_id) AND state <> 'prepared'))
        OR (NEW.pallet_id IS NOT OLD.pallet_id AND EXISTS (SELECT 1 FROM shipments
          WHERE id = OLD.shipment_id AND state <> 'prepared'))
      BEGIN SELECT RAISE(ABORT, 'a closed shipment keeps its cartons'); END;
    CREATE TRIGGER cartons_keep_their_lot BEFORE UPDATE OF code, lot_id ON cartons
      WHEN NEW.code <> OLD.code OR NEW.lot_id <> OLD.lot_id OR (OLD.state = 'discarded' AND NEW.state <> OLD.state)
      BEGIN SELECT RAISE(ABORT, 'a carton keeps its code and its lot'); END;
    CREATE TRIGGER cartons_no_delete BEFORE DELETE ON cartons BEGIN SELECT RAISE(ABORT, 'a carton keeps its code'); END;

    CREATE TABLE carton_items (
      device_id   TEXT PRIMARY KEY REFERENCES devices (id),
      carton_id   TEXT NOT NULL REFERENCES cartons (id),
      position    INTEGER NOT NULL,
      has_charger INTEGER NOT NULL DEFAULT 0 CHECK (has_charger IN (0, 1)),
      accessories TEXT NOT NULL DEFAULT '[]' CHECK (json_type(accessories) = 'array'),
      packed_at   TEXT NOT NULL,
      UNIQUE (carton_id, position)
    ) STRICT;
    CREATE TRIGGER carton_items_of_the_lot BEFORE INSERT ON carton_items
      WHEN NOT EXISTS (SELECT 1 FROM cartons JOIN device_lots ON device_lots.lot_id = cartons.lot_id
        WHERE cartons.id = NEW.carton_id AND cartons.state = 'open' AND device_lots.device_id = NEW.device_id)
      BEGIN SELECT RAISE(ABORT, 'an open carton takes devices of its lot'); END;
    CREATE TRIGGER carton_items_stay BEFORE UPDATE OF device_id, carton_id ON carton_items
      BEGIN SELECT RAISE(ABORT, 'a device is taken out and packed again'); END;
    CREATE TRIGGER carton_items_confirmed BEFORE UPDATE OF has_charger, accessories ON carton_items
      WHEN (SELECT state FROM cartons WHERE id = OLD.carton_id) <> 'open'
      BEGIN SELECT RAISE(ABORT, 'a closed carton stays as it is'); END;
    CREATE TRIGGER carton_items_leave BEFORE DELETE ON carton_items
      WHEN (SELECT state FROM cartons WHERE id = OLD.carton_id) <> 'open'
        AND (SELECT state FROM devices WHERE id = OLD.device_id) = 'packed'
      BEGIN SELECT RAISE(ABORT, 'a closed carton stays as it is'); END;
    CREATE TRIGGER carton_items_counted AFTER INSERT ON carton_items BEGIN
      UPDATE cartons SET devices = devices + 1, next_position = max(next_position, NEW.position + 1)
        WHERE id = NEW.carton_id;
    END;
    CREATE TRIGGER carton_items_uncounted AFTER DELETE ON carton_items BEGIN
      UPDATE cartons SET devices = devices - 1 WHERE id = OLD.carton_id;
    END;
    CREATE TRIGGER devices_packed_stand_in_a_carton BEFORE UPDATE OF state ON devices
      WHEN (NEW.state IN ('packed', 'in-transit', 'delivered', 'lost'))
        <> EXISTS (SELECT 1 FROM carton_items WHERE device_id = NEW.id)
      BEGIN SELECT RAISE(ABORT, 'packed means standing in a carton'); END;
    CREATE TRIGGER device_lots_hold_what_they_want BEFORE INSERT ON device_lots
      WHEN (SELECT wanted FROM lots WHERE id = NEW.lot_id) <= (SELECT sum(devices) FROM lot_states
        WHERE lot_id = NEW.lot_id AND state IN ('queued', 'packed', 'in-transit', 'delivered'))
        -- Out of its carton a device comes back to a place that it has: the trigger runs before the conflict is seen.
        AND NOT EXISTS (SELECT 1 FROM device_lots WHERE device_id = NEW.device_id)
      BEGIN SELECT RAISE(ABORT, 'the lot has all the devices it wants'); END;

    CREATE TABLE papers (
      id             TEXT PRIMARY KEY,
      kind           TEXT NOT NULL,
      year           INTEGER NOT NULL,
      sequence       INTEGER NOT NULL, -- from 1, without gaps
      code           TEXT NOT NULL UNIQUE, -- XP…
      shipment_id    TEXT REFERENCES shipments (id),
      issued_at      TEXT NOT NULL,
      issued_on      TEXT NOT NULL, -- calendar day of the bench
      document       BLOB NOT NULL, -- what it says, frozen: JSON in UTF-8, Zstandard (RFC 8878)
      document_bytes INTEGER NOT NULL,
      sha256         TEXT NOT NULL, -- of the JSON
      voided_at      TEXT,
      void_reason    TEXT,
      UNIQUE (kind, year, sequence),
      CHECK ((voided_at IS NULL) = (void_reason IS NULL))
    ) STRICT;
    CREATE INDEX papers_of_shipment ON papers (shipment_id, id) WHERE shipment_id IS NOT NULL;
    CREATE TRIGGER papers_without_gaps BEFORE INSERT ON papers
      WHEN NEW.voided_at IS NOT NULL OR NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM papers
        WHERE kind = NEW.kind AND year = NEW.year)
      BEGIN SELECT RAISE(ABORT, 'not the next number of this paper'); END;
    CREATE TRIGGER papers_only_void BEFORE UPDATE ON papers
      WHEN OLD.voided_at IS NOT NULL OR NEW.voided_at IS NULL OR NEW.kind <> OLD.kind OR NEW.year <> OLD.year
        OR NEW.sequence <> OLD.sequence OR NEW.code <> OLD.code OR NEW.sha256 <> OLD.sha256
      BEGIN SELECT RAISE(ABORT, 'a paper stays as it was given out'); END;
    CREATE TRIGGER papers_no_delete BEFORE DELETE ON papers BEGIN SELECT RAISE(ABORT, 'a number is never taken back'); END;

    -- What a closed shipment holds, device by device, and what the receiver said of each.
    CREATE TABLE shipment_lines (
      shipment_id TEXT NOT NULL REFERENCES shipments (id),
      device_id   TEXT NOT NULL REFERENCES devices (id),
      carton_id   TEXT NOT NULL REFERENCES cartons (id),
      lot_id      TEXT NOT NULL REFERENCES lots (id),
      kit_id      TEXT REFERENCES kits (id),
      mark        TEXT NOT NULL CHECK (mark IN ('expected', 'received', 'missing', 'damaged', 'lost', 'returned')),
      note        TEXT,
      marked_at   TEXT,
      PRIMARY KEY (shipment_id, device_id),
      CHECK ((mark = 'expected') = (marked_at IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX shipment_lines_of_device ON shipment_lines (device_id, shipment_id);
    CREATE INDEX shipment_lines_by_mark ON shipment_lines (shipment_id, mark);
    CREATE TABLE shipment_marks (
      shipment_id TEXT NOT NULL REFERENCES shipments (id),
      mark        TEXT NOT NULL,
      devices     INTEGER NOT NULL CHECK (devices >= 0),
      PRIMARY KEY (shipment_id, mark)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER shipment_lines_counted AFTER INSERT ON shipment_lines BEGIN
      INSERT INTO shipment_marks VALUES (NEW.shipment_id, NEW.mark, 1) ON CONFLICT DO UPDATE SET devices = devices + 1;
    END;
    CREATE TRIGGER shipment_lines_recounted AFTER UPDATE OF mark ON shipment_lines WHEN NEW.mark <> OLD.mark BEGIN
      UPDATE shipment_marks SET devices = devices - 1 WHERE shipment_id = OLD.shipment_id AND mark = OLD.mark;
      INSERT INTO shipment_marks VALUES (NEW.shipment_id, NEW.mark, 1) ON CONFLICT DO UPDATE SET devices = devices + 1;
    END;
    CREATE TRIGGER shipment_lines_uncounted AFTER DELETE ON shipment_lines BEGIN
      UPDATE shipment_marks SET devices = devices - 1 WHERE shipment_id = OLD.shipment_id AND mark = OLD.mark;
    END;
    CREATE TRIGGER shipment_lines_are_facts BEFORE DELETE ON shipment_lines
      WHEN (SELECT state FROM shipments WHERE id = OLD.shipment_id) <> 'closed'
      BEGIN SELECT RAISE(ABORT, 'what has left is not forgotten'); END;

    -- What the receiver found and nobody had listed.
    CREATE TABLE receipt_extras (
      shipment_id TEXT NOT NULL REFERENCES shipments (id),
      text        TEXT NOT NULL, -- as it was scanned or typed
      device_id   TEXT REFERENCES devices (id), -- NULL: nobody's here
      found_at    TEXT NOT NULL,
      explanation TEXT, -- NULL: still to be named
      PRIMARY KEY (shipment_id, text)
    ) STRICT, WITHOUT ROWID;

    -- The receivers' answers as they came.
    CREATE TABLE receipt_files (
      sha256      TEXT PRIMARY KEY, -- of the bytes as they came
      shipment_id TEXT NOT NULL REFERENCES shipments (id),
      name        TEXT NOT NULL,
      size_bytes  INTEGER NOT NULL,
      bytes       BLOB NOT NULL, -- Zstandard (RFC 8878)
      imported_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}
