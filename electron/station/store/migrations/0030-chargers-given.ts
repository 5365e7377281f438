import type { Migration } from '../migrate.ts'

/**
 * Chargers from the shelf: which device has which, for what models each has served, and that one may go back.
 *
 * The table of movements is made again, since a CHECK can't be widened in place; its rows come in before its triggers, so
 * that nothing is counted a second time. What was given before this version is known from those rows.
 */
export const chargersGiven: Migration = {
  version: 30,
  sql: `
    CREATE TABLE part_movements_next (
      id        TEXT PRIMARY KEY,
      part_id   TEXT NOT NULL REFERENCES parts (id),
      move      TEXT NOT NULL CHECK (move IN ('in', 'out', 'used', 'back', 'salvaged', 'count')),
      change    INTEGER NOT NULL CHECK (change <> 0),
      device_id TEXT REFERENCES devices (id), -- that it went into, came back from, or came out of; NULL: none
      reason    TEXT NOT NULL, -- empty: none was given
      actor     TEXT NOT NULL,
      at        TEXT NOT NULL,
      CHECK ((move IN ('in', 'back', 'salvaged')) <= (change > 0)),
      CHECK ((move IN ('out', 'used')) <= (change < 0)),
      CHECK ((move IN ('used', 'back', 'salvaged')) = (device_id IS NOT NULL)),
      CHECK (move NOT IN ('out', 'count') OR length(trim(reason)) > 0)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO part_movements_next SELECT id, part_id, move, change, device_id, reason, actor, at FROM part_movements;
    DROP TABLE part_movements;
    ALTER TABLE part_movements_next RENAME TO part_movements;
    CREATE INDEX movements_of_part ON part_movements (part_id, id);
    CREATE TRIGGER part_movements_no_update BEFORE UPDATE ON part_movements
      BEGIN SELECT RAISE(ABORT, 'a movement is a fact'); END;
    CREATE TRIGGER part_movements_no_delete BEFORE DELETE ON part_movements
      BEGIN SELECT RAISE(ABORT, 'a movement is a fact'); END;
    CREATE TRIGGER part_movements_count AFTER INSERT ON part_movements
      BEGIN UPDATE parts SET on_shelf = on_shelf + NEW.change WHERE id = NEW.part_id; END;

    -- What chargers are compared by: maker and model as screens name them. No row: nobody read what it is.
    CREATE VIEW device_models AS SELECT id AS device_id,
        upper(trim(trim(coalesce(manufacturer, '')) || ' ' || trim(coalesce(model_version, model)))) AS model_key
      FROM devices WHERE trim(coalesce(model_version, model, '')) <> '';
    CREATE TABLE device_chargers (
      device_id TEXT PRIMARY KEY REFERENCES devices (id),
      part_id   TEXT NOT NULL REFERENCES parts (id),
      given_at  TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE charger_models (
      model_key TEXT NOT NULL,
      part_id   TEXT NOT NULL REFERENCES parts (id),
      given     INTEGER NOT NULL, -- to so many devices of the model, less those that gave it back; it may be 0
      PRIMARY KEY (model_key, part_id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO device_chargers (device_id, part_id, given_at)
      SELECT device_id, part_id, at FROM part_movements WHERE move = 'used' AND part_id GLOB 'charger|*' ORDER BY id
      ON CONFLICT (device_id) DO UPDATE SET part_id = excluded.part_id, given_at = excluded.given_at;
    INSERT INTO charger_models (model_key, part_id, given)
      SELECT model_key, part_id, sum(-change) FROM part_movements JOIN device_models USING (device_id)
      WHERE move = 'used' AND part_id GLOB 'charger|*' GROUP BY model_key, part_id;
    CREATE TRIGGER part_movements_give_charger AFTER INSERT ON part_movements
      WHEN NEW.move = 'used' AND NEW.part_id GLOB 'charger|*' BEGIN
        INSERT INTO device_chargers (device_id, part_id, given_at) VALUES (NEW.device_id, NEW.part_id, NEW.at)
          ON CONFLICT (device_id) DO UPDATE SET part_id = excluded.part_id, given_at = excluded.given_at;
        INSERT INTO charger_models (model_key, part_id, given)
          SELECT model_key, NEW.part_id, -NEW.change FROM device_models WHERE device_id = NEW.device_id
          ON CONFLICT (model_key, part_id) DO UPDATE SET given = given + excluded.given;
      END;
    CREATE TRIGGER part_movements_charger_back BEFORE INSERT ON part_movements
      WHEN NEW.move = 'back' AND (NEW.change <> 1 OR NEW.part_id IS NOT
        (SELECT part_id FROM device_chargers WHERE device_id = NEW.device_id))
      BEGIN SELECT RAISE(ABORT, 'only the charger that a device was given comes back from it'); END;
    CREATE TRIGGER part_movements_take_charger AFTER INSERT ON part_movements
      WHEN NEW.move = 'back' BEGIN
        DELETE FROM device_chargers WHERE device_id = NEW.device_id;
        UPDATE charger_models SET given = given - 1 WHERE part_id = NEW.part_id
          AND model_key = (SELECT model_key FROM device_models WHERE device_id = NEW.device_id);
      END;
    CREATE TRIGGER part_movements_salvage_charger AFTER INSERT ON part_movements
      WHEN NEW.move = 'salvaged' AND NEW.part_id GLOB 'charger|*'
      BEGIN DELETE FROM device_chargers WHERE device_id = NEW.device_id AND part_id = NEW.part_id; END;
  `,
}
