import type { ExpectedDeviceView, MissedTogether } from '../../../../shared/contract/arrivals.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { countOpen, findExpected, openLines } from './list-expected.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

/** Entries of the journal name no more lines than this; more are told by several. */
const toldAtOnce = 500

/**
 * Says that announced devices never came; all of them, or none where one is not a line or has arrived. One that is missing
 * already keeps what was said first.
 *
 * @returns how many are missing now that were not before.
 */
export function missDevices(
  store: Store,
  act: Act,
  expectedIds: readonly string[],
  reason: string,
): { readonly missing: number } | 'expected-not-found' | 'expected-arrived' {
  return inTransaction(store, () => {
    const lines = expectedIds.map((expectedId) => findExpected(store, expectedId))
    if (lines.includes(null)) return 'expected-not-found'
    if (lines.some((line) => line?.deviceId !== null)) return 'expected-arrived'
    const fresh = [...new Set(lines.flatMap((line) => (line?.missing === null ? [line.expectedId] : [])))]
    return missTogether(store, act, fresh, reason)
  })
}

/**
 * Says that every line of a source that is still open never came. Those with a device here that a person has not yet told
 * apart from them stay open: they may have come.
 *
 * @returns how many are missing now that were not before, and how many stay open to be decided.
 */
export function missRest(
  store: Store,
  act: Act,
  sourceId: string,
  reason: string,
): { readonly missing: number; readonly undecided: number } {
  return inTransaction(store, () => {
    const done = missTogether(store, act, openLines(store, sourceId), reason)
    return { ...done, undecided: countOpen(store, sourceId) }
  })
}

function missTogether(
  store: Store,
  act: Act,
  expectedIds: readonly string[],
  reason: string,
): { readonly missing: number } {
  const missId = store.newId()
  const insert = statement(store.db, 'INSERT INTO missing_devices (expected_id, reason, actor, at) VALUES (?, ?, ?, ?)')
  const together = statement(store.db, 'INSERT INTO missed_together (expected_id, miss_id) VALUES (?, ?)')
  for (const expectedId of expectedIds) {
    insert.run(expectedId, reason, act.actor, act.at)
    together.run(expectedId, missId)
  }
  for (const told of inPieces(expectedIds)) {
    recordBenchChange(store, act, 'expected.miss', { type: 'expected.missed', payload: { expectedIds: told, reason } })
  }
  return { missing: expectedIds.length }
}

const inPieces = (ids: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / toldAtOnce) }, (_, piece) =>
    ids.slice(piece * toldAtOnce, (piece + 1) * toldAtOnce),
  )

/** Lines of a source that were said together to never have come and still are missing, two and more, the latest first. */
export function listMisses({ db }: Pick<Store, 'db'>, sourceId: string): MissedTogether[] {
  return statement<MissedTogether>(
    db,
    `SELECT miss_id AS missId, at, reason, lines
     FROM (SELECT * FROM miss_counts WHERE source_id = ? AND lines > 1 ORDER BY miss_id DESC LIMIT 20) AS told
       JOIN missing_devices ON missing_devices.expected_id = (SELECT expected_id FROM missed_together
         WHERE missed_together.miss_id = told.miss_id LIMIT 1)
     ORDER BY miss_id DESC`,
  ).all(sourceId)
}

/** Lines that were said together to never have come are expected again, those that are still missing. */
export function awaitTogether(store: Store, act: Act, missId: string): { readonly awaited: number } {
  return inTransaction(store, () => {
    const sql = 'SELECT expected_id AS id FROM missed_together WHERE miss_id = ? ORDER BY expected_id'
    const expectedIds = statement<{ id: string }>(store.db, sql)
      .all(missId)
      .map(({ id }) => id)
    const forget = statement(store.db, 'DELETE FROM missing_devices WHERE expected_id = ?')
    for (const expectedId of expectedIds) forget.run(expectedId)
    for (const told of inPieces(expectedIds)) {
      const payload = { expectedIds: told }
      recordBenchChange(store, act, 'expected.await', { type: 'expected.manyAwaited', payload })
    }
    return { awaited: expectedIds.length }
  })
}

/** A device that was missing is expected again; one that is expected stays so, and nothing is told. */
export function awaitDevice(
  store: Store,
  act: Act,
  expectedId: string,
): ExpectedDeviceView | 'expected-not-found' | 'expected-arrived' {
  return inTransaction(store, () => {
    const line = findExpected(store, expectedId)
    if (line === null) return 'expected-not-found'
    if (line.deviceId !== null) return 'expected-arrived'
    if (line.missing === null) return line
    statement(store.db, 'DELETE FROM missing_devices WHERE expected_id = ?').run(expectedId)
    recordBenchChange(store, act, 'expected.await', { type: 'expected.awaited', payload: { expectedId } })
    return { ...line, missing: null }
  })
}
