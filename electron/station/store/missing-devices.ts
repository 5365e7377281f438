import type { ExpectedDeviceView } from '../../../shared/contract/arrivals.ts'
import { recordBenchChange } from './bench-change.ts'
import { statement } from './connection.ts'
import { findExpected } from './list-expected.ts'
import { inTransaction, type Act, type Store } from './store.ts'

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
    if (fresh.length === 0) return { missing: 0 }
    const insert = statement(
      store.db,
      'INSERT INTO missing_devices (expected_id, reason, actor, at) VALUES (?, ?, ?, ?)',
    )
    for (const expectedId of fresh) insert.run(expectedId, reason, act.actor, act.at)
    const payload = { expectedIds: fresh, reason }
    recordBenchChange(store, act, 'expected.miss', { type: 'expected.missed', payload })
    return { missing: fresh.length }
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
