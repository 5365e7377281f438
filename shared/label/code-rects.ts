import type { DrawnRect } from './drawing.ts'

/** The black modules of a symbol, row by row, without its quiet zone; bars are one row. */
export type CodeModules = readonly (readonly boolean[])[]

type Place = {
  readonly xMillimetres: number
  readonly yMillimetres: number
  readonly moduleWidthMillimetres: number
  readonly moduleHeightMillimetres: number
  /** How far every outer edge of the black area is drawn back. */
  readonly insetMillimetres: number
}

/** Runs of black modules in a row, as [first, one past the last]. */
function runs(row: readonly boolean[]): [number, number][] {
  const found: [number, number][] = []
  for (let column = 0; column < row.length; column += 1) {
    if (row[column] !== true) continue
    const first = column
    while (row[column + 1] === true) column += 1
    found.push([first, column + 1])
  }
  return found
}

/**
 * The symbol as overlapping rectangles whose union is the black area shrunk by the inset on every outer edge.
 *
 * One rectangle for each run in a row, and one for each run that is black in two rows at once: the second kind
 * covers the seam that the inset would otherwise leave inside the black. The inset is needed because one-bit
 * rasterisers blacken every pixel that is touched, so that an edge on the printer's grid would spill by a dot.
 */
export function codeRects(modules: CodeModules, place: Place): DrawnRect[] {
  const { moduleWidthMillimetres: across, moduleHeightMillimetres: down, insetMillimetres: inset } = place
  const rect = (row: number, height: number, [first, end]: [number, number]): DrawnRect => ({
    xMillimetres: place.xMillimetres + first * across + inset,
    yMillimetres: place.yMillimetres + row * down + inset,
    widthMillimetres: (end - first) * across - 2 * inset,
    heightMillimetres: height * down - 2 * inset,
  })
  return modules.flatMap((row, index) => {
    const below = modules[index + 1] ?? []
    const both = row.map((black, column) => black && below[column] === true)
    return [...runs(row).map((run) => rect(index, 1, run)), ...runs(both).map((run) => rect(index, 2, run))]
  })
}
