import { eachInSteps } from './steps.ts'

/** So much of each variable, at most the limit together; a variable that is not named has no part in it. */
type Row = {
  readonly terms: readonly { readonly variable: number; readonly coefficient: number }[]
  readonly limit: number
}

const zero = 1e-9

/**
 * Maximise the sum of x ≥ 0 with rows · x ≤ limits; of all maxima, those whose costs · x is least are wanted. Every
 * coefficient and every limit is a whole number, coefficients are positive and limits are not negative, so that nothing
 * at all (x = 0) is always allowed. There are as many variables as costs.
 */
export type PackingProgram = { readonly rows: readonly Row[]; readonly costs: readonly number[] }

/** The tableau of the variables that are zero, row by row, with one row of gains and one of costs below. */
type Tableau = {
  readonly cells: Float64Array
  readonly width: number
  readonly height: number
  readonly nonbasic: number[]
  readonly basic: number[]
}

function* tableauOf({ rows, costs }: PackingProgram): Generator<void, Tableau> {
  const [width, height] = [costs.length + 1, rows.length]
  const cells = new Float64Array((height + 2) * width)
  yield* eachInSteps(rows, 128, ({ terms, limit }, row) => {
    for (const { variable, coefficient } of terms) cells[row * width + variable] = coefficient
    cells[row * width + width - 1] = limit
  })
  for (const [column, cost] of costs.entries()) {
    cells[height * width + column] = 1
    cells[(height + 1) * width + column] = -cost
  }
  return {
    cells,
    width,
    height,
    nonbasic: costs.map((_, column) => column),
    basic: rows.map((_, row) => costs.length + row),
  }
}

/**
 * Solves a program in numbers that need not be whole: the simplex method from the origin (Chvátal, "Linear
 * Programming", 1983, chapters 2 and 3). After a run of steps that gain nothing Bland's rule takes over, under which no
 * tableau comes twice.
 *
 * Pauses after each step, so that a caller can do something else between them.
 *
 * @returns the values; every variable must be limited by some row.
 */
export function* solveRelaxation(program: PackingProgram): Generator<void, number[]> {
  const tableau = yield* tableauOf(program)
  const { cells, width, basic, nonbasic } = tableau
  let idle = 0
  for (;;) {
    const entering = choose(tableau, idle > 50)
    if (entering < 0) break
    const leaving = limiting(tableau, entering)
    if (leaving < 0) throw new RangeError('a variable without a limit')
    idle = (cells[leaving * width + width - 1] ?? 0) > zero ? 0 : idle + 1
    pivot(tableau, leaving, entering)
    const other = basic[leaving] ?? 0
    basic[leaving] = nonbasic[entering] ?? 0
    nonbasic[entering] = other
    yield
  }
  const values = program.costs.map(() => 0)
  for (const [row, variable] of basic.entries()) {
    if (variable < values.length) values[variable] = Math.max(0, cells[row * width + width - 1] ?? 0)
  }
  return values
}

/**
 * The column to bring in: of the greatest gain, of those the one that saves most; or by Bland's rule the first variable
 * that gains at all. Where none gains, one that changes nothing of the sum and costs less.
 */
function choose(tableau: Tableau, isBland: boolean): number {
  const { cells, width, height, nonbasic } = tableau
  const [gains, savings] = [height * width, (height + 1) * width]
  let [chosen, most, saved] = [-1, zero, 0]
  for (const [column, variable] of nonbasic.entries()) {
    const gain = cells[gains + column] ?? 0
    if (gain <= zero) continue
    const saving = cells[savings + column] ?? 0
    const isBetter = gain > most + zero || (gain > most - zero && saving > saved)
    if (chosen < 0 || (isBland ? variable < (nonbasic[chosen] ?? 0) : isBetter)) {
      ;[chosen, most, saved] = [column, gain, saving]
    }
  }
  return chosen >= 0 ? chosen : chooseCheaper(tableau, isBland)
}

function chooseCheaper({ cells, width, height, nonbasic }: Tableau, isBland: boolean): number {
  const [gains, savings] = [height * width, (height + 1) * width]
  let [chosen, most] = [-1, zero]
  for (const [column, variable] of nonbasic.entries()) {
    const saving = cells[savings + column] ?? 0
    if (saving <= zero || (cells[gains + column] ?? 0) < -zero) continue
    if (isBland ? chosen < 0 || variable < (nonbasic[chosen] ?? 0) : saving > most) [chosen, most] = [column, saving]
  }
  return chosen
}

/** The row that limits the column most; of equals the one whose variable comes first. */
function limiting({ cells, width, height, basic }: Tableau, entering: number): number {
  let [chosen, least] = [-1, Number.POSITIVE_INFINITY]
  for (let row = 0; row < height; row += 1) {
    const coefficient = cells[row * width + entering] ?? 0
    if (coefficient <= zero) continue
    const ratio = (cells[row * width + width - 1] ?? 0) / coefficient
    const isTie = Math.abs(ratio - least) <= zero
    if (ratio < least - zero || (isTie && (basic[row] ?? 0) < (basic[chosen] ?? 0))) [chosen, least] = [row, ratio]
  }
  return chosen
}

function pivot({ cells, width, height }: Tableau, leaving: number, entering: number): void {
  const start = leaving * width
  const by = cells[start + entering] ?? 1
  // Machines share few limits, so most of a row is zero and stays so: only the rest is worked on.
  const filled = new Int32Array(width)
  let count = 0
  for (let column = 0; column < width; column += 1) {
    const cell = cells[start + column] ?? 0
    if (cell === 0 || column === entering) continue
    cells[start + column] = cell / by
    filled[count] = column
    count += 1
  }
  cells[start + entering] = 1 / by
  for (let row = 0; row < height + 2; row += 1) {
    const at = row * width
    const factor = cells[at + entering] ?? 0
    if (row === leaving || factor === 0) continue
    for (let place = 0; place < count; place += 1) {
      const column = filled[place] ?? 0
      const cell = (cells[at + column] ?? 0) - factor * (cells[start + column] ?? 0)
      // A hair beside zero is zero: it would fill the tableau for nothing.
      cells[at + column] = Math.abs(cell) < 1e-12 ? 0 : cell
    }
    cells[at + entering] = -factor / by
  }
}
