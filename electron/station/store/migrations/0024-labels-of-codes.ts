import type { Migration } from '../migrate.ts'

/**
 * Labels of cartons, pallets and kits in the print ledger: a print carries a device's label, blank tags, or one of these
 * codes, never two of them.
 */
export const labelsOfCodes: Migration = {
  version: 24,
  sql: `
    CREATE TABLE print_job_codes (
      print_job_id TEXT PRIMARY KEY REFERENCES print_jobs (id),
      code         TEXT NOT NULL CHECK (code GLOB 'X[KN]*')
    ) STRICT, WITHOUT ROWID;
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
