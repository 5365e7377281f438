import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseIccid } from '../../../shared/shipping/iccid.ts'

/** Digits with the check digit that ISO/IEC 7812-1, annex B asks for, worked out the plain way. */
function withLuhn(body: string): string {
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, place) => total + (place % 2 === 0 ? (doubled[Number(digit)] ?? 0) : Number(digit)), 0)
  return body + String((10 - (sum % 10)) % 10)
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const iccids = fc.integer({ min: 15, max: 17 }).chain((length) => digits(length).map((body) => withLuhn(`89${body}`)))

describe('the number of a SIM', () => {
  test('is read as printed: in groups, with hyphens, with the filler of the card', () => {
    const iccid = withLuhn('893301234567890123')
    expect(iccid).toHaveLength(19)
    for (const text of [iccid, `${iccid}F`, iccid.replaceAll(/(\d{4})/g, '$1 '), iccid.replaceAll(/(\d{4})/g, '$1-')]) {
      expect(parseIccid(text)).toEqual({ ok: true, iccid })
    }
  })

  test('of 18 to 20 digits with their check is one, and with one digit changed or two neighbours swapped is none', () => {
    fc.assert(
      fc.property(iccids, fc.nat(), fc.integer({ min: 1, max: 9 }), (iccid, at, step) => {
        expect(parseIccid(iccid)).toEqual({ ok: true, iccid })
        const place = at % iccid.length
        const other = String((Number(iccid[place]) + step) % 10)
        expect(parseIccid(iccid.slice(0, place) + other + iccid.slice(place + 1)).ok).toBe(false)
        const [left = '', right = ''] = iccid.slice(place, place + 2)
        // Luhn does not see 09 and 90 swapped; ISO/IEC 7812-1 says so.
        if (right === '' || left === right || left + right === '09' || left + right === '90') return
        expect(parseIccid(iccid.slice(0, place) + right + left + iccid.slice(place + 2)).ok).toBe(false)
      }),
    )
  })

  test.each([
    ['893301234567890123X', 'characters'],
    ['8.93301E+18', 'characters'],
    ['89330123456789012', 'length'],
    [withLuhn('8933012345678901'), 'length'],
    [withLuhn('89330123456789012345'), 'length'],
    [withLuhn('893301234567890123456'), 'length'],
    [withLuhn('773301234567890123'), 'industry'],
    ['8933012345678901230', 'check'],
  ])('%s is refused for its %s', (text, reason) => {
    expect(parseIccid(text)).toEqual({ ok: false, reason })
  })
})
