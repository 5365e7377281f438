import type { ExportRhythm } from '../../../shared/contract/schedule.ts'

const hours = [1, 2, 4, 6, 12] as const
const firstHour = 5
const lastHour = 23

/** The rhythms that are offered, by a name each: every hour of a day, and so many hours apart. */
export const rhythms: ReadonlyMap<string, ExportRhythm> = new Map<string, ExportRhythm>([
  ...Array.from({ length: lastHour - firstHour + 1 }, (_, index): [string, ExportRhythm] => {
    const at = `${String(firstHour + index).padStart(2, '0')}:00`
    return [at, { kind: 'daily', at }]
  }),
  ...hours.map((every): [string, ExportRhythm] => [`${every} h`, { kind: 'hours', every }]),
])

/** How many files may stay, from a week's to a year's. */
export const keptFiles = [7, 14, 30, 90, 365] as const
