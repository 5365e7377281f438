import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitText, printable } from '../../../shared/label/fit-text.ts'

/** Every letter half an em wide. */
const measure = (text: string): number => Array.from(text).length / 2
const room = { weight: 'regular', widthMillimetres: 20, sizeMillimetres: 4, floorMillimetres: 2 } as const

describe('a text on a line', () => {
  test('keeps the wanted size where it fits', () => {
    expect(fitText('0123456789', room, measure)).toEqual({
      text: '0123456789',
      sizeMillimetres: 4,
      widthMillimetres: 20,
    })
  })

  test('shrinks to the floor and is then cut with an ellipsis', () => {
    expect(fitText('01234567890123456789', room, measure)?.sizeMillimetres).toBe(2)
    expect(fitText('012345678901234567890', room, measure)).toEqual({
      text: '0123456789012345678…',
      sizeMillimetres: 2,
      widthMillimetres: 20,
    })
  })

  test('does not leave a space before the ellipsis', () => {
    expect(fitText('012345678901234567 890', room, measure)?.text).toBe('012345678901234567…')
  })

  test('is not drawn when empty or when not one letter fits', () => {
    expect(fitText(' \n ', room, measure)).toBeNull()
    expect(fitText('abc', { ...room, widthMillimetres: 1 }, measure)).toBeNull()
  })

  test('never is wider than its room or smaller than its floor', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 80 }),
        fc.double({ min: 3, max: 60, noNaN: true }),
        (text, width) => {
          const fitted = fitText(text, { ...room, widthMillimetres: width }, measure)
          if (fitted === null) return
          expect(fitted.widthMillimetres).toBeLessThanOrEqual(width + 1e-9)
          expect(fitted.sizeMillimetres).toBeGreaterThanOrEqual(2)
        },
      ),
    )
  })
})

describe('a printable text', () => {
  test('has its accents composed and its white made one space', () => {
    expect(printable('  E\u0301tabli\u00a0nord\r\n\t2 ')).toBe('Établi nord 2')
  })

  test('has no control or formatting characters', () => {
    expect(printable('a\u0000b\u200bc\u202ed')).toBe('abcd')
  })
})
