import { solveRelaxation } from './simplex.ts'

/**
 * Maximise the sum of whole numbers x ≥ 0, with rows · x ≤ limits. Every coefficient and every limit is a whole number
 * that is not negative, so that nothing at all (x = 0) is always allowed.
 */
export type PackingProgram = {
  readonly variableCount: number
  readonly rows: readonly { readonly coefficients: readonly number[]; readonly limit: number }[]
}

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

/** Rounds down, which is always allowed, then adds ones where they still fit. */
function roundedDown({ rows, variableCount }: PackingProgram, relaxed: readonly number[]): number[] {
  const values = relaxed.map((value) => Math.max(0, wholeBelow(value)))
  const left = rows.map(({ coefficients, limit }) =>
    coefficients.reduce((rest, coefficient, index) => rest - coefficient * (values[index] ?? 0), limit),
  )
  const byFraction = Array.from({ length: variableCount }, (_, index) => index).toSorted(
    (one, other) => (relaxed[other] ?? 0) - (values[other] ?? 0) - ((relaxed[one] ?? 0) - (values[one] ?? 0)),
  )
  for (const index of byFraction) {
    let more = Number.POSITIVE_INFINITY
    for (const [row, { coefficients }] of rows.entries()) {
      const coefficient = coefficients[index] ?? 0
      if (coefficient > 0) more = Math.min(more, Math.floor((left[row] ?? 0) / coefficient))
    }
    if (!Number.isFinite(more) || more <= 0) continue
    values[index] = (values[index] ?? 0) + more
    for (const [row, { coefficients }] of rows.entries())
      left[row] = (left[row] ?? 0) - more * (coefficients[index] ?? 0)
  }
  return values
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A part of the search: what each variable is at least, and upper limits on some. */
type Node = { readonly atLeast: readonly number[]; readonly atMost: readonly (number | null)[]; readonly bound: number }

/**
 * The exact maximum by branch and bound (Land and Doig, 1960): each node's linear relaxation bounds what the node can
 * reach, rounding down gives solutions, and a node that can't beat the best one is left. Since all coefficients are
 * whole and not negative, "at least k" is a shift of the limits and leaves a program of the same kind.
 *
 * @param mostNodes after which the best solution so far is answered, with the bound that is proven.
 * @throws RangeError for a variable that no row limits.
 */
export function maximisePacking(program: PackingProgram, mostNodes = 5000): PackingSolution {
  const { variableCount, rows } = program
  let best: readonly number[] = Array.from({ length: variableCount }, () => 0)
  const none = Array.from({ length: variableCount }, () => null)
  const open: Node[] = [{ atLeast: best, atMost: none, bound: Number.POSITIVE_INFINITY }]
  let nodes = 0
  while (open.length > 0 && nodes < mostNodes) {
    const node = open.pop()
    if (node === undefined || node.bound <= sum(best)) continue
    nodes += 1
    const shifted = shift(program, node)
    if (shifted === null) continue
    const relaxed = solveRelaxation(shifted.variableCount, shifted.rows)
    const base = sum(node.atLeast)
    const bound = base + wholeBelow(sum(relaxed))
    const found = roundedDown(shifted, relaxed).map((value, index) => value + (node.atLeast[index] ?? 0))
    if (sum(found) > sum(best)) best = found
    if (bound <= sum(best)) continue
    const split = mostFractional(relaxed)
    if (split === null) continue
    const whole = wholeBelow(relaxed[split] ?? 0) + (node.atLeast[split] ?? 0)
    // The half that asks for more is looked at first: it finds good solutions sooner.
    open.push({ ...node, atMost: node.atMost.with(split, whole), bound })
    open.push({ ...node, atLeast: node.atLeast.with(split, whole + 1), bound })
  }
  const total = sum(best)
  const atMost = open.reduce((most, { bound }) => Math.max(most, bound), total)
  return { values: best, total, atMost: Math.min(atMost, rowBound(rows, variableCount)), nodes }
}

/** What the limits leave after each variable has what it is at least; null where they do not allow that. */
function shift({ variableCount, rows }: PackingProgram, { atLeast, atMost }: Node): PackingProgram | null {
  const left = rows.map(({ coefficients, limit }) => ({
    coefficients,
    limit: coefficients.reduce((rest, coefficient, index) => rest - coefficient * (atLeast[index] ?? 0), limit),
  }))
  const own = atMost.flatMap((most, index) =>
    most === null
      ? []
      : [
          {
            coefficients: Array.from({ length: variableCount }, (_, other) => (other === index ? 1 : 0)),
            limit: most - (atLeast[index] ?? 0),
          },
        ],
  )
  const all = [...left, ...own]
  return all.some(({ limit }) => limit < 0) ? null : { variableCount, rows: all }
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
function rowBound(rows: PackingProgram['rows'], variableCount: number): number {
  let total = 0
  for (let index = 0; index < variableCount; index += 1) {
    let most = Number.POSITIVE_INFINITY
    for (const { coefficients, limit } of rows) {
      const coefficient = coefficients[index] ?? 0
      if (coefficient > 0) most = Math.min(most, Math.floor(limit / coefficient))
    }
    if (!Number.isFinite(most)) throw new RangeError(`nothing limits variable ${index}`)
    total += most
  }
  return total
}
