import type { Migration } from '../migrate.ts'

/**
 * Verdicts are found by their device.
 *
 * A device's row is written after what refers to it (the references are deferred), and SQLite then looks for the rows
 * that wait for it (https://sqlite.org/foreignkeys.html#fk_indexes): without an index it read every verdict of the
 * bench at each intake, 10 ms each at 10,000 devices.
 */
export const verdictsByDevice: Migration = {
  version: 15,
  sql: 'CREATE INDEX verdicts_of_device ON verdicts (device_id);',
}
