import { blackenRow, type Bitmap } from './bitmap.ts'

/** Closed polygons, each as x, y, x, y… in dots, the last point joined to the first. */
export type Outline = readonly (readonly number[])[]

type Crossing = { readonly x: number; readonly turn: 1 | -1 }

/** Notes where an edge crosses the middle lines of the rows. */
function crossEdge(rows: Map<number, Crossing[]>, x0: number, y0: number, x1: number, y1: number): void {
  if (y0 === y1) return
  const turn = y0 < y1 ? 1 : -1
  const [top, bottom] = turn === 1 ? [y0, y1] : [y1, y0]
  const slope = (x1 - x0) / (y1 - y0)
  // Each row takes the edges whose span holds its middle, lower end excluded: a corner is counted once.
  for (let row = Math.ceil(top - 0.5); row + 0.5 < bottom; row += 1) {
    const crossing = { x: x0 + (row + 0.5 - y0) * slope, turn } as const
    const present = rows.get(row)
    if (present === undefined) rows.set(row, [crossing])
    else present.push(crossing)
  }
}

/**
 * Blackens every dot whose middle lies inside an outline by the non-zero winding rule, the rule of TrueType outlines
 * (Apple, "TrueType Reference Manual": Instructing Fonts, scan conversion) and of the fill of a PDF (ISO 32000-1,
 * 8.5.3.3.2).
 */
export function fillOutline(bitmap: Bitmap, outline: Outline): void {
  const rows = new Map<number, Crossing[]>()
  for (const points of outline) {
    for (let index = 0; index < points.length; index += 2) {
      const next = (index + 2) % points.length
      crossEdge(rows, points[index] ?? 0, points[index + 1] ?? 0, points[next] ?? 0, points[next + 1] ?? 0)
    }
  }
  for (const [row, crossings] of rows) {
    crossings.sort((left, right) => left.x - right.x)
    let winding = 0
    let start = 0
    for (const { x, turn } of crossings) {
      if (winding === 0) start = x
      winding += turn
      if (winding === 0) blackenRow(bitmap, row, Math.ceil(start - 0.5), Math.ceil(x - 0.5))
    }
  }
}
