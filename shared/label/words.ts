import type { Language } from '../report/quantities.ts'
import type { LabelContent } from './content.ts'

type Verdict = NonNullable<LabelContent['verdict']>

const verdicts: Record<Language, Record<Verdict, string>> = {
  fr: { pass: '✓ CONFORME', fail: '✗ NON CONFORME', incomplete: '? INCOMPLET' },
  en: { pass: '✓ PASS', fail: '✗ FAIL', incomplete: '? INCOMPLETE' },
}

/** The verdict as it is read from afar: a sign for every reader, then the word in capitals. */
export function verdictWord(verdict: Verdict, language: Language): string {
  return verdicts[language][verdict]
}

/** A calendar day as people write it: 23/11/2026 in French, 2026-11-23 in English (never ambiguous). */
export function dayWord(date: string, language: Language): string {
  return language === 'en' ? date : date.split('-').toReversed().join('/')
}

/**
 * "LENOVO ThinkPad T480" from manufacturer and model, without saying a manufacturer twice ("Dell" + "Dell Precision")
 * and without its legal form ("Dell Inc.", "Microsoft Corporation"). Hewlett-Packard is HP, as its models say. Null
 * when neither is known.
 */
export function machineName(manufacturer: string | null, model: string | null): string | null {
  const named = manufacturer?.replace(/^hewlett[- ]packard\b.*/i, 'HP')
  const maker = named?.replace(/,?\s+(?:inc|corp|corporation|co|ltd|gmbh|computer inc)\b\.?.*$/i, '').trim() ?? ''
  if (model === null) return maker === '' ? null : maker
  return maker === '' || model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${maker} ${model}`
}

/** The tag in groups for the eye: T7 012382 0. A code of another length is left as it is. */
export function spacedTag(tag: string): string {
  return tag.length === 9 ? `${tag.slice(0, 2)} ${tag.slice(2, 8)} ${tag.slice(8)}` : tag
}
