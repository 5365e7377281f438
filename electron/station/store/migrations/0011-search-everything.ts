import type { Migration } from '../migrate.ts'

/**
 * What can be found beside devices by typing: lots, partners, operations, sources, and announced devices that have not
 * arrived. Each kind has a range of numbers of its own (its place times 10^12). What a bench has few of and what it may have
 * a million of stand in indexes of their own: FTS5 walks through every row that holds a text, whatever range is asked for,
 * so that a lot would be found behind a million announced devices. Later kinds take the next places with triggers alike.
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

const wordIndex = (name: string, comparison: string) => {
  const index = `findable_search_${name}`
  const add = `INSERT INTO ${index} (rowid, words) VALUES (NEW.number, NEW.words)`
  const remove = `INSERT INTO ${index} (${index}, rowid, words) VALUES ('delete', OLD.number, OLD.words)`
  return `
    CREATE VIEW findable_${name} AS SELECT number, words FROM findable WHERE number ${comparison} ${5 * range};
    CREATE VIRTUAL TABLE ${index} USING fts5 (
      words, content = 'findable_${name}', content_rowid = 'number', columnsize = 0,
      tokenize = 'trigram remove_diacritics 1'
    );
    INSERT INTO ${index} (${index}) VALUES ('rebuild');
    CREATE TRIGGER ${name}_indexed AFTER INSERT ON findable WHEN NEW.number ${comparison} ${5 * range}
      BEGIN ${add}; END;
    CREATE TRIGGER ${name}_reindexed AFTER UPDATE OF words ON findable
      WHEN NEW.words <> OLD.words AND NEW.number ${comparison} ${5 * range}
      BEGIN ${remove}; ${add}; END;
    CREATE TRIGGER ${name}_forgotten AFTER DELETE ON findable WHEN OLD.number ${comparison} ${5 * range}
      BEGIN ${remove}; END;`
}

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

    ${wordIndex('few', '<')}
    ${wordIndex('many', '>=')}
  `,
}
