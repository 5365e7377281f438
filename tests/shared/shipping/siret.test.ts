import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseSiret } from '../../../shared/shipping/siret.ts'

describe('a SIRET', () => {
  test('is read with and without its blanks', () => {
    expect(parseSiret('732 829 320 00074')).toBe('73282932000074')
    expect(parseSiret('73282932000074')).toBe('73282932000074')
  })

  test('of La Poste may sum to a multiple of five in the place of its check', () => {
    expect(parseSiret('35600000000048')).toBe('35600000000048')
    expect(parseSiret('35600000009075')).toBe('35600000009075')
    expect(parseSiret('35600000009076')).toBeNull()
  })

  test.each(['', '7328293200007', '732829320000740', '7328293200007A', '00000000000000'])('is not "%s"', (text) => {
    expect(parseSiret(text)).toBeNull()
  })

  test('is none where the whole number checks and the nine digits of the company do not', () => {
    // 732829321: the last digit of a real company's nine is one too many; the last of all makes the whole check again.
    expect(parseSiret('73282932100072')).toBeNull()
  })

  test('with one wrong digit is refused, whichever it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digits = Array.from('73282932000074')
        digits[place] = String((Number(digits[place]) + by) % 10)
        expect(parseSiret(digits.join(''))).toBeNull()
      }),
    )
  })
})
