import type { Language } from '../../../shared/report/quantities.ts'

const locales = { fr: 'fr-FR', en: 'en-GB' } as const

/** A calendar day (ISO 8601) in words: "24 décembre". */
export function dayText(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', timeZone: 'UTC' })
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** The day that comes so many days after one that begins at this moment, in words; with the year where it is another. */
export function dayAfter(dayStartsAt: string, days: number, language: Language): string {
  const start = new Date(dayStartsAt)
  const end = new Date(start.getFullYear(), start.getMonth(), start.getDate() + days)
  const year = end.getFullYear() === start.getFullYear() ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', ...year }).format(end)
}
