import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nextDue } from '../../../../electron/station/exports/schedule-times.ts'
import { countDays, countSteps } from '../../../../electron/station/store/campaign/campaign-counts.ts'
import { temporaryStore } from '../temporary-store.ts'

test('the steps of a day are counted from the screen’s own midnight on, and no other day’s are among them', () => {
  const store = temporaryStore()
  const step = (hour: string, type: string, steps: number) =>
    store.db.prepare('INSERT INTO hour_steps VALUES (?, ?, ?)').run(hour, `device.${type}`, steps)
  // Paris in winter: its midnight is eleven in the evening, UTC.
  step('2026-11-22T22', 'queued', 5)
  step('2026-11-22T23', 'queued', 7)
  step('2026-11-23T09', 'queued', 11)
  step('2026-11-23T09', 'received', 13)
  step('2026-11-23T22', 'queued', 17)
  step('2026-11-23T23', 'queued', 1000)
  step('2026-11-20T22', 'queued', 1000)
  step('2026-11-20T23', 'queued', 19)
  const days = countDays(store, new Date('2026-11-22T23:00:00.000Z'), 3)
  const of = (daysAgo: number, type: string) =>
    days.find((one) => one.daysAgo === daysAgo && one.type === `device.${type}`)?.steps
  expect([of(0, 'queued'), of(0, 'received'), of(1, 'queued'), of(2, 'queued')]).toEqual([35, 13, 5, 19])
  expect(days).toHaveLength(4)
})

describe('by the clock of Paris, which is changed twice a year,', () => {
  const before = process.env['TZ']
  beforeEach(() => void (process.env['TZ'] = 'Europe/Paris'))
  afterEach(() => {
    if (before === undefined) delete process.env['TZ']
    else process.env['TZ'] = before
  })

  /** One step in every hour of some weeks around a change. */
  const everyHour = (from: string, until: string) => {
    const store = temporaryStore()
    const add = store.db.prepare('INSERT INTO hour_steps VALUES (?, ?, 1)')
    for (let at = Date.parse(from); at < Date.parse(until); at += 3_600_000) {
      add.run(new Date(at).toISOString().slice(0, 13), 'device.queued')
    }
    return store
  }

  test.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-11-23', 24],
  ])('each day has its own hours, and %s has %i of them', (day, hours) => {
    const store = everyHour('2026-03-01T00:00Z', '2026-12-31T00:00Z')
    const stepsOf = (dayStartsAt: Date) => countDays(store, dayStartsAt, 14).map(({ steps }) => steps)
    const midnight = new Date(`${day}T00:00:00`)
    expect(stepsOf(midnight)).toEqual([hours, ...Array.from({ length: 13 }, () => 24)])
    const later = new Date(midnight)
    later.setDate(later.getDate() + 3)
    expect(stepsOf(later)).toEqual([24, 24, 24, hours, ...Array.from({ length: 10 }, () => 24)])
  })

  test('an hour of the day is the one on the wall, twice or never where the clock is changed', () => {
    const store = everyHour('2026-03-01T00:00Z', '2026-12-31T00:00Z')
    const hoursOf = (day: string) => countSteps(store, new Date(`${day}T00:00:00`)).map(({ hour }) => hour)
    const usual = Array.from({ length: 24 }, (_, hour) => hour)
    expect(hoursOf('2026-03-29')).toEqual(usual.filter((hour) => hour !== 2))
    expect(hoursOf('2026-10-25')).toEqual([0, 1, 2, ...usual.slice(2)])
    expect(hoursOf('2026-11-23')).toEqual(usual)
  })

  test('a schedule of every day is due once on each, an hour later where its time does not exist', () => {
    const dueOn = (day: string) => nextDue({ kind: 'daily', at: '02:30' }, new Date(`${day}T12:00:00`)).toISOString()
    expect(dueOn('2026-03-28')).toBe('2026-03-29T01:30:00.000Z')
    expect(dueOn('2026-03-29')).toBe('2026-03-30T00:30:00.000Z')
    expect(dueOn('2026-10-24')).toBe('2026-10-25T00:30:00.000Z')
    const after = nextDue({ kind: 'daily', at: '02:30' }, new Date('2026-10-25T00:30:10Z'))
    expect(after.toISOString()).toBe('2026-10-26T01:30:00.000Z')
  })
})
