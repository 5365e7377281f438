import type { DashboardView } from '../../../shared/contract/dashboard.ts'

/** The usual working day; hours outside it are shown from the first one with a device in it. */
const usual = { from: 8, to: 18 } as const

/** The hours of a day that are worth a column. */
export function shownHours(hours: DashboardView['today']['hours']): DashboardView['today']['hours'] {
  const busy = hours.filter(({ received, queued }) => received + queued > 0).map(({ hour }) => hour)
  const [from, to] = [Math.min(usual.from, ...busy), Math.max(usual.to, ...busy)]
  return hours.filter(({ hour }) => hour >= from && hour <= to)
}
