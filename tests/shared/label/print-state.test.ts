import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canFollow, isOpen, mayHaveComeOut, printStates, type PrintState } from '../../../shared/label/print-state.ts'

/** Where a job stands after some steps, those that may not follow left out, as the ledger does. */
function walk(steps: readonly PrintState[]): PrintState[] {
  const way: PrintState[] = ['prepared']
  for (const next of steps) if (canFollow(way.at(-1) ?? 'prepared', next)) way.push(next)
  return way
}
const ways = fc.array(fc.constantFrom(...printStates), { maxLength: 12 }).map(walk)

test('what was settled is never opened again by a printer that talks late', () => {
  fc.assert(
    fc.property(ways, (way) => {
      const settled = way.findIndex((one) => ['verified', 'failed', 'cancelled', 'voided'].includes(one))
      expect(settled === -1 ? [] : way.slice(settled).filter(isOpen)).toEqual([])
    }),
  )
})

test('a scan verifies only a print that may have come out', () => {
  fc.assert(
    fc.property(ways, (way) => {
      const before = way[way.indexOf('verified') - 1]
      expect(before === undefined || mayHaveComeOut(before)).toBe(true)
    }),
  )
})

test('a job in doubt is never sent again', () => {
  const next = printStates.filter((one) => canFollow('unknown', one))
  expect(next).toEqual(['printed?', 'failed', 'cancelled', 'verified'])
})
