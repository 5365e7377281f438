import type { TFunction } from 'i18next'
import type { AssignmentView } from '../../../shared/contract/planning.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import type { Placed } from './placements.ts'

/** The profile that an allocation asks for, as people know it: its title and version. */
export function profileWords(
  answer: AssignmentView,
  allocationId: string | undefined,
  language: Language,
  t: TFunction,
): string {
  const allocation = answer.allocations.find((one) => one.allocationId === allocationId)
  const { profileId = null, profileVersion: version = null } = allocation ?? {}
  const profile = answer.profiles.find((one) => one.profileId === profileId && one.version === version)
  const title = profile?.title[language] ?? profileId
  return title === null ? '' : t('planning.profileVersion', { title, version })
}

/** Why a device stands where it does, with the profile that decided where its column does not name it; never more than is known. */
export function reasonWords(
  { reason, fits }: Placed,
  answer: AssignmentView,
  language: Language,
  t: TFunction,
): string {
  switch (reason) {
    case 'most-demanding':
      return t('planning.reason.most-demanding')
    case 'leaves-room':
      return t('planning.reason.leaves-room', { profile: profileWords(answer, fits[0], language, t) })
    case 'fits-none':
      if (answer.allocations.length === 0) return t('planning.reason.none-decided')
      return t(answer.undecided.length > 0 ? 'planning.reason.fits-none-decided' : 'planning.reason.fits-none')
    case 'no-room':
    case 'person':
      return t(`planning.reason.${reason}`)
    default:
      return reason satisfies never
  }
}
