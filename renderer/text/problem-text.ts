import type { TFunction } from 'i18next'
import { fr } from './fr.ts'

type ProblemCode = keyof typeof fr.stock.problems.codes

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(fr.stock.problems.codes, code)

/** What is wrong with a line of a list, in words; the code itself where a newer station has one that is not known here. */
export const problemText = (code: string, t: TFunction): string =>
  isKnown(code) ? t(`stock.problems.codes.${code}`) : code
