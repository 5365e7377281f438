import type { FigureView, OperationView, WaveView } from '../../../../shared/contract/campaign.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

const wavesOf = ({ db }: Reading, operationId: string): WaveView[] =>
  statement<WaveView>(
    db,
    `SELECT id AS waveId, name, position, promised_on AS promisedOn FROM waves WHERE operation_id = ? ORDER BY position`,
  ).all(operationId)

/** The newest saying of each subject, in the order they were first said. */
function figuresOf({ db }: Reading, operationId: string): FigureView[] {
  type Kept = Omit<FigureView, 'isAbout'> & { isAbout: number }
  return statement<Kept>(
    db,
    `SELECT subject, value, is_about AS isAbout, wording, said_in AS saidIn, said_on AS saidOn
     FROM announced_figures AS one WHERE operation_id = ? AND rowid = (
       SELECT rowid FROM announced_figures AS other
       WHERE other.operation_id = one.operation_id AND other.subject = one.subject
       ORDER BY said_on DESC, rowid DESC LIMIT 1)
     ORDER BY rowid`,
  )
    .all(operationId)
    .map((row) => ({ ...row, isAbout: row.isAbout === 1 }))
}

type Row = { operationId: string; name: string }
const select = 'SELECT id AS operationId, name FROM operations'

const viewOf = (store: Reading, row: Row): OperationView => ({
  ...row,
  waves: wavesOf(store, row.operationId),
  figures: figuresOf(store, row.operationId),
})

/** An operation with its waves and what was said of it, or null. */
export function findOperation(store: Reading, operationId: string): OperationView | null {
  const row = statement<Row>(store.db, `${select} WHERE id = ?`).get(operationId)
  return row === undefined ? null : viewOf(store, row)
}

/** All operations in the order they were entered. */
export function listOperations(store: Reading): OperationView[] {
  return statement<Row>(store.db, `${select} ORDER BY created_at, id`)
    .all()
    .map((row) => viewOf(store, row))
}

/** Adds an operation; two never share a name. Only inside a transaction; null for a name that is taken. */
export function insertOperation(store: Store, act: Act, name: string): string | null {
  const operationId = store.newId()
  const insert = statement(
    store.db,
    'INSERT INTO operations (id, name, created_at) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING',
  )
  if (insert.run(operationId, name, act.at).changes === 0) return null
  recordBenchChange(store, act, 'operation.add', { type: 'operation.added', payload: { operationId, name } })
  return operationId
}

export function addOperation(store: Store, act: Act, name: string): OperationView | 'name-taken' {
  return inTransaction(store, () => {
    const operationId = insertOperation(store, act, name)
    return operationId === null ? 'name-taken' : (findOperation(store, operationId) ?? 'name-taken')
  })
}

export type Wave = WaveView & { readonly operationId: string }

export function findWave({ db }: Reading, waveId: string): Wave | null {
  const sql = `SELECT id AS waveId, operation_id AS operationId, name, position, promised_on AS promisedOn
    FROM waves WHERE id = ?`
  return statement<Wave>(db, sql).get(waveId) ?? null
}

/** Adds the next wave of an operation. Only inside a transaction. */
export function insertWave(
  store: Store,
  act: Act,
  { operationId, name, promisedOn }: { readonly operationId: string; readonly name: string; promisedOn: string | null },
): WaveView | 'name-taken' {
  const waveId = store.newId()
  const row = statement<{ position: number }>(
    store.db,
    `INSERT INTO waves (id, operation_id, name, position, promised_on, created_at)
     SELECT :waveId, :operationId, :name, coalesce(max(position), 0) + 1, :promisedOn, :at
       FROM waves WHERE operation_id = :operationId
     ON CONFLICT (operation_id, name) DO NOTHING RETURNING position`,
  ).get({ waveId, operationId, name, promisedOn, at: act.at })
  if (row === undefined) return 'name-taken'
  const payload = { operationId, waveId, name, promisedOn }
  recordBenchChange(store, act, 'wave.add', { type: 'wave.added', payload })
  return { waveId, name, position: row.position, promisedOn }
}

export function addWave(
  store: Store,
  act: Act,
  wave: { readonly operationId: string; readonly name: string; readonly promisedOn: string | null },
): WaveView | 'operation-not-found' | 'name-taken' {
  return inTransaction(store, () => {
    if (findOperation(store, wave.operationId) === null) return 'operation-not-found'
    return insertWave(store, act, wave)
  })
}

/** Keeps what a text said of an operation. What it said before stays, too. */
export function announceFigure(
  store: Store,
  act: Act,
  operationId: string,
  figure: FigureView,
): OperationView | 'operation-not-found' {
  return inTransaction(store, () => {
    if (findOperation(store, operationId) === null) return 'operation-not-found'
    const { subject, value, isAbout, wording, saidIn, saidOn } = figure
    statement(
      store.db,
      `INSERT INTO announced_figures (id, operation_id, subject, value, is_about, wording, said_in, said_on, recorded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(store.newId(), operationId, subject, value, isAbout ? 1 : 0, wording, saidIn, saidOn, act.at)
    const payload = { operationId, subject, value, isAbout, wording, saidIn, saidOn }
    recordBenchChange(store, act, 'operation.announce', { type: 'figure.announced', payload })
    return findOperation(store, operationId) ?? 'operation-not-found'
  })
}
