import type { Language } from '../../shared/report/quantities.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(language: Language): Intl.DateTimeFormat {
  const known = formats.get(language)
  if (known !== undefined) return known
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB'
  const made = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  formats.set(language, made)
  return made
}

/** A moment (ISO 8601, UTC) as people say it, in the time zone of this bench. */
export function momentText(moment: string, language: Language): string {
  return formatFor(language).format(new Date(moment))
}
