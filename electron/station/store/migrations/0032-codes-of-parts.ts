import type { Migration } from '../migrate.ts'

/**
 * A kind of part may have a code of ours, for the label on its place: scanned at the packing table, it stands for one of what
 * lies there. The two tables that knew the other codes only are made again with their rows, since a CHECK can't be widened
 * in place.
 */
export const codesOfParts: Migration = {
  version: 32,
  sql: `
    CREATE TABLE code_numbers_next (
      kind TEXT PRIMARY KEY CHECK (kind IN ('paper', 'carton', 'kit', 'part')),
      next INTEGER NOT NULL CHECK (next BETWEEN 1 AND 1000000)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO code_numbers_next SELECT kind, next FROM code_numbers;
    INSERT INTO code_numbers_next VALUES ('part', 1);
    DROP TABLE code_numbers;
    ALTER TABLE code_numbers_next RENAME TO code_numbers;
    CREATE TRIGGER code_numbers_only_grow BEFORE UPDATE ON code_numbers WHEN NEW.next < OLD.next OR NEW.kind <> OLD.kind
      BEGIN SELECT RAISE(ABORT, 'a code is never given out twice'); END;

    CREATE TABLE part_codes (
      part_id TEXT PRIMARY KEY REFERENCES parts (id),
      code    TEXT NOT NULL UNIQUE CHECK (code GLOB 'XT*')
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER part_codes_no_update BEFORE UPDATE ON part_codes
      BEGIN SELECT RAISE(ABORT, 'a code on a shelf stays what it is'); END;
    CREATE TRIGGER part_codes_no_delete BEFORE DELETE ON part_codes
      BEGIN SELECT RAISE(ABORT, 'a code on a shelf stays what it is'); END;

    CREATE TABLE print_job_codes_next (
      print_job_id TEXT PRIMARY KEY REFERENCES print_jobs (id),
      code         TEXT NOT NULL CHECK (code GLOB 'X[KNT]*')
    ) STRICT, WITHOUT ROWID;
    INSERT INTO print_job_codes_next SELECT print_job_id, code FROM print_job_codes;
    DROP TABLE print_job_codes;
    ALTER TABLE print_job_codes_next RENAME TO print_job_codes;
    CREATE INDEX print_jobs_of_code ON print_job_codes (code, print_job_id);
    CREATE TRIGGER print_job_codes_alone BEFORE INSERT ON print_job_codes
      WHEN (SELECT device_id FROM print_jobs WHERE id = NEW.print_job_id) IS NOT NULL
        OR EXISTS (SELECT 1 FROM print_job_tags WHERE print_job_id = NEW.print_job_id)
      BEGIN SELECT RAISE(ABORT, 'a print of a code is no print of a device'); END;
    CREATE TRIGGER print_job_codes_no_update BEFORE UPDATE ON print_job_codes
      BEGIN SELECT RAISE(ABORT, 'what was printed stays written'); END;
    CREATE TRIGGER print_job_codes_no_delete BEFORE DELETE ON print_job_codes
      BEGIN SELECT RAISE(ABORT, 'what was printed stays written'); END;
  `,
}
