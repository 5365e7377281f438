import type { Remedy } from './remedy.ts'
import type { NoRemedyReason } from './verdict.ts'

/** A remedy, or why there is none; both null where nothing has to be done. */
export type Suggestion =
  | { readonly remedy: Remedy; readonly noRemedy: null }
  | { readonly remedy: null; readonly noRemedy: NoRemedyReason | null }

export const nothingToDo: Suggestion = { remedy: null, noRemedy: null }
export const notUpgradable: Suggestion = { remedy: null, noRemedy: 'not-upgradable' }

export function propose(remedy: Remedy): Suggestion {
  return { remedy, noRemedy: null }
}
