import type { Migration } from '../migrate.ts'

/**
 * Cartons, pallets, kits, shipments and papers, found by typing: the next places of `findable`, each with an index of its
 * own, since a bench may have half a million of any of them and all codes of a kind look alike.
 *
 * People are in no index: a name stands in one place only, so that it can go (`people`).
 */
const range = 1_000_000_000_000

type Indexed = {
  readonly place: number
  readonly kind: string
  readonly table: string
  readonly words: (row: string) => string
}

const prefix = '(SELECT prefix FROM bench)'
const joined = (...columns: readonly string[]) => `concat_ws(' ', ${columns.join(', ')})`

/** As the window and the papers write them. */
const shipmentName = (row: string) => `'EXP-' || ${prefix} || '-' || printf('%04d', ${row}.number)`
const paperNumber = (row: string) => `CASE ${row}.kind WHEN 'packing-list' THEN 'LC' WHEN 'delivery-note' THEN 'BL'
  WHEN 'receiver-note' THEN 'BR' WHEN 'return-form' THEN 'FR' ELSE 'FC' END
  || '-' || ${prefix} || '-' || ${row}.year || '-' || printf('%06d', ${row}.sequence)`

const shipmentWords = (row: string) => joined(shipmentName(row), `${row}.tracking_number`, `${row}.carrier`)

const indexed: readonly Indexed[] = [
  { place: 6, kind: 'carton', table: 'cartons', words: (row) => `${row}.code` },
  { place: 7, kind: 'pallet', table: 'pallets', words: (row) => `${row}.code` },
  {
    place: 8,
    kind: 'kit',
    table: 'kits',
    words: (row) => joined(`${row}.code`, `${row}.iccid`, `${row}.serial`),
  },
  { place: 9, kind: 'shipment', table: 'shipments', words: shipmentWords },
  { place: 10, kind: 'paper', table: 'papers', words: (row) => joined(paperNumber(row), `${row}.code`) },
]

const within = (row: string, place: number) => `${row} >= ${place * range} AND ${row} < ${(place + 1) * range}`

function wordIndex(name: string, place: number): string {
  const index = `findable_search_${name}`
  const add = `INSERT INTO ${index} (rowid, words) VALUES (NEW.number, NEW.words)`
  const remove = `INSERT INTO ${index} (${index}, rowid, words) VALUES ('delete', OLD.number, OLD.words)`
  return `
    CREATE VIEW findable_${name} AS SELECT number, words FROM findable WHERE ${within('number', place)};
    ${
      name === 'many'
        ? ''
        : `CREATE VIRTUAL TABLE ${index} USING fts5 (
             words, content = 'findable_${name}', content_rowid = 'number', columnsize = 0,
             tokenize = 'trigram remove_diacritics 1'
           );`
    }
    CREATE TRIGGER ${name}_indexed AFTER INSERT ON findable WHEN ${within('NEW.number', place)} BEGIN ${add}; END;
    CREATE TRIGGER ${name}_reindexed AFTER UPDATE OF words ON findable
      WHEN NEW.words <> OLD.words AND ${within('NEW.number', place)} BEGIN ${remove}; ${add}; END;
    CREATE TRIGGER ${name}_forgotten AFTER DELETE ON findable WHEN ${within('OLD.number', place)} BEGIN ${remove}; END;`
}

const findable = ({ place, kind, table, words }: Indexed) => `
    ${wordIndex(kind, place)}
    INSERT INTO findable (number, kind, subject_id, words)
      SELECT ${place * range} + row_number() OVER (ORDER BY rowid), '${kind}', id, ${words(table)} FROM ${table};
    CREATE TRIGGER ${table}_findable AFTER INSERT ON ${table} BEGIN
      INSERT INTO findable (number, kind, subject_id, words)
        SELECT coalesce((SELECT max(number) FROM findable WHERE ${within('number', place)}), ${place * range}) + 1,
          '${kind}', NEW.id, ${words('NEW')};
    END;`

export const searchPacking: Migration = {
  version: 20,
  sql: `
    -- Announced devices had everything from their place on; now they have their own place only.
    DROP TRIGGER many_indexed;
    DROP TRIGGER many_reindexed;
    DROP TRIGGER many_forgotten;
    DROP VIEW findable_many;
    ${wordIndex('many', 5)}
    ${indexed.map(findable).join('')}
    CREATE TRIGGER shipments_findable_anew AFTER UPDATE OF tracking_number, carrier ON shipments
      BEGIN UPDATE findable SET words = ${shipmentWords('NEW')} WHERE kind = 'shipment' AND subject_id = NEW.id; END;
    -- A bench takes another prefix only before its first tag; a shipment may have been prepared by then.
    CREATE TRIGGER shipments_findable_by_prefix AFTER UPDATE OF prefix ON bench WHEN NEW.prefix <> OLD.prefix BEGIN
      UPDATE findable SET words = (SELECT ${shipmentWords('shipments')} FROM shipments WHERE id = subject_id)
        WHERE kind = 'shipment';
      UPDATE findable SET words = (SELECT ${joined(paperNumber('papers'), 'papers.code')} FROM papers WHERE id = subject_id)
        WHERE kind = 'paper';
    END;
  `,
}
