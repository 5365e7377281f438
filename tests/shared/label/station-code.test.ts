import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withCheck } from '../../../shared/label/check-character.ts'
import { controlActions, controlCode, paperCode, parseStationCode } from '../../../shared/label/station-code.ts'
import { makeTag, parseTag, tagAlphabet, tagPrefixAt, tagPrefixCount } from '../../../shared/label/tag.ts'
import { neighbourSwaps, singleErrors } from './tag-errors.ts'

const prefixes = fc.integer({ min: 0, max: tagPrefixCount - 1 }).map(tagPrefixAt)
const numbers = fc.integer({ min: 1, max: 999_999 })

describe('the codes of the house', () => {
  test('come back as what they are', () => {
    for (const action of controlActions)
      expect(parseStationCode(controlCode(action))).toEqual({ kind: 'control', action })
    fc.assert(
      fc.property(
        fc.constantFrom('paper' as const, 'carton' as const, 'kit' as const, 'part' as const),
        prefixes,
        numbers,
        (kind, prefix, number) => {
          expect(parseStationCode(paperCode(kind, prefix, number))).toEqual({ kind, prefix, number })
          expect(parseStationCode(makeTag(prefix, number))?.kind).toBe('tag')
        },
      ),
    )
  })

  test('are never a tag, so that scanning a paper is never scanning a device', () => {
    fc.assert(
      fc.property(prefixes, numbers, (prefix, number) => {
        expect(parseTag(paperCode('paper', prefix, number)).ok).toBe(false)
        expect(parseTag(paperCode('carton', prefix, number)).ok).toBe(false)
      }),
    )
    for (const action of controlActions) expect(parseTag(controlCode(action)).ok).toBe(false)
  })

  test('use the characters of tags only, which sit on the same key everywhere', () => {
    const all = [...controlActions.map(controlCode), paperCode('paper', 'T7', 999_999), paperCode('carton', 'X0', 1)]
    expect(all.join('').replaceAll(new RegExp(`[${tagAlphabet}]`, 'g'), '')).toBe('')
  })

  test('of the card differ in three places and more, and no error of one character or swap makes another', () => {
    const codes = controlActions.map(controlCode)
    const distances = codes.flatMap((one, index) =>
      codes.slice(index + 1).map((other) => Array.from(one).filter((character, at) => character !== other[at]).length),
    )
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(3)
    const wrong = codes.flatMap((code) => [...singleErrors(code), ...neighbourSwaps(code)])
    expect(wrong.filter((text) => parseStationCode(text) !== null)).toEqual([])
  })

  test('are nothing where the check fits and the rest says nothing: no number, two actions, an action that there is none of', () => {
    const bodies = ['XPT7000000', 'XTT7000000', 'XC0102', 'XC0000', 'XC9999']
    expect(bodies.map(withCheck).filter((text) => parseStationCode(text) !== null)).toEqual([])
  })

  test('are nothing when their check does not fit', () => {
    expect(parseStationCode('XC0101')).toBeNull()
    expect(parseStationCode('XPT7000012')).toBeNull()
    expect(parseStationCode('')).toBeNull()
  })
})
