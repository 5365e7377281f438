import { formatNumber, unitSpace, type Language } from '../../../shared/report/quantities.ts'

/** "19,7 t" from a tonne on, else "54,9 kg". */
export function massText(grams: number, language: Language): string {
  return grams >= 1e6
    ? `${formatNumber(grams / 1e6, language, 1)}${unitSpace}t`
    : `${formatNumber(grams / 1000, language, grams < 10_000 ? 2 : 1)}${unitSpace}kg`
}
