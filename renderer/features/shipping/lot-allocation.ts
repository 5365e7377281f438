import type { TFunction } from 'i18next'
import type { LotAllocationView } from '../../../shared/contract/lots.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { typedWhole } from '../../text/typed-number.ts'

/** An allocation as a choice: its operation, its wave, and what it is of. */
export function allocationChoice(
  { operationName, waveName, deviceKind, profileId, profileVersion }: LotAllocationView,
  profiles: readonly Profile[],
  language: Language,
  t: TFunction,
): string {
  const title = profiles.find(({ id }) => id === profileId)?.title[language] ?? profileId
  const profile =
    title === null ? t('coordination.undecided') : t('planning.profileVersion', { title, version: profileVersion })
  const kind = deviceKind === null ? [] : [t(`kind.${deviceKind}`)]
  return [operationName, waveName, ...kind, profile].join(' · ')
}

/** By how many devices a typed number goes over what an allocation still gives to lots; 0 for none, or no number. */
export function overBy(typed: string, room: number | null): number {
  const wanted = typed.trim() === '' ? Number.NaN : typedWhole(typed)
  return room === null || Number.isNaN(wanted) ? 0 : Math.max(0, wanted - room)
}
