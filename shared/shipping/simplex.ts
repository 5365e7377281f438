type Row = { readonly coefficients: readonly number[]; readonly limit: number }

const zero = 1e-9

/**
 * Maximises the sum of x ≥ 0 with rows · x ≤ limits, no limit negative: the simplex method from the origin, on a dense
 * tableau of the variables that are zero (Chvátal, "Linear Programming", 1983, chapters 2 and 3). After a run of steps
 * that gain nothing Bland's rule takes over, under which no tableau comes twice.
 *
 * @returns the values; every variable must be limited by some row.
 */
export function solveRelaxation(variableCount: number, rows: readonly Row[]): number[] {
  const width = variableCount + 1
  const height = rows.length
  // Row by row: what is left of each limit, in terms of the variables that are zero. The last row is the gain.
  const tableau = new Float64Array((height + 1) * width)
  for (const [row, { coefficients, limit }] of rows.entries()) {
    for (let column = 0; column < variableCount; column += 1) tableau[row * width + column] = coefficients[column] ?? 0
    tableau[row * width + variableCount] = limit
  }
  const gains = height * width
  for (let column = 0; column < variableCount; column += 1) tableau[gains + column] = 1
  const nonbasic = Array.from({ length: variableCount }, (_, column) => column)
  const basic = Array.from({ length: height }, (_, row) => variableCount + row)

  let idle = 0
  for (;;) {
    const entering = choose(tableau, gains, nonbasic, idle > 50)
    if (entering < 0) break
    const leaving = limiting(tableau, width, height, entering, basic)
    if (leaving < 0) throw new RangeError('a variable without a limit')
    idle = (tableau[leaving * width + variableCount] ?? 0) > zero ? 0 : idle + 1
    pivot(tableau, width, height, leaving, entering)
    const other = basic[leaving] ?? 0
    basic[leaving] = nonbasic[entering] ?? 0
    nonbasic[entering] = other
  }
  const values = Array.from({ length: variableCount }, () => 0)
  for (const [row, variable] of basic.entries()) {
    if (variable < variableCount) values[variable] = Math.max(0, tableau[row * width + variableCount] ?? 0)
  }
  return values
}

/** The column to bring in: of the greatest gain, or by Bland's rule the first variable that gains at all. */
function choose(tableau: Float64Array, gains: number, nonbasic: readonly number[], isBland: boolean): number {
  let [chosen, most] = [-1, zero]
  for (const [column, variable] of nonbasic.entries()) {
    const gain = tableau[gains + column] ?? 0
    if (gain <= zero) continue
    if (isBland ? chosen < 0 || variable < (nonbasic[chosen] ?? 0) : gain > most) [chosen, most] = [column, gain]
  }
  return chosen
}

/** The row that limits the column most; of equals the one whose variable comes first. */
function limiting(
  tableau: Float64Array,
  width: number,
  height: number,
  entering: number,
  basic: readonly number[],
): number {
  let [chosen, least] = [-1, Number.POSITIVE_INFINITY]
  for (let row = 0; row < height; row += 1) {
    const coefficient = tableau[row * width + entering] ?? 0
    if (coefficient <= zero) continue
    const ratio = (tableau[row * width + width - 1] ?? 0) / coefficient
    const isTie = Math.abs(ratio - least) <= zero
    if (ratio < least - zero || (isTie && (basic[row] ?? 0) < (basic[chosen] ?? 0))) [chosen, least] = [row, ratio]
  }
  return chosen
}

function pivot(tableau: Float64Array, width: number, height: number, leaving: number, entering: number): void {
  const start = leaving * width
  const by = tableau[start + entering] ?? 1
  for (let column = 0; column < width; column += 1) tableau[start + column] = (tableau[start + column] ?? 0) / by
  tableau[start + entering] = 1 / by
  for (let row = 0; row <= height; row += 1) {
    if (row === leaving) continue
    const at = row * width
    const factor = tableau[at + entering] ?? 0
    if (factor === 0) continue
    for (let column = 0; column < width; column += 1) {
      tableau[at + column] = (tableau[at + column] ?? 0) - factor * (tableau[start + column] ?? 0)
    }
    tableau[at + entering] = -factor / by
  }
}
