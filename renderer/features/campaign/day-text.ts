import type { Language } from '../../../shared/report/quantities.ts'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

/** A calendar day (ISO 8601) in words: "24 décembre". */
export function dayText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

const dayFrom = (dayStartsAt: string, days: number): Date => {
  const start = new Date(dayStartsAt)
  return new Date(start.getFullYear(), start.getMonth(), start.getDate() + days)
}

/** The name of a day, short, and its number in the month: "lun." and "23"; the days are counted as in `dayAfter`. */
export function weekdayAfter(
  dayStartsAt: string,
  days: number,
  language: Language,
): { readonly weekday: string; readonly number: string } {
  const day = dayFrom(dayStartsAt, days)
  return {
    weekday: new Intl.DateTimeFormat(locales[language], { weekday: 'short' }).format(day),
    number: String(day.getDate()),
  }
}

/** How many days lie between the day that begins at this moment and a calendar day (ISO 8601); negative for one before. */
export function daysUntil(dayStartsAt: string, day: string): number {
  const start = dayFrom(dayStartsAt, 0)
  const from = Date.UTC(start.getFullYear(), start.getMonth(), start.getDate())
  return Math.round((Date.parse(`${day}T00:00:00Z`) - from) / 86_400_000)
}

/** The day that comes so many days after one that begins at this moment, in words; with the year where it is another. */
export function dayAfter(dayStartsAt: string, days: number, language: Language): string {
  const start = new Date(dayStartsAt)
  const end = dayFrom(dayStartsAt, days)
  const year = end.getFullYear() === start.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', ...year }).format(end)
}
