import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blackenRow, createBitmap, isBlack } from '../../../shared/label/bitmap.ts'
import { fillOutline } from '../../../shared/label/fill-outline.ts'
import { rasterise } from '../../../shared/label/raster.ts'

const blackDots = (bitmap: Parameters<typeof isBlack>[0]): string =>
  Array.from({ length: bitmap.heightDots }, (_, y) =>
    Array.from({ length: bitmap.widthDots }, (__, x) => (isBlack(bitmap, x, y) ? '#' : '.')).join(''),
  ).join('\n')

test('a row is blackened dot for dot, whatever byte it begins and ends in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -5, max: 45 }), fc.integer({ min: -5, max: 45 }), (from, end) => {
      const bitmap = createBitmap(37, 2)
      blackenRow(bitmap, 1, from, end)
      const row = Array.from({ length: 37 }, (_, x) => (x >= from && x < end ? '#' : '.')).join('')
      expect(blackDots(bitmap)).toBe(`${'.'.repeat(37)}\n${row}`)
    }),
  )
})

test('an outline blackens the dots whose middle lies inside, and a hole of the other turn stays white', () => {
  const bitmap = createBitmap(9, 9)
  fillOutline(bitmap, [
    [1, 1, 8, 1, 8, 8, 1, 8],
    [3, 3, 3, 6, 6, 6, 6, 3],
  ])
  expect(blackDots(bitmap)).toBe(
    [
      '.........',
      '.#######.',
      '.#######.',
      '.##...##.',
      '.##...##.',
      '.##...##.',
      '.#######.',
      '.#######.',
      '.........',
    ].join('\n'),
  )
})

test('outlines that overlap stay black where they do', () => {
  const bitmap = createBitmap(6, 3)
  fillOutline(bitmap, [
    [0, 0, 4, 0, 4, 3, 0, 3],
    [2, 0, 6, 0, 6, 3, 2, 3],
  ])
  expect(blackDots(bitmap)).toBe(['######', '######', '######'].join('\n'))
})

test('a triangle has the dots of a half plane each side', () => {
  const corner = fc.integer({ min: 0, max: 2000 }).map((value) => value / 100)
  fc.assert(
    fc.property(fc.tuple(corner, corner, corner, corner, corner, corner), (points) => {
      const [ax, ay, bx, by, cx, cy] = points
      const bitmap = createBitmap(20, 20)
      fillOutline(bitmap, [points])
      const side = (x: number, y: number, x0: number, y0: number, x1: number, y1: number): number =>
        (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)
      for (let y = 0; y < 20; y += 1) {
        for (let x = 0; x < 20; x += 1) {
          const [px, py] = [x + 0.5, y + 0.5]
          const sides = [side(px, py, ax, ay, bx, by), side(px, py, bx, by, cx, cy), side(px, py, cx, cy, ax, ay)]
          // A middle that lies on an edge belongs to either side.
          if (sides.some((one) => Math.abs(one) < 1e-6)) continue
          const isInside = sides.every((one) => one > 0) || sides.every((one) => one < 0)
          expect(isBlack(bitmap, x, y), `at ${x}, ${y}`).toBe(isInside)
        }
      }
    }),
  )
})

test('a window of a page has the very dots of the page', () => {
  const rects = [
    { xMillimetres: 1.03, yMillimetres: 0.4, widthMillimetres: 3.3, heightMillimetres: 2.2 },
    { xMillimetres: 6, yMillimetres: 3, widthMillimetres: 0.5, heightMillimetres: 6 },
  ]
  const text = { text: 'x', xMillimetres: 2, yMillimetres: 8, sizeMillimetres: 3, widthMillimetres: 3 } as const
  const drawing = {
    widthMillimetres: 10,
    heightMillimetres: 10,
    rects,
    texts: [{ ...text, weight: 'regular', anchor: 'start' } as const],
    codes: [],
  }
  const outline = () => [[0, 0, 1, 0, 0.5, -1]]
  const page = rasterise(drawing, 203, outline)
  expect([page.widthDots, page.heightDots]).toEqual([80, 80])
  const part = rasterise(drawing, 203, outline, { leftDots: 13, topDots: 7, widthDots: 50, heightDots: 60 })
  for (let y = 0; y < 60; y += 1) {
    for (let x = 0; x < 50; x += 1) expect(isBlack(part, x, y)).toBe(isBlack(page, x + 13, y + 7))
  }
})
