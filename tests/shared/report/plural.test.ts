import { expect, test } from 'vitest'
import { counted, isSingular } from '../../../shared/report/plural.ts'

test('French begins its plural with two, English has one for all but one', () => {
  const counts = [0, 1, 1.5, 2, 1_000_000]
  expect(counts.map((count) => isSingular(count, 'fr'))).toEqual([true, true, true, false, false])
  expect(counts.map((count) => isSingular(count, 'en'))).toEqual([false, true, false, false, false])
})

test('a number stands before the word that goes with it', () => {
  expect(counted(1, 'appareil', 'appareils', 'fr')).toBe('1 appareil')
  expect(counted(12_413, 'appareil', 'appareils', 'fr')).toBe('12\u202f413 appareils')
  expect(counted(0, 'device', 'devices', 'en')).toBe('0 devices')
})
