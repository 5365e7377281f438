import type { SourceView } from '../../../shared/contract/arrivals.ts'
import type { SourceKind } from '../../../shared/shipping/campaign.ts'
import { recordBenchChange } from './bench-change.ts'
import { statement } from './connection.ts'
import { countOffered } from './list-expected.ts'
import { findOperation } from './operations.ts'
import { inTransaction, type Act, type Store } from './store.ts'

type Reading = Pick<Store, 'db'>

const select = `SELECT sources.id AS sourceId, sources.kind, sources.name, sources.reference, sources.announced,
    count(expected_devices.id) AS expected, count(expected_devices.device_id) AS arrived,
    count(missing_devices.at) AS missing
  FROM sources LEFT JOIN expected_devices ON expected_devices.source_id = sources.id
    LEFT JOIN missing_devices ON missing_devices.expected_id = expected_devices.id`

type Row = Omit<SourceView, 'offered'>
const viewOf = (store: Reading, row: Row): SourceView => ({ ...row, offered: countOffered(store, row.sourceId) })

export function findSource(store: Reading, sourceId: string): SourceView | null {
  const row = statement<Row>(store.db, `${select} WHERE sources.id = ? GROUP BY sources.id`).get(sourceId)
  return row === undefined ? null : viewOf(store, row)
}

/** Where an operation's devices come from, with the lines of their lists, by name. */
export function listSources(store: Reading, operationId: string): SourceView[] {
  return statement<Row>(
    store.db,
    `${select} WHERE operation_id = ? GROUP BY sources.id ORDER BY sources.name, sources.reference`,
  )
    .all(operationId)
    .map((row) => viewOf(store, row))
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
