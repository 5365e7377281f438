import { expect, test } from 'vitest'
import { typedFactor, type Factor } from '../../../renderer/features/campaign/typed-factor.ts'

const before: Factor = { grams: 1590, source: 'Statistics Netherlands, 2012', url: null, isVerified: false }

test('both fields empty mean that no factor is known', () => {
  expect(typedFactor('', '', before)).toBeNull()
})

test('a number without a source, and a source without a number, are not taken', () => {
  for (const [kilograms, source] of [
    ['2', ''],
    ['', 'ADEME'],
    ['deux', 'ADEME'],
    ['-1', 'ADEME'],
    ['2', '-'],
  ] as const) {
    expect(typedFactor(kilograms, source, null)).toBe('unsourced')
  }
})

test('what was not touched is sent as it was', () => {
  expect(typedFactor('1,59', before.source, before)).toEqual({ grams: 1590, source: before.source, url: null })
})

test('another number asks for its own source: the one that stood there never said it', () => {
  expect(typedFactor('2', before.source, before)).toBe('source-of-other')
  expect(typedFactor('2', 'Pesées de l’atelier, 2026', before)).toEqual({
    grams: 2000,
    source: 'Pesées de l’atelier, 2026',
    url: null,
  })
})

test('the same number may be given another source', () => {
  expect(typedFactor('1.59', 'Pesées de l’atelier', before)).toEqual({
    grams: 1590,
    source: 'Pesées de l’atelier',
    url: null,
  })
})

test('a link is a source, alone or in a sentence', () => {
  const alone = 'https://example.org/etude.pdf'
  expect(typedFactor('2', alone, null)).toMatchObject({ source: alone, url: alone })
  expect(typedFactor('2', `Étude (${alone}).`, null)).toMatchObject({ url: alone })
})
