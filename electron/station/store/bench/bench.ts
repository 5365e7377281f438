import { isTagPrefix, lastTagNumber, makeTag, tagPrefixAt, tagPrefixCount } from '../../../../shared/label/tag.ts'
import { Refusal } from '../../../../shared/contract/refusal.ts'
import { statement, type Connection } from '../connection.ts'
import { inTransaction, type Store } from '../store.ts'
import type { IdSources } from '../uuid-v7.ts'

/** What a bench is called; what is left out is drawn by lot or left empty. */
export type NewBench = { readonly prefix?: string | undefined; readonly name?: string | undefined }

export type Bench = {
  readonly id: string
  /** The first two characters of its tags, which also name it in the journal. */
  readonly prefix: string
  readonly name: string
  /** How many tags it has given out. */
  readonly tagsGiven: number
}

/** Writes the one row of the bench into a new database. */
export function createBench(
  db: Connection,
  newId: () => string,
  at: string,
  newBench: NewBench,
  { fillRandom }: Pick<IdSources, 'fillRandom'>,
): void {
  const bytes = new Uint8Array(4)
  fillRandom(bytes)
  const prefix = newBench.prefix ?? tagPrefixAt(new DataView(bytes.buffer).getUint32(0) % tagPrefixCount)
  if (!isTagPrefix(prefix)) throw new RangeError(`"${prefix}" is not a bench prefix`)
  statement(db, 'INSERT INTO bench (only_row, id, prefix, name, created_at) VALUES (1, ?, ?, ?, ?)').run(
    newId(),
    prefix,
    newBench.name ?? '',
    at,
  )
}

export function getBench({ db }: Pick<Store, 'db'>): Bench {
  const row = statement<Bench>(
    db,
    'SELECT id, prefix, name, next_tag_number - 1 AS tagsGiven FROM bench WHERE only_row = 1',
  ).get()
  if (row === undefined) throw new Error('the database has no bench')
  return row
}

/** Gives the bench another prefix, which only works while no label carries the present one. */
export function changeBenchPrefix(store: Store, prefix: string): 'changed' | 'tags-given-out' {
  if (!isTagPrefix(prefix)) throw new RangeError(`"${prefix}" is not a bench prefix`)
  return inTransaction(store, () => {
    const sql = 'UPDATE bench SET prefix = ? WHERE only_row = 1 AND (next_tag_number = 1 OR prefix = ?)'
    const { changes } = statement(store.db, sql).run(prefix, prefix)
    return changes === 1 ? 'changed' : 'tags-given-out'
  })
}

/**
 * The next tag of this bench. Only inside a transaction: should that be taken back, the number is free again, since
 * nobody has seen it; once committed it is never given out again.
 *
 * @throws Refusal `tags-used-up` after the millionth device of a bench.
 */
export function takeTag({ db }: Pick<Store, 'db'>): string {
  if (!db.inTransaction) throw new Error('a tag is taken inside the transaction that uses it')
  const row = statement<{ prefix: string; number: number }>(
    db,
    `UPDATE bench SET next_tag_number = next_tag_number + 1 WHERE only_row = 1 AND next_tag_number <= ?
     RETURNING prefix, next_tag_number - 1 AS number`,
  ).get(lastTagNumber)
  if (row !== undefined) return makeTag(row.prefix, row.number)
  throw new Refusal({
    code: 'tags-used-up',
    what: 'This bench has given out all of its tags',
    remedy: 'Start a new folder, which takes another prefix.',
  })
}
