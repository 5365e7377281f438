import fc from 'fast-check'
import { expect, test } from 'vitest'
import { doesFor, type PartNeed, type StockPart } from '../../../shared/shipping/parts.ts'
import { pickParts } from '../../../shared/shipping/pick-parts.ts'

const part = (size: number, count: number): StockPart => ({ partId: `m${size}`, families: ['m'], size, count })
const need = (minimumSize: number, count: number): PartNeed => ({ family: 'm', minimumSize, maximumSize: null, count })

test('the smallest that serves is taken, and what is missing is said', () => {
  expect(pickParts([need(4, 3)], [part(16, 1), part(8, 1), part(2, 9)])).toEqual([
    {
      need: need(4, 3),
      taken: [
        { partId: 'm8', quantity: 1 },
        { partId: 'm16', quantity: 1 },
      ],
      missing: 1,
    },
  ])
})

test('nothing is taken twice, nothing that does not serve, and never more than is needed', () => {
  const sizes = fc.integer({ min: 1, max: 4 })
  const stocks = fc.uniqueArray(fc.tuple(sizes, fc.nat({ max: 5 })), { selector: ([size]) => size, maxLength: 4 })
  const needs = fc.array(fc.tuple(sizes, fc.integer({ min: 1, max: 4 })), { maxLength: 4 })
  fc.assert(
    fc.property(stocks, needs, (lying, asked) => {
      const stock = lying.map(([size, count]) => part(size, count))
      const picked = pickParts(
        asked.map(([size, count]) => need(size, count)),
        stock,
      )
      for (const { need: one, taken, missing } of picked) {
        expect(taken.reduce((sum, { quantity }) => sum + quantity, missing)).toBe(one.count)
        for (const { partId } of taken) {
          const own = stock.find((other) => other.partId === partId)
          expect(own !== undefined && doesFor(own, one)).toBe(true)
        }
      }
      for (const { partId, count } of stock) {
        const used = picked.flatMap(({ taken }) => taken).filter((one) => one.partId === partId)
        expect(used.reduce((sum, { quantity }) => sum + quantity, 0)).toBeLessThanOrEqual(count)
      }
    }),
  )
})
