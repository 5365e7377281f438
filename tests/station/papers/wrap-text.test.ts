import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawable, wrapText } from '../../../electron/station/papers/wrap-text.ts'

/** Half an em for every letter. */
const measure = (text: string): number => Array.from(text).length / 2

describe('a wrapped text', () => {
  test('says every letter in order, on lines that fit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 60 }), (text, ems) => {
        const lines = wrapText(text, ems, 'regular', measure)
        expect(lines.join('').replaceAll(' ', '')).toBe(drawable(text).replaceAll(' ', ''))
        for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(ems)
      }),
    )
  })

  test('never parts a number from its unit', () => {
    expect(wrapText('Poids : 1\u202f254\u00a0kg', 6, 'regular', measure)).toEqual(['Poids :', '1\u202f254\u00a0kg'])
  })

  test('has digits and letters on the line that the fonts have only there', () => {
    expect(drawable('CO₂e, 8ᵉ bataillon, 10⁻⁶ m²')).toBe('CO2e, 8e bataillon, 10−6 m²')
  })

  test('is nothing for white and control characters', () => {
    expect(wrapText(' \u0007\n\u202e ', 10, 'regular', measure)).toEqual([])
  })
})
