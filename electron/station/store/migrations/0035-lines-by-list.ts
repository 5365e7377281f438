import type { Migration } from '../migrate.ts'

/** A line is offered while a device that is on no list is here with its serial, and nobody said that it is not that device. */
const isOffered = `expected_devices.device_id IS NULL AND EXISTS (SELECT 1 FROM devices AS here
      WHERE here.serial = expected_devices.serial COLLATE NOCASE
        AND NOT EXISTS (SELECT 1 FROM expected_devices AS other WHERE other.device_id = here.id)
        AND NOT EXISTS (SELECT 1 FROM unticked_devices AS wrong
          WHERE wrong.expected_id = expected_devices.id AND wrong.device_id = here.id))`

/** Looks anew at the lines that carry a serial: one of each source at most, since a source announces it once. */
const offerAnew = (serial: string) => `
      DELETE FROM expected_lists WHERE (source_id, list, expected_id) IN (SELECT source_id, 'offered', id
        FROM expected_devices WHERE serial = ${serial} COLLATE NOCASE AND device_id IS NULL AND NOT (${isOffered}));
      INSERT INTO expected_lists SELECT source_id, 'offered', id FROM expected_devices
        WHERE serial = ${serial} COLLATE NOCASE AND ${isOffered} ON CONFLICT DO NOTHING;`

const serialOf = (deviceId: string) => `(SELECT serial FROM devices WHERE id = ${deviceId})`

const count = (row: 'NEW' | 'OLD', change: 1 | -1) => `
      INSERT INTO expected_counts SELECT source_id, manifest_id, ${row}.list, ${change} FROM expected_devices
        WHERE id = ${row}.expected_id
        ON CONFLICT (source_id, manifest_id, list) DO UPDATE SET lines = lines + excluded.lines;`

const countMissed = (row: 'NEW' | 'OLD', change: 1 | -1) => `
      INSERT INTO miss_counts SELECT source_id, ${row}.miss_id, ${change} FROM expected_devices
        WHERE id = ${row}.expected_id
        ON CONFLICT (source_id, miss_id) DO UPDATE SET lines = lines + excluded.lines;`

/** Fills lists and counts, both empty, from the lines as they stand. */
export const sortLines = `
    INSERT INTO expected_lists SELECT source_id, CASE WHEN device_id IS NOT NULL THEN 'arrived'
        WHEN EXISTS (SELECT 1 FROM missing_devices WHERE expected_id = expected_devices.id) THEN 'missing'
        ELSE 'open' END AS list, id FROM expected_devices ORDER BY source_id, list, id;
    INSERT INTO expected_lists SELECT source_id, 'offered', id FROM expected_devices WHERE ${isOffered};
    INSERT INTO expected_counts SELECT expected_lists.source_id, manifest_id, list, count(*)
      FROM expected_lists JOIN expected_devices ON id = expected_id GROUP BY 1, 2, 3;
    INSERT INTO miss_counts SELECT source_id, miss_id, count(*) FROM missed_together
      JOIN expected_devices ON id = expected_id GROUP BY 1, 2;`

/**
 * Which lines of a source are open, missing or arrived, each in one of these, and which are offered besides; how many of each
 * there are by the file they came in; and how many were said together to never have come. A source may have a million lines,
 * so that no screen counts them or goes through those it does not show.
 */
export const linesByList: Migration = {
  version: 35,
  sql: `
    CREATE TABLE expected_lists (
      source_id   TEXT NOT NULL,
      list        TEXT NOT NULL CHECK (list IN ('open', 'missing', 'arrived', 'offered')),
      expected_id TEXT NOT NULL,
      PRIMARY KEY (source_id, list, expected_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE expected_counts (
      source_id   TEXT NOT NULL,
      manifest_id TEXT NOT NULL,
      list        TEXT NOT NULL,
      lines       INTEGER NOT NULL, -- it may be 0
      PRIMARY KEY (source_id, manifest_id, list)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE miss_counts (
      source_id TEXT NOT NULL,
      miss_id   TEXT NOT NULL,
      lines     INTEGER NOT NULL, -- it may be 0
      PRIMARY KEY (source_id, miss_id)
    ) STRICT, WITHOUT ROWID;
    ${sortLines}

    CREATE TRIGGER expected_lists_counted AFTER INSERT ON expected_lists BEGIN ${count('NEW', 1)} END;
    CREATE TRIGGER expected_lists_uncounted AFTER DELETE ON expected_lists BEGIN ${count('OLD', -1)} END;
    CREATE TRIGGER missed_together_counted AFTER INSERT ON missed_together BEGIN ${countMissed('NEW', 1)} END;
    CREATE TRIGGER missed_together_uncounted AFTER DELETE ON missed_together BEGIN ${countMissed('OLD', -1)} END;

    CREATE TRIGGER expected_devices_listed AFTER INSERT ON expected_devices BEGIN
      INSERT INTO expected_lists VALUES (NEW.source_id, iif(NEW.device_id IS NULL, 'open', 'arrived'), NEW.id);
      INSERT INTO expected_lists SELECT source_id, 'offered', id FROM expected_devices WHERE id = NEW.id AND ${isOffered};
    END;
    CREATE TRIGGER expected_devices_listed_arrived AFTER INSERT ON expected_devices WHEN NEW.device_id IS NOT NULL
      BEGIN ${offerAnew(serialOf('NEW.device_id'))} END;
    CREATE TRIGGER expected_devices_ticked AFTER UPDATE OF device_id ON expected_devices
      WHEN NEW.device_id IS NOT OLD.device_id BEGIN
      DELETE FROM expected_lists WHERE source_id = NEW.source_id AND expected_id = NEW.id
        AND list IN ('open', 'missing', 'arrived', 'offered');
      INSERT INTO expected_lists VALUES (NEW.source_id, iif(NEW.device_id IS NULL, 'open', 'arrived'), NEW.id);
      ${offerAnew('NEW.serial')}
      ${offerAnew(serialOf('OLD.device_id'))}
      ${offerAnew(serialOf('NEW.device_id'))}
    END;
    CREATE TRIGGER missing_devices_listed AFTER INSERT ON missing_devices BEGIN
      DELETE FROM expected_lists WHERE (source_id, list, expected_id) =
        (SELECT source_id, 'open', id FROM expected_devices WHERE id = NEW.expected_id);
      INSERT INTO expected_lists SELECT source_id, 'missing', id FROM expected_devices WHERE id = NEW.expected_id;
    END;
    CREATE TRIGGER missing_devices_awaited AFTER DELETE ON missing_devices
      WHEN EXISTS (SELECT 1 FROM expected_devices WHERE id = OLD.expected_id AND device_id IS NULL) BEGIN
      DELETE FROM expected_lists WHERE (source_id, list, expected_id) =
        (SELECT source_id, 'missing', id FROM expected_devices WHERE id = OLD.expected_id);
      INSERT INTO expected_lists SELECT source_id, 'open', id FROM expected_devices WHERE id = OLD.expected_id;
    END;
    -- What is said of a line goes while its source and file can still be told.
    DROP TRIGGER expected_devices_withdrawn;
    CREATE TRIGGER expected_devices_withdrawn BEFORE DELETE ON expected_devices WHEN OLD.device_id IS NULL BEGIN
      DELETE FROM missing_devices WHERE expected_id = OLD.id;
      DELETE FROM findable WHERE kind = 'expected' AND subject_id = OLD.id;
      DELETE FROM expected_lists WHERE source_id = OLD.source_id AND expected_id = OLD.id
        AND list IN ('open', 'missing', 'arrived', 'offered');
    END;

    CREATE TRIGGER devices_offered AFTER INSERT ON devices WHEN NEW.serial IS NOT NULL
      BEGIN ${offerAnew('NEW.serial')} END;
    CREATE TRIGGER devices_offered_anew AFTER UPDATE OF serial ON devices WHEN NEW.serial IS NOT OLD.serial
      BEGIN ${offerAnew('OLD.serial')} ${offerAnew('NEW.serial')} END;
    CREATE TRIGGER unticked_devices_not_offered AFTER INSERT ON unticked_devices
      BEGIN ${offerAnew('(SELECT serial FROM expected_devices WHERE id = NEW.expected_id)')} END;
    CREATE TRIGGER unticked_devices_offered AFTER DELETE ON unticked_devices
      BEGIN ${offerAnew('(SELECT serial FROM expected_devices WHERE id = OLD.expected_id)')} END;
  `,
}
