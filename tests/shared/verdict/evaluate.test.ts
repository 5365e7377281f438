import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Comparison } from '../../../shared/profile/condition.ts'
import { compare } from '../../../shared/verdict/evaluate.ts'

const readings = [] as const
const quantities = fc
  .tuple(fc.nat(20), fc.nat(8))
  .map(([low, width]) => ({ state: 'quantity', low, high: low + width, readings }) as const)
const subject = { subject: 'display.diagonalInches', tolerancePercent: 0 } as const
const bounds = fc.tuple(fc.nat(20), fc.nat(8)).map(([minimum, width]) => ({ minimum, maximum: minimum + width }))

/** Every whole value that an interval leaves possible. */
const valuesIn = ({ low, high }: { low: number; high: number }) =>
  Array.from({ length: high - low + 1 }, (_, index) => low + index)

const told = (values: readonly boolean[]): string =>
  values.every(Boolean) ? 'met' : values.some(Boolean) ? 'unread' : 'unmet'

describe('a quantity that is known as an interval', () => {
  test('is met where each value in it is, unmet where none is, and open where some are', () => {
    fc.assert(
      fc.property(quantities, bounds, (quantity, { minimum, maximum }) => {
        const values = valuesIn(quantity)
        const between = values.map((value) => value >= minimum && value <= maximum)
        // Wider than the bounds on both sides, no value at its ends lies between, and some inside do.
        expect(compare({ ...subject, kind: 'between', minimum, maximum }, quantity).outcome).toBe(told(between))
        const atLeast = values.map((value) => value >= minimum)
        expect(compare({ ...subject, kind: 'at-least', minimum }, quantity).outcome).toBe(told(atLeast))
        const atMost = values.map((value) => value <= maximum)
        expect(compare({ ...subject, kind: 'at-most', maximum }, quantity).outcome).toBe(told(atMost))
      }),
    )
  })
})

describe('one of several', () => {
  const asked: Comparison = { kind: 'one-of', subject: 'storage.kind', values: ['ssd', 'nvme'] }
  const choice = (isComplete: boolean, ...values: string[]) =>
    ({ state: 'choice', values, isComplete, readings }) as const

  test('is met by one that is among them, whatever else was not read', () => {
    expect(compare(asked, choice(false, 'hdd', 'ssd'))).toEqual({ outcome: 'met', reason: 'meets' })
  })

  test('is unmet only where everything was read and none is among them', () => {
    expect(compare(asked, choice(true, 'hdd'))).toEqual({ outcome: 'unmet', reason: 'not-among' })
    expect(compare(asked, choice(false, 'hdd'))).toEqual({ outcome: 'unread', reason: 'partly-read' })
  })
})
