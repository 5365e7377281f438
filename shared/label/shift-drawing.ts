import type { LabelDrawing } from './drawing.ts'

/**
 * A drawing moved on its page, by whole dots so that codes stay on the printer's grid: for a printer whose roll sits a
 * little aside. What leaves the page is lost, as on paper.
 */
export function shiftDrawing(
  drawing: LabelDrawing,
  offset: { readonly xMillimetres: number; readonly yMillimetres: number },
  dotsPerInch: number,
): LabelDrawing {
  const dot = 25.4 / dotsPerInch
  const [dx, dy] = [offset.xMillimetres, offset.yMillimetres].map((one) => Math.round(one / dot) * dot)
  if (dx === undefined || dy === undefined || (dx === 0 && dy === 0)) return drawing
  const moved = <T extends { readonly xMillimetres: number; readonly yMillimetres: number }>(part: T): T => ({
    ...part,
    xMillimetres: part.xMillimetres + dx,
    yMillimetres: part.yMillimetres + dy,
  })
  const { rects, texts, codes } = drawing
  return { ...drawing, rects: rects.map(moved), texts: texts.map(moved), codes: codes.map(moved) }
}
