import type { Migration } from '../migrate.ts'

/**
 * One or two letters begin the tags or serials of many devices or of a few old ones: each beginning is an index's own, in the
 * order of the devices' numbers, so that the newest of them are found wherever they stand.
 */
export const beginningsOfSigns: Migration = {
  version: 33,
  sql: `
    CREATE INDEX devices_by_tag_letter ON devices (lower(substr(tag, 1, 1)));
    CREATE INDEX devices_by_tag_letters ON devices (lower(substr(tag, 1, 2)));
    CREATE INDEX devices_by_serial_letter ON devices (lower(substr(serial, 1, 1))) WHERE serial IS NOT NULL;
    CREATE INDEX devices_by_serial_letters ON devices (lower(substr(serial, 1, 2))) WHERE serial IS NOT NULL;
  `,
}
