import type { Language } from '../../shared/report/quantities.ts'

const styles = {
  moment: { dateStyle: 'medium', timeStyle: 'short' },
  time: { timeStyle: 'short' },
  day: { dateStyle: 'full' },
  dayAndMonth: { weekday: 'long', day: 'numeric', month: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(style: keyof typeof styles, language: Language): Intl.DateTimeFormat {
  const name = `${style} ${language}`
  const known = formats.get(name)
  if (known !== undefined) return known
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const made = new Intl.DateTimeFormat(locale, styles[style])
  formats.set(name, made)
  return made
}

/** A moment (ISO 8601, UTC) as people say it, in the time zone of this bench. */
export const momentText = (moment: string, language: Language): string =>
  formatFor('moment', language).format(new Date(moment))

/** Its time alone, where the day stands above. */
export const timeText = (moment: string, language: Language): string =>
  formatFor('time', language).format(new Date(moment))

/** A day with its name, as it begins a part of a list. */
export const dayText = (day: Date, language: Language): string => formatFor('day', language).format(day)

/** The same without its year, where it is today's. */
export const todayText = (day: Date, language: Language): string => formatFor('dayAndMonth', language).format(day)
