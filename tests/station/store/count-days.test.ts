import { expect, test } from 'vitest'
import { countDays } from '../../../electron/station/store/campaign-counts.ts'
import { temporaryStore } from './temporary-store.ts'

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
