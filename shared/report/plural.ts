import { formatNumber, type Language } from './quantities.ts'

/**
 * Whether a number of things is said in the singular. English: one alone. French: all below two, so "0 appareil" and
 * "1,5 jour" (CLDR plural rules, categories `one`; what French calls `many` is written like any other plural).
 */
export function isSingular(count: number, language: Language): boolean {
  return language === 'fr' ? Math.abs(count) < 2 : count === 1
}

/** "1 appareil", "2 appareils": a whole number with the word that goes with it. */
export function counted(count: number, one: string, other: string, language: Language): string {
  return `${formatNumber(count, language)} ${isSingular(count, language) ? one : other}`
}
