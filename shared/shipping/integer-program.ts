import { solveRelaxation, type PackingProgram } from './simplex.ts'
import { eachInSteps } from './steps.ts'

export type PackingSolution = {
  readonly values: readonly number[]
  readonly total: number
  /** No solution has a greater sum than this; proven optimal where it equals `total`. */
  readonly atMost: number
  readonly nodes: number
}

const wholeWithin = 1e-6

/** Sums of doubles that should be whole are; one that is a hair below must not lose a whole machine. */
const wholeBelow = (value: number): number => Math.floor(value + wholeWithin)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const costOf = ({ costs }: PackingProgram, values: readonly number[]): number =>
  values.reduce((total, value, index) => total + value * (costs[index] ?? 0), 0)

/** What the rows leave after these values. */
const leftAfter = ({ rows }: PackingProgram, values: readonly number[]): number[] =>
  rows.map(({ terms, limit }) =>
    terms.reduce((rest, { variable, coefficient }) => rest - coefficient * (values[variable] ?? 0), limit),
  )

/** A variable in a row, and all rows that a variable stands in. */
type Place = { readonly row: number; readonly coefficient: number }
type Column = readonly Place[]

/** For each variable the rows that it stands in. */
function* rowsOf({ rows, costs }: PackingProgram): Generator<void, readonly Column[]> {
  const columns = costs.map((): Place[] => [])
  yield
  yield* eachInSteps(rows, 256, ({ terms }, row) => {
    for (const { variable, coefficient } of terms) columns[variable]?.push({ row, coefficient })
  })
  return columns
}

/** How many of a variable what is left allows. */
const mostOf = (column: Column, left: readonly number[]) =>
  column.reduce(
    (most, { row, coefficient }) => Math.min(most, Math.floor((left[row] ?? 0) / coefficient)),
    Number.POSITIVE_INFINITY,
  )

/** Rounds down, which is always allowed, then adds ones where they still fit. */
function* roundedDown(program: PackingProgram, relaxed: readonly number[]): Generator<void, number[]> {
  const values = relaxed.map((value) => Math.max(0, wholeBelow(value)))
  const left = leftAfter(program, values)
  yield
  const columns = yield* rowsOf(program)
  const fraction = (index: number) => (relaxed[index] ?? 0) - (values[index] ?? 0)
  const byFraction = program.costs
    .map((cost, index) => ({ cost, index, share: fraction(index) }))
    .toSorted((one, other) => other.share - one.share || one.cost - other.cost)
  yield
  yield* eachInSteps(byFraction, 1024, ({ index }) => {
    const column = columns[index] ?? []
    const more = mostOf(column, left)
    if (!Number.isFinite(more) || more <= 0) return
    values[index] = (values[index] ?? 0) + more
    for (const { row, coefficient } of column) left[row] = (left[row] ?? 0) - more * coefficient
  })
  return values
}

/** A part of the search: what each variable is at least, and upper limits on some. */
type Node = { readonly atLeast: readonly number[]; readonly atMost: readonly (number | null)[]; readonly bound: number }

/**
 * The exact maximum by branch and bound (Land and Doig, 1960): each node's linear relaxation bounds what the node can
 * reach, rounding down gives solutions, and a node that can't beat the best one is left. Since all coefficients are
 * whole and not negative, "at least k" is a shift of the limits and leaves a program of the same kind.
 *
 * The sum is proven; the costs are only kept low: of the solutions that come up, the cheapest of the greatest sum wins.
 * Pauses after each step of the arithmetic.
 *
 * @param mostNodes after which the best solution so far is answered, with the bound that is proven.
 * @throws RangeError for a variable that no row limits.
 */
export function* maximisePacking(program: PackingProgram, mostNodes = 5000): Generator<void, PackingSolution> {
  let best: readonly number[] = program.costs.map(() => 0)
  const none = program.costs.map(() => null)
  const open: Node[] = [{ atLeast: best, atMost: none, bound: yield* ownBound(program) }]
  let nodes = 0
  while (open.length > 0 && nodes < mostNodes) {
    const node = open.pop()
    if (node === undefined || node.bound <= sum(best)) continue
    nodes += 1
    const shifted = shift(program, node)
    yield
    if (shifted === null) continue
    const relaxed = yield* solveRelaxation(shifted)
    const bound = Math.min(node.bound, sum(node.atLeast) + wholeBelow(sum(relaxed)))
    const rounded = yield* roundedDown(shifted, relaxed)
    const found = rounded.map((value, index) => value + (node.atLeast[index] ?? 0))
    const more = sum(found) - sum(best)
    if (more > 0 || (more === 0 && costOf(program, found) < costOf(program, best))) best = found
    if (bound <= sum(best)) continue
    const split = mostFractional(relaxed)
    if (split === null) continue
    const whole = wholeBelow(relaxed[split] ?? 0) + (node.atLeast[split] ?? 0)
    // The half that asks for more is looked at first: it finds good solutions sooner.
    open.push({ ...node, atMost: node.atMost.with(split, whole), bound })
    open.push({ ...node, atLeast: node.atLeast.with(split, whole + 1), bound })
  }
  const total = sum(best)
  return { values: best, total, atMost: open.reduce((most, { bound }) => Math.max(most, bound), total), nodes }
}

/** What the limits leave after each variable has what it is at least; null where they do not allow that. */
function shift(program: PackingProgram, { atLeast, atMost }: Node): PackingProgram | null {
  const left = leftAfter(program, atLeast)
  const own = atMost.flatMap((most, variable) =>
    most === null ? [] : [{ terms: [{ variable, coefficient: 1 }], limit: most - (atLeast[variable] ?? 0) }],
  )
  const rows = [...program.rows.map(({ terms }, row) => ({ terms, limit: left[row] ?? 0 })), ...own]
  return rows.some(({ limit }) => limit < 0) ? null : { costs: program.costs, rows }
}

function mostFractional(relaxed: readonly number[]): number | null {
  let [chosen, farthest]: [number | null, number] = [null, wholeWithin]
  for (const [index, value] of relaxed.entries()) {
    const distance = Math.abs(value - Math.round(value))
    if (distance > farthest) [chosen, farthest] = [index, distance]
  }
  return chosen
}

/** No sum is greater than each variable's own greatest value together: a bound without any arithmetic of doubles. */
function* ownBound(program: PackingProgram): Generator<void, number> {
  const limits = program.rows.map(({ limit }) => limit)
  const columns = yield* rowsOf(program)
  return columns.reduce((total, column, index) => {
    const most = mostOf(column, limits)
    if (!Number.isFinite(most)) throw new RangeError(`nothing limits variable ${index}`)
    return total + most
  }, 0)
}
