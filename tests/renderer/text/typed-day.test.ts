import { assert, boolean, constantFrom, date, integer, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { countedDay, shownDay, typedDay, typedMoment, wallClock } from '../../../renderer/text/typed-day.ts'

const right = (iso: string) => ({ is: 'right', iso })
const wrong = (why: string) => ({ is: 'wrong', why })

test.each([
  '23/11/2026',
  ' 23/11/26 ',
  '23.11.2026',
  '23-11-26',
  '23 11 2026',
  '23112026',
  '231126',
  '2026-11-23',
  '20261123',
])('a day is read from "%s"', (text) => {
  expect(typedDay(text)).toEqual(right('2026-11-23'))
})

test.each([
  ['23/11', 'year-missing'],
  ['11/23/2026', 'month'],
  ['31/11/2026', 'day'],
  ['29/02/2027', 'day'],
  ['00/11/2026', 'day'],
  ['23/11/2206', 'year'],
  ['0026-11-23', 'year'],
  ['demain', 'shape'],
  ['23/11/202', 'shape'],
  ['2311202', 'shape'],
])('"%s" is no day, and says why: %s', (text, why) => {
  expect(typedDay(text)).toEqual(wrong(why))
})

test('the last day of February is known', () => {
  expect(typedDay('29/02/2028')).toEqual(right('2028-02-29'))
})

test.each([
  ['23/11/2026 14:05', '14:05:00'],
  ['23/11/26 14h05', '14:05:00'],
  ['23 11 2026 9 h', '09:00:00'],
  ['23/11/2026, 14:05', '14:05:00'],
  ['23/11/2026 à 14 h 05', '14:05:00'],
  ['2311261405', '14:05:00'],
  ['231120261405', '14:05:00'],
  ['2026-11-23 14:05', '14:05:00'],
  ['2026-11-23T14:05:18', '14:05:18'],
])('a moment is read from "%s"', (text, clock) => {
  expect(typedMoment(text)).toEqual(right(`2026-11-23T${clock}`))
})

test.each([
  ['23/11/2026', 'time-missing'],
  ['23/11/2026 24:00', 'time'],
  ['23/11/2026 14:60', 'time'],
  ['2311262500', 'time'],
  ['31/11/2026 14:05', 'day'],
  ['14:05', 'shape'],
  ['2026-11-23T14:05:00Z', 'time'],
])('"%s" is no moment, and says why: %s', (text, why) => {
  expect(typedMoment(text)).toEqual(wrong(why))
})

const days = date({ min: new Date('2000-01-01'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true })

test('every day and moment that a field shows is read back as itself', () => {
  assert(
    property(days, (at) => {
      const moment = at.toISOString().slice(0, 19)
      expect(typedMoment(shownDay(moment))).toEqual(right(moment))
      expect(typedDay(shownDay(moment.slice(0, 10)))).toEqual(right(moment.slice(0, 10)))
    }),
  )
})

test('what is counted is a day of the calendar, and its part stays under the caret', () => {
  assert(
    property(days, boolean(), nat(20), constantFrom(1, -1), (at, hasTime, caret, by) => {
      const iso = at.toISOString().slice(0, hasTime ? 19 : 10)
      const counted = countedDay(iso, caret, by)
      if (counted === null) return
      expect((hasTime ? typedMoment : typedDay)(shownDay(counted.iso))).toEqual(right(counted.iso))
      expect(counted.iso).not.toBe(iso)
      expect(countedDay(counted.iso, counted.span[0], by)?.span ?? counted.span).toEqual(counted.span)
    }),
  )
})

test('days, hours and minutes counted up and down come back', () => {
  assert(
    property(integer({ min: 946_771_200, max: 4_102_358_399 }), constantFrom(0, 11, 14), (seconds, caret) => {
      const iso = new Date(seconds * 1000).toISOString().slice(0, 19)
      expect(countedDay(countedDay(iso, caret, 1)?.iso ?? '', caret, -1)?.iso).toBe(iso)
    }),
  )
})

test('a day goes on into the next month, a month ends with its last day, a year keeps to the century', () => {
  expect(countedDay('2026-11-30', 1, 1)).toEqual({ iso: '2026-12-01', span: [0, 2] })
  expect(countedDay('2026-01-31', 4, 1)).toEqual({ iso: '2026-02-28', span: [3, 5] })
  expect(countedDay('2026-12-31T23:59:00', 14, 1)).toEqual({ iso: '2027-01-01T00:00:00', span: [14, 16] })
  expect(countedDay('2028-02-29', 10, 1)).toEqual({ iso: '2029-02-28', span: [6, 10] })
  expect(countedDay('2099-06-01', 8, 1)).toBeNull()
})

test('the clock on the wall is the bench’s own, whatever its zone', () => {
  const now = new Date(2026, 10, 3, 4, 5)
  expect([wallClock(now, false), wallClock(now, true)]).toEqual(['2026-11-03', '2026-11-03T04:05:00'])
})
