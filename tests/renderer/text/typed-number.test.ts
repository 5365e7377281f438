import { property, assert, constantFrom, integer, nat } from 'fast-check'
import { expect, test } from 'vitest'
import { formatNumber } from '../../../shared/report/quantities.ts'
import { numberOrNull, typedDecimal, typedWhole } from '../../../renderer/text/typed-number.ts'

test.each(['12400', '12 400', '12\u00A0400', '12\u202F400', ' 12 400 ', '12\u2009400'])(
  'the number of the spring of 2020 is read from "%s"',
  (text) => {
    expect(typedWhole(text)).toBe(12_400)
    expect(typedDecimal(text)).toBe(12_400)
    expect(numberOrNull(text)).toBe(12_400)
  },
)

test('a whole number may have the commas of English, which begin decimals elsewhere', () => {
  expect([typedWhole('12,400'), typedDecimal('12,400')]).toEqual([12_400, 12.4])
})

test('what may be a slip is no number', () => {
  for (const text of ['', ' ', '12 40', '1 2400', '12,400.5', '12  400', 'douze', '-5', '1e3', '0x10', '12 400 €']) {
    expect(typedWhole(text), text).toBeNaN()
  }
})

test('a field that stays empty says nothing, and one with anything else no number', () => {
  expect([numberOrNull(''), numberOrNull('\u00A0')]).toEqual([null, null])
  expect(numberOrNull('12 40')).toBeNaN()
})

test('decimals stand after a comma or a point, with a sign of either kind', () => {
  expect(['0,3', '-0.5', '\u22120,5', '1 234,5'].map(typedDecimal)).toEqual([0.3, -0.5, -0.5, 1234.5])
  expect(typedDecimal('1,2,3')).toBeNaN()
})

test('every number that the screens write is read back as itself', () => {
  assert(
    property(nat(), constantFrom('fr', 'en'), (value, language) => typedWhole(formatNumber(value, language)) === value),
  )
  assert(
    property(integer(), constantFrom(0, 1, 2), (value, decimals) => {
      const number = value / 10 ** decimals
      return typedDecimal(formatNumber(number, 'fr', decimals)) === number
    }),
  )
})
