import type { ExportRhythm } from '../../../shared/contract/schedule.ts'

const msOfHour = 3_600_000

/**
 * When a schedule is due for the next time, after a moment. Daily ones follow the bench's own clock, through the changes to
 * and from summer time too: a time that a day does not have is the one an hour later, as `Date` has it. However many times
 * were missed, there is one next time.
 */
export function nextDue(rhythm: ExportRhythm, after: Date): Date {
  if (rhythm.kind === 'hours') return new Date(after.getTime() + rhythm.every * msOfHour)
  const [hour = 0, minute = 0] = rhythm.at.split(':').map(Number)
  const onDay = (days: number) => new Date(after.getFullYear(), after.getMonth(), after.getDate() + days, hour, minute)
  const today = onDay(0)
  return today.getTime() > after.getTime() ? today : onDay(1)
}

const two = (value: number) => String(value).padStart(2, '0')

/** A moment by the bench's clock, for a file's name: `2026-11-23_18-30-05`. Names sort as their moments do. */
export function momentInName(moment: Date): string {
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${day}_${two(moment.getHours())}-${two(moment.getMinutes())}-${two(moment.getSeconds())}`
}
