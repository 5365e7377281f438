import type { Profile, Requirement } from '../../../shared/profile/profile.ts'
import { quantityUnitOf } from '../../../shared/profile/subject-lists.ts'

/** How a requirement counts in a draft. */
export type DraftSeverity = 'block' | 'warn' | 'off'

/** What a person changed of a requirement: its number as typed, and how it counts. */
export type DraftChange = { readonly text?: string; readonly severity?: DraftSeverity }

const scaleOf = (subject: keyof typeof quantityUnitOf): number => {
  const unit = quantityUnitOf[subject]
  return unit === 'memory-bytes' ? 2 ** 30 : unit === 'storage-bytes' ? 1e9 : 1
}

/** The one number of a requirement, in the unit that people write; null where it has none, or several. */
export function numberOf(requirement: Requirement): number | null {
  if (requirement.kind === 'at-least') return requirement.minimum / scaleOf(requirement.subject)
  return requirement.kind === 'at-most' ? requirement.maximum / scaleOf(requirement.subject) : null
}

const parsed = (text: string): number => Number(text.trim().replace(',', '.'))

/** Whether what was typed is a number that can be asked for. */
export const isNumberText = (text: string): boolean => text.trim() !== '' && parsed(text) >= 0

function changed(requirement: Requirement, { text, severity }: DraftChange): Requirement[] {
  if (severity === 'off') return []
  const counted = severity === undefined ? requirement : { ...requirement, severity }
  if (text === undefined) return [counted]
  if (counted.kind === 'at-least') return [{ ...counted, minimum: Math.round(parsed(text) * scaleOf(counted.subject)) }]
  if (counted.kind === 'at-most') return [{ ...counted, maximum: Math.round(parsed(text) * scaleOf(counted.subject)) }]
  return [counted]
}

/** The next version of a profile with what was changed; null where nothing would be left of it. */
export function draftOf(profile: Profile, changes: ReadonlyMap<string, DraftChange>): Profile | null {
  const requirements = profile.requirements.flatMap((one) => changed(one, changes.get(one.id) ?? {}))
  return requirements.length === 0 ? null : { ...profile, version: profile.version + 1, requirements }
}
