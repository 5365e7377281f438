import fc from 'fast-check'
import { expect, test } from 'vitest'
import { badgeCode, badgeRandomCharacters, isBadgeCode } from '../../../shared/label/badge-code.ts'
import { controlActions, controlCode, paperCode, parseStationCode } from '../../../shared/label/station-code.ts'
import { makeTag, tagAlphabet } from '../../../shared/label/tag.ts'

const drawn = fc.array(fc.nat({ max: tagAlphabet.length - 1 }), {
  minLength: badgeRandomCharacters,
  maxLength: badgeRandomCharacters,
})

test('every badge is read as a badge, and never as a tag, a paper or a command', () => {
  fc.assert(
    fc.property(drawn, (random) => {
      const code = badgeCode(random)
      expect(code).toHaveLength(15)
      expect(parseStationCode(code)).toEqual({ kind: 'badge', text: code })
    }),
  )
  for (const other of [makeTag('K1', 12), paperCode('paper', 'K1', 7), ...controlActions.map(controlCode)]) {
    expect(isBadgeCode(other)).toBe(false)
  }
})

test('one wrong character, or two that changed places, make no badge', () => {
  fc.assert(
    fc.property(
      drawn,
      fc.nat({ max: 14 }),
      fc.nat({ max: 14 }),
      fc.constantFrom(...Array.from(tagAlphabet)),
      (random, place, other, character) => {
        const code = badgeCode(random)
        const wrong = Array.from(code)
        wrong[place] = character
        expect(isBadgeCode(wrong.join(''))).toBe(wrong.join('') === code)
        const swapped = Array.from(code)
        ;[swapped[place], swapped[other]] = [swapped[other] ?? '', swapped[place] ?? '']
        expect(isBadgeCode(swapped.join(''))).toBe(swapped.join('') === code)
      },
    ),
  )
})

test('too few or impossible draws are no badge', () => {
  expect(() => badgeCode([1, 2, 3])).toThrow(RangeError)
  expect(() => badgeCode(Array.from({ length: badgeRandomCharacters }, () => 23))).toThrow(RangeError)
})
