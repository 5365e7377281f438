import type { LabelContent } from './content.ts'
import { tagLetters } from './tag.ts'

/** A content whose every line is among the longest that machines are known to have. */
export const longContent: LabelContent = {
  tag: 'NN8888888',
  specLine: 'Ryzen 7 PRO 5850U · 16 Gio · SSD 512 Go + HDD 1 To · bat. 87 % + 62 %',
  profileTitle: 'Ordinateur portable 2026',
  verdict: 'fail',
  manufacturer: 'HP',
  model: 'EliteBook x360 1040 G8 Notebook PC',
  serial: 'NXMVQEF0015220A1B27600',
  date: '2026-08-28',
  benchName: 'Atelier de Seine-Saint-Denis',
}

/** A content as most labels have it. */
export const usualContent: LabelContent = {
  tag: 'T70123820',
  specLine: 'i5-8250U · 8 Gio · SSD 256 Go · bat. 87 %',
  profileTitle: 'Portable 2026',
  verdict: 'pass',
  manufacturer: 'LENOVO',
  model: 'ThinkPad T480',
  serial: 'PF1ABCDE',
  date: '2026-11-23',
  benchName: 'Établi T7',
}

/** A tag that was stuck before its machine was read: nothing else is known. */
export const bareContent: LabelContent = {
  ...usualContent,
  specLine: null,
  profileTitle: null,
  verdict: null,
  manufacturer: null,
  model: null,
  serial: null,
  benchName: null,
}

/**
 * What a template must have room for: every width of letter that a tag can have, every verdict, and the longest lines.
 * A serial of 22 characters is Acer's SNID form; longer ones are not printed by makers.
 */
export const longestContents: readonly LabelContent[] = [
  ...Array.from(tagLetters, (letter) => ({ ...longContent, tag: `${letter}${letter}888888${letter}` })),
  { ...longContent, verdict: 'pass' },
  { ...longContent, verdict: 'incomplete' },
]
