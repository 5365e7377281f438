/** When a wave will be full, in days from today; `latestDays` null: at this pace the bad case has no end. */
export type Forecast =
  | { readonly kind: 'done' }
  /** No number is allocated, so there is nothing to be full of. */
  | { readonly kind: 'no-number' }
  | { readonly kind: 'too-little'; readonly daysSeen: number; readonly daysNeeded: number }
  | {
      readonly kind: 'days'
      readonly remaining: number
      /** Mean of the days looked at, days without work included. */
      readonly perDay: number
      readonly daysSeen: number
      readonly earliestDays: number
      readonly likelyDays: number
      readonly latestDays: number | null
    }

export const forecastDays = { atLeast: 7, atMost: 28, workedAtLeast: 3 } as const

/** Of the standard normal distribution: four of five waves end between the two days. */
const quantileOf80Percent = 1.2816

/**
 * Foresees when `remaining` more devices will be queued, from how many were queued on each of the last full days.
 *
 * Method: the days are taken for independent draws from one distribution, of which the mean m and the variance s² are
 * those of the n days seen. The sum over the next d days then has the mean m·d and, since m itself is only estimated
 * from n days, the variance s²·d·(1 + d/n); taken as normal, four of five sums lie within 1.2816 standard deviations
 * (the prediction interval of a sum, Student's t left out). The earliest and the latest day are those on which the upper
 * and the lower edge reach `remaining`. Whole weeks are taken where there are any, so that weekends count as often as
 * they come. Trends, holidays and machines that do not arrive are not foreseen.
 *
 * @param dailyCounts of the last full days, oldest first, without today.
 * @param remaining devices still to be queued; null when any number may be.
 */
export function forecastEnd(dailyCounts: readonly number[], remaining: number | null): Forecast {
  if (remaining === null) return { kind: 'no-number' }
  if (remaining <= 0) return { kind: 'done' }
  const first = dailyCounts.findIndex((count) => count > 0)
  const worked = first < 0 ? [] : dailyCounts.slice(Math.max(first, dailyCounts.length - forecastDays.atMost))
  const wholeWeeks = Math.floor(worked.length / 7) * 7
  const days = wholeWeeks === 0 ? [] : worked.slice(worked.length - wholeWeeks)
  if (days.filter((count) => count > 0).length < forecastDays.workedAtLeast) {
    return { kind: 'too-little', daysSeen: worked.length, daysNeeded: forecastDays.atLeast }
  }
  const perDay = days.reduce((sum, count) => sum + count, 0) / days.length
  const variance = days.reduce((sum, count) => sum + (count - perDay) ** 2, 0) / (days.length - 1)
  const likelyDays = Math.ceil(remaining / perDay)
  const spreadAfter = (day: number) => quantileOf80Percent * Math.sqrt(variance * day * (1 + day / days.length))
  return {
    kind: 'days',
    remaining,
    perDay,
    daysSeen: days.length,
    earliestDays: firstDay(likelyDays, (day) => perDay * day + spreadAfter(day) >= remaining) ?? likelyDays,
    likelyDays,
    latestDays: firstDay(Math.max(farthestDays, likelyDays), (day) => perDay * day - spreadAfter(day) >= remaining),
  }
}

/** Ten years: farther than anybody plans, unless the likely end lies there. */
const farthestDays = 3650

/** The first day from which a condition holds that holds ever after; null when it does not hold on the last one. */
function firstDay(last: number, holds: (day: number) => boolean): number | null {
  if (!holds(last)) return null
  let [before, from] = [0, last]
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (holds(middle)) from = middle
    else before = middle
  }
  return from
}
