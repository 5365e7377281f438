import { formatNumber, unitSpace, type Language } from '../../../shared/report/quantities.ts'
import type { MachineKind } from '../../../shared/report/report.ts'
import { countKinds, type PaperTotals } from '../../../shared/shipping/papers/totals.ts'
import { counted, wordsOf } from './paper-words.ts'

const number = (value: number, language: Language): string => formatNumber(value, language)

/** "12,4 kg". */
export const weightText = (grams: number, language: Language): string =>
  `${formatNumber(grams / 1000, language, 1)}${unitSpace}kg`

export const devicesText = (count: number, language: Language): string =>
  counted(count, wordsOf(language).devicesCounted, language, number(count, language))
export const cartonsText = (count: number, language: Language): string =>
  counted(count, wordsOf(language).cartonsCounted, language, number(count, language))

/** "12 portables" or "1 appareil de type non lu". */
export function kindText(kind: MachineKind | null, count: number, language: Language): string {
  const { kindsCounted, kindUnread } = wordsOf(language)
  return counted(count, kind === null ? kindUnread : kindsCounted[kind], language, number(count, language))
}

/** "12 portables · 3 tablettes". */
export const kindsText = (kinds: readonly (MachineKind | null)[], language: Language): string =>
  countKinds(kinds)
    .map(({ kind, devices }) => kindText(kind, devices, language))
    .join(' · ')

/** The sums that everybody looks for first: devices, cartons, pallets, weight, and what that weight leaves out. */
export function sumsText(totals: PaperTotals, language: Language): string {
  const words = wordsOf(language)
  const { pallets, weighedGrams, unweighedCartons, cartons } = totals
  return [
    devicesText(totals.devices, language),
    cartonsText(cartons, language),
    ...(pallets === 0 ? [] : [counted(pallets, words.palletsCounted, language, number(pallets, language))]),
    ...(weighedGrams === null ? [] : [weightText(weighedGrams, language)]),
    ...(unweighedCartons === 0
      ? []
      : [counted(unweighedCartons, words.notWeighedCartons, language, number(unweighedCartons, language))]),
  ].join(' · ')
}

/** What comes with the devices, each with its number; empty when nothing does. */
export function goodsBesides(
  { sims, routers, chargers }: PaperTotals,
  language: Language,
): { readonly text: string; readonly quantity: number }[] {
  const { kitsCounted, chargersCounted } = wordsOf(language)
  return [
    { quantity: sims, noun: kitsCounted.sim },
    { quantity: routers, noun: kitsCounted.router },
    { quantity: chargers, noun: chargersCounted },
  ]
    .filter(({ quantity }) => quantity > 0)
    .map(({ quantity, noun }) => ({ quantity, text: quantity === 1 ? noun.one : noun.many }))
}
