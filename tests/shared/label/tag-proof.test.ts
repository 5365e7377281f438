import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lastTagNumber, makeTag, parseTag, tagPrefixAt, tagPrefixCount } from '../../../shared/label/tag.ts'
import { neighbourSwaps, singleErrors, tagAsNumber } from './tag-errors.ts'

const prefixes = fc.integer({ min: 0, max: tagPrefixCount - 1 }).map(tagPrefixAt)
const numbers = fc.integer({ min: 1, max: lastTagNumber })

// The same over ten million tags: tests/benchmark/tags.ts.
describe('tags of benches that have never heard of each other', () => {
  test('never meet: two benches that give out twenty thousand each have forty thousand different ones', () => {
    fc.assert(
      fc.property(fc.uniqueArray(prefixes, { minLength: 2, maxLength: 2 }), (benches) => {
        const given = benches.flatMap((prefix) =>
          Array.from({ length: 20_000 }, (_, index) => makeTag(prefix, index + 1)),
        )
        expect(new Set(given).size).toBe(40_000)
        expect(new Set(given.map(tagAsNumber)).size).toBe(40_000)
      }),
      { numRuns: 5 },
    )
  })

  test('let no single wrong character through, whichever it is and wherever it stands', () => {
    fc.assert(
      fc.property(prefixes, numbers, (prefix, number) => {
        const wrong = singleErrors(makeTag(prefix, number))
        expect(wrong).toHaveLength(9 * 35)
        expect(wrong.filter((text) => parseTag(text).ok)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('let no swap of two neighbours through', () => {
    fc.assert(
      fc.property(prefixes, numbers, (prefix, number) => {
        const swapped = neighbourSwaps(makeTag(prefix, number))
        expect(swapped.length).toBeGreaterThan(0)
        expect(swapped.filter((text) => parseTag(text).ok)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})
