import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isTagPrefix,
  lastTagNumber,
  makeTag,
  parseTag,
  tagAlphabet,
  tagPrefixAt,
  tagPrefixCount,
} from '../../../shared/label/tag.ts'

const prefixes = fc.integer({ min: 0, max: tagPrefixCount - 1 }).map(tagPrefixAt)
const tags = fc
  .tuple(prefixes, fc.integer({ min: 1, max: lastTagNumber }))
  .map(([prefix, number]) => makeTag(prefix, number))

describe('a tag', () => {
  test('is bench prefix, six digits and a check character', () => {
    expect(makeTag('T7', 12382)).toBe('T70123820')
  })

  test('comes back as its prefix and number', () => {
    fc.assert(
      fc.property(prefixes, fc.integer({ min: 1, max: lastTagNumber }), (prefix, number) => {
        const tag = makeTag(prefix, number)
        expect(parseTag(tag)).toEqual({ ok: true, tag, prefix, number })
      }),
    )
  })

  test('is read in lower case and with the spaces it is printed with', () => {
    expect(parseTag(' t7 012382 0\r\n')).toMatchObject({ ok: true, tag: 'T70123820' })
  })

  test('catches every single wrong character', () => {
    const anyCharacter = fc.constantFrom(...Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'))
    fc.assert(
      fc.property(tags, fc.nat(8), anyCharacter, (tag, place, character) => {
        fc.pre(tag.charAt(place) !== character)
        expect(parseTag(tag.slice(0, place) + character + tag.slice(place + 1)).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  test('catches every swap of two neighbours', () => {
    fc.assert(
      fc.property(tags, fc.nat(7), (tag, place) => {
        const [left, right] = [tag.charAt(place), tag.charAt(place + 1)]
        fc.pre(left !== right)
        expect(parseTag(tag.slice(0, place) + right + left + tag.slice(place + 2)).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  test.each([
    ['T7012382', 'length'],
    ['', 'length'],
    ['TA0123820', 'alphabet'],
    ['T701238C0', 'alphabet'],
    ['770123820', 'prefix'],
    ['T70123821', 'check'],
  ])('%j is refused for its %s', (text, reason) => {
    expect(parseTag(text)).toEqual({ ok: false, reason })
  })

  test('has no number zero and none beyond six digits', () => {
    expect(() => makeTag('T7', 0)).toThrow(RangeError)
    expect(() => makeTag('T7', 1_000_000)).toThrow(RangeError)
    expect(() => makeTag('77', 1)).toThrow(RangeError)
  })
})

test('there are 299 different bench prefixes, all of the alphabet', () => {
  const all = Array.from({ length: tagPrefixCount }, (_, place) => tagPrefixAt(place))
  expect(new Set(all).size).toBe(299)
  expect(all.every(isTagPrefix)).toBe(true)
  expect(() => tagPrefixAt(299)).toThrow(RangeError)
  expect(new Set(tagAlphabet).size).toBe(23)
})
