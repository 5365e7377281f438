import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeRects } from '../../../shared/label/code-rects.ts'

const place = {
  xMillimetres: 10,
  yMillimetres: 20,
  moduleWidthMillimetres: 1,
  moduleHeightMillimetres: 1,
  insetMillimetres: 0.1,
}
const matrix = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 6, maxLength: 6 })

/** Whether a point, in modules from the symbol's corner, is covered by a rectangle. */
const isInk = (rects: ReturnType<typeof codeRects>, x: number, y: number): boolean =>
  rects.some(
    (rect) =>
      x + 10 > rect.xMillimetres &&
      x + 10 < rect.xMillimetres + rect.widthMillimetres &&
      y + 20 > rect.yMillimetres &&
      y + 20 < rect.yMillimetres + rect.heightMillimetres,
  )

test('the rectangles cover the black modules, their seams included, and nothing within the inset of a white one', () => {
  // Sampled well inside modules, just inside an edge, and on the seams between modules.
  const steps = [0.5, 0.05, 0.95, 0.15, 0.85, 0]
  const samples = Array.from({ length: 6 }, (_, module) => steps.map((step) => module + step)).flat()
  fc.assert(
    fc.property(matrix, (modules) => {
      const rects = codeRects(modules, place)
      const isBlack = (x: number, y: number): boolean => modules[Math.floor(y)]?.[Math.floor(x)] === true
      for (const x of samples) {
        for (const y of samples) {
          const around = [-0.1, 0.1].flatMap((dx) => [-0.1, 0.1].map((dy) => isBlack(x + dx, y + dy)))
          expect(isInk(rects, x, y), `at ${x}, ${y}`).toBe(around.every(Boolean))
        }
      }
    }),
    { numRuns: 50 },
  )
})
