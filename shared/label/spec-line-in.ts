import type { Language } from '../report/quantities.ts'

const quantity = /(\d{1,3}(?: \d{3})*)(?:,(\d+))? (Gio|Mio|Go|To|%)/g
const units: Readonly<Record<string, string>> = { Gio: ' GiB', Mio: ' MiB', Go: ' GB', To: ' TB', '%': '%' }
const words: readonly (readonly [RegExp, string])[] = [
  [/\? Gio/, '? GiB'],
  [/sans disque/, 'no disk'],
  [/sans batterie/, 'no battery'],
  [/\bdisque\b/g, 'disk'],
]

const inEnglish = (part: string): string =>
  words
    .reduce((text, [french, english]) => text.replace(french, english), part)
    .replaceAll(quantity, (_, whole: string, fraction: string | undefined, unit: string) =>
      [whole.replaceAll(' ', ','), fraction === undefined ? '' : `.${fraction}`, units[unit]].join(''),
    )

/**
 * A stored spec line in the words of a screen: the station keeps one line per device, in French, for lists and search.
 * The processor's name, its first part, is nobody's language.
 *
 * @param line as `specLine(report, 'fr')` wrote it; a line of another making comes back as it is, but for its units.
 */
export function specLineIn(line: string, language: Language): string {
  if (language === 'fr') return line
  const [processor = '', ...parts] = line.split(' · ')
  return [processor, ...parts.map(inEnglish)].join(' · ')
}
