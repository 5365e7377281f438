import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maximisePacking } from '../../../shared/shipping/integer-program.ts'
import type { PackingProgram } from '../../../shared/shipping/simplex.ts'
import { allSteps } from '../../../shared/shipping/steps.ts'

const solve = (program: PackingProgram, mostNodes?: number) => allSteps(maximisePacking(program, mostNodes))

const isAllowed = ({ rows }: PackingProgram, values: readonly number[]): boolean =>
  rows.every(
    ({ terms, limit }) =>
      terms.reduce((used, { variable, coefficient }) => used + coefficient * (values[variable] ?? 0), 0) <= limit,
  )

/** The greatest sum over every choice of whole values, each tried. */
function greatestOfAll(program: PackingProgram, highest: number): number {
  const from = (values: readonly number[]): number => {
    if (!isAllowed(program, values)) return -1
    if (values.length === program.costs.length) return values.reduce((sum, value) => sum + value, 0)
    return Math.max(...Array.from({ length: highest + 1 }, (_, value) => from([...values, value])))
  }
  return from([])
}

const highest = 4
/** Up to five variables, none above `highest`, and rows of coefficients that rarely divide their limits. */
const programs = fc.integer({ min: 1, max: 5 }).chain((size) => {
  const own = Array.from({ length: size }, (_, variable) => ({
    terms: [{ variable, coefficient: 1 }],
    limit: highest,
  }))
  const row = fc.record({
    terms: fc
      .array(fc.nat(5), { minLength: size, maxLength: size })
      .map((all) => all.flatMap((coefficient, variable) => (coefficient === 0 ? [] : [{ variable, coefficient }]))),
    limit: fc.nat(13),
  })
  return fc
    .tuple(fc.array(row, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(3), { minLength: size, maxLength: size }))
    .map(([rows, costs]): PackingProgram => ({ costs, rows: [...own, ...rows] }))
})

/** Up to nine things, each taken or not, of which every few exclude each other: rounding often misses the best. */
const exclusive = fc.integer({ min: 4, max: 9 }).chain((size) => {
  const own = Array.from({ length: size }, (_, variable) => ({ terms: [{ variable, coefficient: 1 }], limit: 1 }))
  const row = fc
    .uniqueArray(fc.nat(size - 1), { minLength: 2, maxLength: 3 })
    .map((chosen) => ({ terms: chosen.map((variable) => ({ variable, coefficient: 1 })), limit: 1 }))
  return fc
    .tuple(
      fc.array(row, { minLength: size, maxLength: size + 3 }),
      fc.array(fc.nat(3), { minLength: size, maxLength: size }),
    )
    .map(([rows, costs]): PackingProgram => ({ costs, rows: [...own, ...rows] }))
})

describe('the greatest packing', () => {
  test('goes on while a bound leaves room for one more', () => {
    // Rounding the relaxation down comes to one; the best is two, and so says the bound of the first step.
    const taken = (variable: number) => ({ variable, coefficient: 1 })
    const excluded = [
      [2, 1, 4],
      [2, 3],
      [5, 2, 0],
      [2, 3, 0],
      [1, 3, 4],
      [0, 4, 2],
    ]
    const own = [0, 1, 2, 3, 4, 5].map((variable) => ({ terms: [taken(variable)], limit: 1 }))
    const rows = [...own, ...excluded.map((all) => ({ terms: all.map(taken), limit: 1 }))]
    expect(solve({ costs: [1, 2, 0, 0, 0, 1], rows })).toMatchObject({ total: 2, atMost: 2 })
  })

  test('of things that exclude each other is as great as the best of all there are', () => {
    fc.assert(
      fc.property(exclusive, (program) => {
        const best = greatestOfAll(program, 1)
        expect(solve(program)).toMatchObject({ total: best, atMost: best })
      }),
      { numRuns: 500 },
    )
  })

  test('is allowed, as great as the best of all there are, and proven so', () => {
    fc.assert(
      fc.property(programs, (program) => {
        const { values, total, atMost } = solve(program)
        expect(isAllowed(program, values)).toBe(true)
        expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
        expect(total).toBe(values.reduce((sum, value) => sum + value, 0))
        expect(total).toBe(greatestOfAll(program, highest))
        expect(atMost).toBe(total)
      }),
      { numRuns: 300 },
    )
  })

  test('that is stopped early is allowed, and its bound is never below the best of all', () => {
    fc.assert(
      fc.property(programs, fc.nat(3), (program, mostNodes) => {
        const { values, total, atMost } = solve(program, mostNodes)
        expect(isAllowed(program, values)).toBe(true)
        const best = greatestOfAll(program, highest)
        expect(total).toBeLessThanOrEqual(best)
        expect(atMost).toBeGreaterThanOrEqual(best)
      }),
      { numRuns: 300 },
    )
  })

  test('of two that are as great is the one that costs less', () => {
    const one = { variable: 0, coefficient: 1 }
    const other = { variable: 1, coefficient: 1 }
    const rows = [{ terms: [one, other], limit: 3 }]
    expect(solve({ costs: [2, 1], rows }).values).toEqual([0, 3])
    expect(solve({ costs: [1, 2], rows }).values).toEqual([3, 0])
  })

  test('is not looked for where nothing limits a variable', () => {
    expect(() => solve({ costs: [0], rows: [] })).toThrow(RangeError)
  })
})
