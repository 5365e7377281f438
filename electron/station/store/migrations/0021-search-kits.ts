import type { Migration } from '../migrate.ts'

/** Kits are found by everything that their line shows: their plan and their supplier too. */
const words = (row: string) =>
  `concat_ws(' ', ${['code', 'iccid', 'serial', 'plan', 'supplier'].map((column) => `nullif(${row}.${column}, '')`).join(', ')})`

const [from, until] = [8_000_000_000_000, 9_000_000_000_000]
const isKit = (row: string) => `${row}.number >= ${from} AND ${row}.number < ${until}`

export const searchKits: Migration = {
  version: 21,
  sql: `
    DROP TRIGGER kits_findable;
    CREATE TRIGGER kits_findable AFTER INSERT ON kits BEGIN
      INSERT INTO findable (number, kind, subject_id, words)
        SELECT coalesce((SELECT max(number) FROM findable WHERE number >= ${from} AND number < ${until}), ${from}) + 1,
          'kit', NEW.id, ${words('NEW')};
    END;
    -- Row by row through its trigger, the index would be written twice; it is built once, after all words stand.
    DROP TRIGGER kit_reindexed;
    UPDATE findable SET words = (SELECT ${words('kits')} FROM kits WHERE kits.id = subject_id) WHERE kind = 'kit';
    INSERT INTO findable_search_kit (findable_search_kit) VALUES ('rebuild');
    CREATE TRIGGER kit_reindexed AFTER UPDATE OF words ON findable
      WHEN NEW.words <> OLD.words AND ${isKit('NEW')} BEGIN
      INSERT INTO findable_search_kit (findable_search_kit, rowid, words) VALUES ('delete', OLD.number, OLD.words);
      INSERT INTO findable_search_kit (rowid, words) VALUES (NEW.number, NEW.words);
    END;
  `,
}
