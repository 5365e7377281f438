import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  afterScroll,
  atTop,
  boxPixels,
  isStuck,
  rowsInSight,
  scrolledTo,
  topPixels,
  type ListScroll,
  type ListSize,
} from '../../../renderer/components/long-list/list-scroll.ts'

const rowPixels = 68
const sizes = fc.record({
  listPixels: fc.integer({ min: 1, max: 3_000_000 }).map((rows) => rows * rowPixels),
  viewPixels: fc.integer({ min: 100, max: 2000 }),
})
const highest = (size: ListSize) => Math.max(0, size.listPixels - size.viewPixels)

/** Where the page lets its own scrolling be. */
const scrollable = (wanted: number, size: ListSize) =>
  Math.min(Math.max(Math.round(wanted), 0), Math.max(0, boxPixels(size) - size.viewPixels))

/** As the component does it: what the page scrolled is taken over, and the bar put right where it would stick. */
function scrolled(before: ListScroll, wanted: number, size: ListSize): ListScroll {
  const next = afterScroll(before, scrollable(wanted, size), size)
  return isStuck(next, size) ? scrolledTo(topPixels(next), size) : next
}

describe('a list of any length in a box of 8 million pixels', () => {
  test('every row can be shown, and its place is within the box', () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (size, share) => {
        const wanted = Math.round(share * highest(size))
        const scroll = scrolledTo(wanted, size)
        expect(topPixels(scroll)).toBeCloseTo(wanted, 3)
        expect(scroll.scrollTopPixels).toBe(scrollable(scroll.scrollTopPixels, size))
        const { first, last } = rowsInSight(scroll, size, rowPixels)
        expect(first * rowPixels).toBeLessThanOrEqual(wanted)
        expect((last + 1) * rowPixels).toBeGreaterThanOrEqual(Math.min(wanted + size.viewPixels, size.listPixels))
        expect(first * rowPixels + scroll.shiftPixels).toBeGreaterThan(-rowPixels - 1)
        expect(last * rowPixels + scroll.shiftPixels).toBeLessThan(Math.max(boxPixels(size), size.viewPixels))
      }),
    )
  })

  test('a wheel moves the rows by as many pixels as the page', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: -300, max: 300 }),
        (size, share, turn) => {
          const before = scrolledTo(share * highest(size), size)
          const after = afterScroll(before, scrollable(before.scrollTopPixels + turn, size), size)
          const moved = scrollable(before.scrollTopPixels + turn, size) - before.scrollTopPixels
          const wanted = Math.min(Math.max(topPixels(before) + moved, 0), highest(size))
          expect(topPixels(after)).toBeCloseTo(wanted, 3)
        },
      ),
    )
  })

  test('a wheel that is turned for long enough reaches either end from anywhere', () => {
    fc.assert(
      fc.property(sizes, fc.boolean(), (size, isDown) => {
        const end = isDown ? highest(size) : 0
        // From near enough for a test, on the far side of the place where the box ends before the list does.
        let scroll = scrolledTo(isDown ? Math.max(0, end - 60_000) : Math.min(60_000, highest(size)), size)
        for (let turn = 0; turn < 2000 && topPixels(scroll) !== end; turn += 1) {
          scroll = scrolled(scroll, scroll.scrollTopPixels + (isDown ? 97 : -97), size)
        }
        expect(topPixels(scroll)).toBeCloseTo(end, 3)
      }),
      { numRuns: 50 },
    )
  })

  test('the bar at either end shows that end, and in between its share of the list', () => {
    fc.assert(
      fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (size, share) => {
        const most = Math.max(0, boxPixels(size) - size.viewPixels)
        const from = share < 0.5 ? scrolledTo(highest(size), size) : atTop
        const scroll = afterScroll(from, scrollable(share * most, size), size)
        const isLeap = Math.abs(scroll.scrollTopPixels - from.scrollTopPixels) > 4 * size.viewPixels
        fc.pre(isLeap)
        const expected = most === 0 ? 0 : (scroll.scrollTopPixels / most) * highest(size)
        expect(topPixels(scroll)).toBeCloseTo(expected, 3)
      }),
    )
  })

  test('at rest the bar goes where it belongs and no row moves', () => {
    fc.assert(
      fc.property(sizes, fc.array(fc.integer({ min: -2000, max: 2000 }), { maxLength: 30 }), (size, turns) => {
        let scroll = scrolledTo(Math.floor(highest(size) / 3), size)
        for (const turn of turns) scroll = scrolled(scroll, scroll.scrollTopPixels + turn, size)
        const rests = scrolledTo(topPixels(scroll), size)
        expect(topPixels(rests)).toBeCloseTo(topPixels(scroll), 3)
        expect(rests.scrollTopPixels).toBe(scrollable(rests.scrollTopPixels, size))
      }),
    )
  })
})
