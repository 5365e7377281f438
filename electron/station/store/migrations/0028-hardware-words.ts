import type { Migration } from '../migrate.ts'

/**
 * What a device is found by besides its tag and serial. Names of hardware (maker, model, processor, disks) are shared by many
 * devices: each combination stands once in `hardware`, so that a search reads those few texts and not a million. Serials of
 * parts are one device's own: their beginnings and ends are terms of `part_search`.
 *
 * A device of an earlier version has its maker and model at once; its processor, disks and serials stand in its report, which
 * SQL can't read: `parts` is NULL until the station has read it again beside its work (`fillWords`).
 */
export const hardwareWords: Migration = {
  version: 28,
  sql: `
    CREATE TABLE hardware (
      id    INTEGER PRIMARY KEY,
      words TEXT NOT NULL UNIQUE -- folded: lower case, without accents
    ) STRICT;
    CREATE TRIGGER hardware_no_update BEFORE UPDATE ON hardware
      BEGIN SELECT RAISE(ABORT, 'words of hardware are only added'); END;
    CREATE TRIGGER hardware_no_delete BEFORE DELETE ON hardware
      BEGIN SELECT RAISE(ABORT, 'words of hardware are only added'); END;

    CREATE TABLE device_words (
      number      INTEGER PRIMARY KEY REFERENCES devices (number),
      hardware_id INTEGER NOT NULL REFERENCES hardware (id),
      parts       TEXT CHECK (json_valid(parts)) -- [kind, model, serial] of each part; NULL: not taken from the report yet
    ) STRICT;
    INSERT INTO hardware (words)
      SELECT DISTINCT lower(concat_ws(' ', manufacturer, model, model_version)) FROM devices;
    INSERT INTO device_words (number, hardware_id)
      SELECT devices.number, hardware.id FROM devices
        JOIN hardware ON words = lower(concat_ws(' ', manufacturer, model, model_version))
      ORDER BY devices.number;
    CREATE INDEX device_words_by_hardware ON device_words (hardware_id, number);
    CREATE INDEX device_words_to_fill ON device_words (number) WHERE parts IS NULL;

    CREATE VIRTUAL TABLE part_search USING fts5 (terms, content = '', columnsize = 0, detail = none, tokenize = 'ascii');

    -- Makers and models are found in hardware; an index of each letter of them is no longer written for each device.
    DROP INDEX devices_by_model;
    DROP INDEX devices_by_model_version;
    DROP TRIGGER devices_indexed;
    DROP TRIGGER devices_reindexed;
    DROP TABLE device_search;
    CREATE VIRTUAL TABLE device_search USING fts5 (
      tag, serial, content = 'devices', content_rowid = 'number', columnsize = 0, tokenize = 'trigram remove_diacritics 1'
    );
    INSERT INTO device_search (device_search) VALUES ('rebuild');
    CREATE TRIGGER devices_indexed AFTER INSERT ON devices BEGIN
      INSERT INTO device_search (rowid, tag, serial) VALUES (NEW.number, NEW.tag, NEW.serial);
    END;
    CREATE TRIGGER devices_reindexed AFTER UPDATE OF tag, serial ON devices
      WHEN (OLD.tag, OLD.serial) IS NOT (NEW.tag, NEW.serial)
    BEGIN
      INSERT INTO device_search (device_search, rowid, tag, serial) VALUES ('delete', OLD.number, OLD.tag, OLD.serial);
      INSERT INTO device_search (rowid, tag, serial) VALUES (NEW.number, NEW.tag, NEW.serial);
    END;
  `,
}
