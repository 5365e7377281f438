import type { Migration } from '../migrate.ts'

/**
 * What can be found beside devices by typing: lots, partners, operations, sources, and announced devices that have not
 * arrived. Each kind has a range of numbers of its own (its place times 10^12), so that one kind with a million rows costs
 * a search of the others nothing: the index is asked for a range. Later kinds take the next places with triggers alike.
 *
 * An announced device leaves the index when it arrives, since it is found as a device then.
 */
const range = 1_000_000_000_000

const indexed = (place: number, kind: string, table: string, words: (row: string) => string, condition?: string) => {
  const from = `${place * range}`
  const until = `${(place + 1) * range}`
  const insert = `INSERT INTO findable (number, kind, subject_id, words)
      SELECT coalesce((SELECT max(number) FROM findable WHERE number >= ${from} AND number < ${until}), ${from}) + 1,
        '${kind}', NEW.id, ${words('NEW')}`
  return `
    INSERT INTO findable (number, kind, subject_id, words)
      SELECT ${from} + row_number() OVER (ORDER BY rowid), '${kind}', id, ${words(table)} FROM ${table}
      ${condition === undefined ? '' : `WHERE ${condition}`};
    CREATE TRIGGER ${table}_findable AFTER INSERT ON ${table}
      ${condition === undefined ? '' : `WHEN NEW.${condition}`}
      BEGIN ${insert}; END;`
}

const renamed = (kind: string, table: string, columns: string, words: string) => `
    CREATE TRIGGER ${table}_findable_anew AFTER UPDATE OF ${columns} ON ${table}
      BEGIN UPDATE findable SET words = ${words} WHERE kind = '${kind}' AND subject_id = NEW.id; END;`

const joined = (...columns: readonly string[]) => `concat_ws(' ', ${columns.join(', ')})`

export const searchEverything: Migration = {
  version: 11,
  sql: `
    CREATE TABLE findable (
      number     INTEGER PRIMARY KEY,
      kind       TEXT NOT NULL,
      subject_id TEXT NOT NULL,
      words      TEXT NOT NULL,
      UNIQUE (kind, subject_id)
    ) STRICT;
    CREATE INDEX findable_by_words ON findable (kind, words COLLATE NOCASE);
    CREATE VIRTUAL TABLE findable_search USING fts5 (
      words, content = 'findable', content_rowid = 'number', columnsize = 0, tokenize = 'trigram remove_diacritics 1'
    );
    ${indexed(1, 'lot', 'lots', (row) => `${row}.name`)}
    ${indexed(2, 'partner', 'partners', (row) => `${row}.name`)}
    ${indexed(3, 'operation', 'operations', (row) => `${row}.name`)}
    ${indexed(4, 'source', 'sources', (row) => joined(`${row}.name`, `nullif(${row}.reference, '')`))}
    ${indexed(
      5,
      'expected',
      'expected_devices',
      (row) =>
        joined(
          ...['serial', 'manufacturer', 'model', 'part_number', 'supplier_reference', 'pallet'].map(
            (column) => `${row}.${column}`,
          ),
        ),
      'device_id IS NULL',
    )}
    ${renamed('lot', 'lots', 'name', 'NEW.name')}
    ${renamed('partner', 'partners', 'name', 'NEW.name')}
    ${renamed('operation', 'operations', 'name', 'NEW.name')}
    CREATE TRIGGER expected_devices_arrived AFTER UPDATE OF device_id ON expected_devices WHEN NEW.device_id IS NOT NULL
      BEGIN DELETE FROM findable WHERE kind = 'expected' AND subject_id = NEW.id; END;

    INSERT INTO findable_search (findable_search) VALUES ('rebuild');
    CREATE TRIGGER findable_indexed AFTER INSERT ON findable BEGIN
      INSERT INTO findable_search (rowid, words) VALUES (NEW.number, NEW.words);
    END;
    CREATE TRIGGER findable_reindexed AFTER UPDATE OF words ON findable WHEN NEW.words <> OLD.words BEGIN
      INSERT INTO findable_search (findable_search, rowid, words) VALUES ('delete', OLD.number, OLD.words);
      INSERT INTO findable_search (rowid, words) VALUES (NEW.number, NEW.words);
    END;
    CREATE TRIGGER findable_forgotten AFTER DELETE ON findable BEGIN
      INSERT INTO findable_search (findable_search, rowid, words) VALUES ('delete', OLD.number, OLD.words);
    END;
  `,
}
