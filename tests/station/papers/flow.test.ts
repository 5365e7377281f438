import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flow, type Block, type FlowItem } from '../../../electron/station/papers/flow.ts'
import { nothing } from '../../../electron/station/papers/page.ts'

const room = { firstTop: 100, laterTop: 25, bottom: 283 }

/** A block that leaves its name at its place: pages are then read as lists of names. */
const named = (name: string, heightMillimetres: number): Block => ({
  heightMillimetres,
  draw: (top) => ({
    ...nothing,
    texts: [
      {
        text: name,
        xMillimetres: 0,
        yMillimetres: top,
        sizeMillimetres: heightMillimetres,
        widthMillimetres: 1,
        weight: 'regular',
        anchor: 'start',
      },
    ],
  }),
})

const height = fc.double({ min: 3, max: 20, noNaN: true })
const items = fc
  .array(fc.record({ heading: height, rows: fc.array(height, { minLength: 1, maxLength: 60 }) }), { maxLength: 8 })
  .map((sections) =>
    sections.map(({ heading, rows }, section): FlowItem => ({
      heading: named(`H${section}`, heading),
      headingAgain: named(`A${section}`, heading),
      rows: rows.map((one, row) => named(`R${section}.${row}`, one)),
    })),
  )

describe('a paper that flows over pages', () => {
  test('keeps every block, once and in order, and none over the end of a page', () => {
    fc.assert(
      fc.property(items, (list) => {
        const pages = flow(list, room)
        const rows = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).filter((text) => !text.startsWith('A'))
        const wanted = list.flatMap((item, section) =>
          'rows' in item ? [`H${section}`, ...item.rows.map((_, row) => `R${section}.${row}`)] : [],
        )
        expect(rows).toEqual(wanted)
        for (const { texts } of pages) {
          for (const { yMillimetres, sizeMillimetres } of texts) {
            expect(yMillimetres + sizeMillimetres).toBeLessThanOrEqual(room.bottom + 1e-9)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('begins each page with a heading and ends none with one', () => {
    fc.assert(
      fc.property(items, (list) => {
        const pages = flow(list, room).map(({ texts }) => texts.map(({ text }) => text))
        for (const texts of pages.filter(({ length }) => length > 0)) {
          expect(texts[0]).toMatch(/^[HA]/)
          expect(texts.at(-1)).toMatch(/^R/)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('moves a short list to the next page rather than tear it, and tears a long one under a heading again', () => {
    const short = { heading: named('H', 10), headingAgain: named('A', 10), rows: [named('a', 20), named('b', 20)] }
    const [first, second] = flow([named('text', 160), short], room)
    expect(first?.texts.map(({ text }) => text)).toEqual(['text'])
    expect(second?.texts.map(({ text }) => text)).toEqual(['H', 'a', 'b'])

    const rows = Array.from({ length: 40 }, (_, index) => named(String(index), 10))
    const long = { heading: named('H', 10), headingAgain: named('A', 10), rows }
    const pages = flow([named('text', 100), long], room)
    expect(pages[0]?.texts.map(({ text }) => text).slice(0, 2)).toEqual(['text', 'H'])
    expect(pages[1]?.texts[0]?.text).toBe('A')
  })

  test('gives one empty page for nothing', () => {
    expect(flow([], room)).toEqual([nothing])
  })
})
