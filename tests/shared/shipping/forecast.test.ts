import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forecastEnd } from '../../../shared/shipping/forecast.ts'

const counts = fc.array(fc.nat(60), { minLength: 0, maxLength: 40 })
const remaining = fc.integer({ min: 1, max: 6000 })

test('a steady bench ends on the day that a pocket calculator gives, without uncertainty', () => {
  const steady = Array.from({ length: 28 }, () => 20)
  expect(forecastEnd(steady, 410)).toMatchObject({ earliestDays: 21, likelyDays: 21, latestDays: 21, perDay: 20 })
})

test('weekends widen what is foreseen, and count as days', () => {
  const weeks = Array.from({ length: 28 }, (_, day) => (day % 7 < 5 ? 28 : 0))
  const foreseen = forecastEnd(weeks, 400)
  if (foreseen.kind !== 'days') throw new Error('four weeks are enough')
  expect(foreseen.likelyDays).toBe(20)
  expect(foreseen.earliestDays).toBeLessThan(20)
  expect(foreseen.latestDays).toBeGreaterThan(20)
})

test('a trickle foresees no early end of a mountain', () => {
  const foreseen = forecastEnd([1, 1, 1, 0, 0, 0, 0], 12_413)
  if (foreseen.kind !== 'days') throw new Error('a week is enough')
  expect(foreseen.likelyDays).toBe(28_964)
  expect(foreseen.earliestDays).toBeGreaterThan(10_000)
  expect(foreseen.earliestDays).toBeLessThan(foreseen.likelyDays)
})

test('too little to foresee anything from is said', () => {
  expect(forecastEnd([], 10)).toEqual({ kind: 'too-little', daysSeen: 0, daysNeeded: 7 })
  expect(forecastEnd([0, 0, 5, 6, 7], 10)).toMatchObject({ kind: 'too-little', daysSeen: 3 })
  expect(forecastEnd([0, 0, 0, 0, 40, 0, 0, 0, 0, 0, 0], 10)).toMatchObject({ kind: 'too-little' })
})

test('nothing left is done, and no number has no end', () => {
  expect(forecastEnd([], 0)).toEqual({ kind: 'done' })
  expect(forecastEnd([9, 9, 9, 9, 9, 9, 9], null)).toEqual({ kind: 'no-number' })
})

test('the days stand in order, and more to do is never foreseen sooner', () => {
  fc.assert(
    fc.property(counts, remaining, remaining, (days, one, other) => {
      const [less, more] = [forecastEnd(days, Math.min(one, other)), forecastEnd(days, Math.max(one, other))]
      expect(less.kind).toBe(more.kind)
      if (less.kind !== 'days' || more.kind !== 'days') return
      expect(less.earliestDays).toBeLessThanOrEqual(less.likelyDays)
      expect(less.likelyDays).toBeLessThanOrEqual(less.latestDays ?? Number.POSITIVE_INFINITY)
      expect(less.likelyDays).toBeLessThanOrEqual(more.likelyDays)
      expect(less.earliestDays).toBeLessThanOrEqual(more.earliestDays)
      expect(less.latestDays ?? 9999).toBeLessThanOrEqual(more.latestDays ?? 9999)
    }),
  )
})

test('about four of five waves end between the two days that were foreseen', () => {
  // Park and Miller's generator, so that the run is the same each time.
  let state = 20_260_507
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const workday = (day: number) => (day % 7 < 5 ? Math.floor(random() * 40) : 0)
  let inside = 0
  const waves = 2000
  for (let wave = 0; wave < waves; wave += 1) {
    const seen = Array.from({ length: 28 }, (_, day) => workday(day))
    const foreseen = forecastEnd(seen, 500)
    if (foreseen.kind !== 'days') throw new Error('four weeks are enough')
    let [left, day] = [500, 0]
    while (left > 0) left -= workday((day += 1))
    if (day >= foreseen.earliestDays && day <= (foreseen.latestDays ?? day)) inside += 1
  }
  expect(inside / waves).toBeGreaterThan(0.76)
  expect(inside / waves).toBeLessThan(0.97)
})
