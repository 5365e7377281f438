import { describe, expect, test } from 'vitest'
import {
  formatHours,
  formatInches,
  formatMegahertz,
  formatMemory,
  formatMilliwattHours,
  formatNumber,
  formatPercent,
  formatPixels,
  formatStorage,
} from '../../../shared/report/quantities.ts'

const gibibyte = 2 ** 30

describe('quantities for people', () => {
  test.each([
    [8 * gibibyte, '8\u00a0Gio', '8\u00a0GiB'],
    [16_704_000_000, '15,6\u00a0Gio', '15.6\u00a0GiB'],
    [gibibyte / 2, '512\u00a0Mio', '512\u00a0MiB'],
    [1.5 * gibibyte, '1,5\u00a0Gio', '1.5\u00a0GiB'],
  ])('memory of %d bytes is written in binary units', (bytes, fr, en) => {
    expect(formatMemory(bytes, 'fr')).toBe(fr)
    expect(formatMemory(bytes, 'en')).toBe(en)
  })

  test.each([
    [240_057_409_536, '240\u00a0Go', '240\u00a0GB'],
    [256_060_514_304, '256\u00a0Go', '256\u00a0GB'],
    [239_500_000_000, '239,5\u00a0Go', '239.5\u00a0GB'],
    [31_268_536_320, '31,3\u00a0Go', '31.3\u00a0GB'],
    [1_000_204_886_016, '1\u00a0To', '1\u00a0TB'],
    [1_500_301_910_016, '1,5\u00a0To', '1.5\u00a0TB'],
  ])('storage of %d bytes is written in decimal units', (bytes, fr, en) => {
    expect(formatStorage(bytes, 'fr')).toBe(fr)
    expect(formatStorage(bytes, 'en')).toBe(en)
  })

  test('French puts a narrow space before the percent sign and a comma before decimals', () => {
    expect(formatPercent(87.5, 'fr')).toBe('87,5\u202f%')
    expect(formatPercent(87, 'en')).toBe('87%')
    expect(formatInches(15.6, 'fr')).toBe('15,6″')
  })

  test('thousands are grouped as each language groups them', () => {
    expect(formatMilliwattHours(57_530, 'fr')).toBe('57\u202f530\u00a0mWh')
    expect(formatMegahertz(1600, 'en')).toBe('1,600\u00a0MHz')
    expect(formatPixels(1366, 'fr')).toBe('1\u202f366\u00a0pixels')
    expect(formatHours(1_234_567, 'en')).toBe('1,234,567\u00a0h')
  })

  test('nothing that rounds to zero keeps a minus sign', () => {
    expect(formatNumber(-0.04, 'fr', 1)).toBe('0')
    expect(formatNumber(-1.25, 'en', 1)).toMatch(/^-1\.[23]$/)
  })
})
