import type { SourceView } from '../../../../shared/contract/arrivals.ts'
import type { SourceKind } from '../../../../shared/shipping/campaign.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { findOperation } from '../campaign/operations.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

/** Each line is open, missing or arrived; offered ones are among the first two. */
const select = `SELECT sources.id AS sourceId, kind, name, reference, announced,
    coalesce(sum(lines) FILTER (WHERE list <> 'offered'), 0) AS expected,
    coalesce(sum(lines) FILTER (WHERE list = 'arrived'), 0) AS arrived,
    coalesce(sum(lines) FILTER (WHERE list = 'missing'), 0) AS missing,
    coalesce(sum(lines) FILTER (WHERE list = 'offered'), 0) AS offered
  FROM sources LEFT JOIN expected_counts ON source_id = sources.id`

export function findSource({ db }: Reading, sourceId: string): SourceView | null {
  return statement<SourceView>(db, `${select} WHERE sources.id = ? GROUP BY sources.id`).get(sourceId) ?? null
}

/** Where an operation's devices come from, with the lines of their lists, by name. */
export function listSources({ db }: Reading, operationId: string): SourceView[] {
  const sql = `${select} WHERE operation_id = ? GROUP BY sources.id ORDER BY name, reference`
  return statement<SourceView>(db, sql).all(operationId)
}

export type NewSource = {
  readonly operationId: string
  readonly kind: SourceKind
  readonly name: string
  /** Of an order or an agreement; empty when there is none. One seller may have several. */
  readonly reference: string
  readonly announced: number | null
}

export function addSource(store: Store, act: Act, added: NewSource): SourceView | 'operation-not-found' | 'name-taken' {
  return inTransaction(store, () => {
    if (findOperation(store, added.operationId) === null) return 'operation-not-found'
    const sourceId = store.newId()
    const insert = statement(
      store.db,
      `INSERT INTO sources (id, operation_id, kind, name, reference, announced, created_at)
       VALUES (:sourceId, :operationId, :kind, :name, :reference, :announced, :at) ON CONFLICT DO NOTHING`,
    )
    if (insert.run({ ...added, sourceId, at: act.at }).changes === 0) return 'name-taken'
    recordBenchChange(store, act, 'source.add', { type: 'source.added', payload: { ...added, sourceId } })
    return findSource(store, sourceId) ?? 'operation-not-found'
  })
}
