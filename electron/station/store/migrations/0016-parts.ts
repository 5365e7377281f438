import type { Migration } from '../migrate.ts'

/**
 * Parts on the shelf, how they came and went, and which device each is kept for.
 *
 * A part's numbers are the sum of its movements and of its reservations, kept by triggers; the CHECKs make it impossible
 * to take what is not there, and to promise one part to two devices, also in a race.
 */
export const partsStock: Migration = {
  version: 16,
  sql: `
    CREATE TABLE parts (
      id       TEXT PRIMARY KEY, -- what makes two parts the same: category, type, form, size
      kind     TEXT NOT NULL CHECK (json_valid(kind)),
      on_shelf INTEGER NOT NULL DEFAULT 0 CHECK (on_shelf >= 0),
      reserved INTEGER NOT NULL DEFAULT 0 CHECK (reserved >= 0),
      added_at TEXT NOT NULL,
      CHECK (reserved <= on_shelf)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER parts_kind_is_fixed BEFORE UPDATE OF id, kind ON parts
      WHEN NEW.id <> OLD.id OR NEW.kind <> OLD.kind
      BEGIN SELECT RAISE(ABORT, 'a kind of part stays what it is'); END;
    CREATE TRIGGER parts_begin_empty BEFORE INSERT ON parts WHEN NEW.on_shelf <> 0 OR NEW.reserved <> 0
      BEGIN SELECT RAISE(ABORT, 'parts come by movements'); END;

    CREATE TABLE part_movements (
      id        TEXT PRIMARY KEY,
      part_id   TEXT NOT NULL REFERENCES parts (id),
      move      TEXT NOT NULL CHECK (move IN ('in', 'out', 'used', 'salvaged', 'count')),
      change    INTEGER NOT NULL CHECK (change <> 0),
      device_id TEXT REFERENCES devices (id), -- that it went into, or came out of; NULL: none
      reason    TEXT NOT NULL, -- empty: none was given
      actor     TEXT NOT NULL,
      at        TEXT NOT NULL,
      CHECK ((move IN ('in', 'salvaged')) <= (change > 0)),
      CHECK ((move IN ('out', 'used')) <= (change < 0)),
      CHECK ((move IN ('used', 'salvaged')) = (device_id IS NOT NULL)),
      CHECK (move NOT IN ('out', 'count') OR length(trim(reason)) > 0)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX movements_of_part ON part_movements (part_id, id);
    CREATE TRIGGER part_movements_no_update BEFORE UPDATE ON part_movements
      BEGIN SELECT RAISE(ABORT, 'a movement is a fact'); END;
    CREATE TRIGGER part_movements_no_delete BEFORE DELETE ON part_movements
      BEGIN SELECT RAISE(ABORT, 'a movement is a fact'); END;
    CREATE TRIGGER part_movements_count AFTER INSERT ON part_movements
      BEGIN UPDATE parts SET on_shelf = on_shelf + NEW.change WHERE id = NEW.part_id; END;

    CREATE TABLE part_reservations (
      device_id     TEXT NOT NULL REFERENCES devices (id),
      part_id       TEXT NOT NULL REFERENCES parts (id),
      allocation_id TEXT NOT NULL REFERENCES allocations (id), -- for whom the device is to conform
      quantity      INTEGER NOT NULL CHECK (quantity > 0),
      reserved_at   TEXT NOT NULL,
      PRIMARY KEY (device_id, part_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reservations_of_part ON part_reservations (part_id, reserved_at);
    CREATE TRIGGER part_reservations_no_update BEFORE UPDATE ON part_reservations
      BEGIN SELECT RAISE(ABORT, 'a reservation is released and made again'); END;
    CREATE TRIGGER part_reservations_count AFTER INSERT ON part_reservations
      BEGIN UPDATE parts SET reserved = reserved + NEW.quantity WHERE id = NEW.part_id; END;
    CREATE TRIGGER part_reservations_uncount AFTER DELETE ON part_reservations
      BEGIN UPDATE parts SET reserved = reserved - OLD.quantity WHERE id = OLD.part_id; END;
  `,
}
