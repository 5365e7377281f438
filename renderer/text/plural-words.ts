import type { i18n } from 'i18next'
import { isSingular } from '../../shared/report/plural.ts'
import { formatNumber } from '../../shared/report/quantities.ts'

/**
 * Teaches the texts to say a word for each of several numbers: `{{reserved}} {{reserved, plural(one: réservée; other:
 * réservées)}}`. A key with `_one` and `_other` has room for one number only. The number may have been written for people
 * before ("12 413"): its digits count.
 */
export function addPluralWords({ services }: Pick<i18n, 'services'>): void {
  // What was written for people before stays as it is; what nobody said is a question mark, as in every text.
  services.formatter?.add('number', (value: unknown, language) =>
    typeof value === 'number'
      ? formatNumber(value, language === 'en' ? 'en' : 'fr')
      : typeof value === 'string'
        ? value
        : '?',
  )
  services.formatter?.add('plural', (value: unknown, language, { one, other }: Record<string, unknown>) => {
    const count = typeof value === 'number' ? value : Number(String(value).replaceAll(/\D/g, ''))
    return String(isSingular(count, language === 'en' ? 'en' : 'fr') ? one : other)
  })
}

/** A number with a word of its own: `{{lines}} {{lines, plural(…)}}`. */
const numberWithWord = /\{\{(\w+)\}\}(?=[^]*\{\{\1, plural\()/g

/**
 * Writes every count as people read it, "12 413" or "12,413": texts say `{{count}}`, or a number and its word, and need
 * not think of it.
 */
export function withGroupedCounts<T extends object>(texts: T): T {
  const entries = Object.entries(texts).map(([key, text]): [string, unknown] => [
    key,
    typeof text === 'string'
      ? text.replaceAll('{{count}}', '{{count, number}}').replaceAll(numberWithWord, '{{$1, number}}')
      : withGroupedCounts(text as object),
  ])
  return Object.fromEntries(entries) as T
}
