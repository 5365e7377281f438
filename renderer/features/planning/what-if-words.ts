import type { ChangedDevice, OutcomeChange, WhatIfView } from '../../../shared/contract/what-if.ts'
import type { Requirement } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { findingSentences } from '../../../shared/verdict/sentences.ts'
import type { VerdictOutcome } from '../../../shared/verdict/verdict.ts'

/** How many devices of these changes have an outcome on one of the two sides. */
export const countOf = (changes: readonly OutcomeChange[], side: 'before' | 'after', outcome: VerdictOutcome): number =>
  changes.reduce((sum, one) => sum + (one[side] === outcome ? one.devices : 0), 0)

/** The changes of the whole stock. */
export const allChanges = ({ kinds }: Pick<WhatIfView, 'kinds'>): OutcomeChange[] =>
  kinds.flatMap(({ changes }) => changes)

/** How many devices in lots pass now and would not pass the draft: in the queue, and in cartons. */
export function stoppedInLots({ states }: Pick<WhatIfView, 'states'>): { queued: number; packed: number } {
  const stopped = (state: string) =>
    states
      .filter((one) => one.state === state)
      .flatMap(({ changes }) => changes)
      .reduce((sum, { before, after, devices }) => sum + (before === 'pass' && after !== 'pass' ? devices : 0), 0)
  return { queued: stopped('queued'), packed: stopped('packed') }
}

/** One reason why a device is judged otherwise; `isFreed`: the requirement no longer stands in its way. */
export type ChangeReason = { readonly requirement: string; readonly why: string; readonly isFreed: boolean }

/**
 * Why a device would be judged otherwise, in sentences.
 *
 * @param asked every requirement of the draft, and those of the profile that the draft has not, by id.
 */
export function reasonsOf(
  { why }: ChangedDevice,
  asked: ReadonlyMap<string, Requirement>,
  language: Language,
): ChangeReason[] {
  return why.flatMap(({ requirementId, after, finding }) => {
    const requirement = asked.get(requirementId)
    if (requirement === undefined) return []
    const whole = { ...finding, expected: requirement, title: requirement.title ?? null }
    const words = findingSentences(whole, language)
    return [{ requirement: words.requirement, why: words.why, isFreed: after === null }]
  })
}
