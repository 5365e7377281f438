import { expect, test } from 'vitest'
import { temporaryStore } from './temporary-store.ts'

test('what is written before its device is found by it, so that no intake reads a whole table', () => {
  const { db } = temporaryStore()
  const tables = db
    .prepare<[], { name: string; sql: string }>(`SELECT name, sql FROM sqlite_schema WHERE type = 'table'`)
    .all()
  const firstColumns = (table: string) =>
    db
      .prepare<[string], string>(
        `SELECT columns.name FROM pragma_index_list(?) AS indexes, pragma_index_info(indexes.name) AS columns
         WHERE columns.seqno = 0`,
      )
      .pluck()
      .all(table)
  const deferred = tables.flatMap(({ name, sql }) =>
    [...sql.matchAll(/^\s*(\w+) .*REFERENCES devices \(id\) DEFERRABLE/gm)].map(([, column = '']) => ({
      name,
      column,
    })),
  )
  expect(deferred.length).toBeGreaterThan(4)
  expect(deferred.filter(({ name, column }) => !firstColumns(name).includes(column))).toEqual([])
})
