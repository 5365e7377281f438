import type { AllocationView } from '../../../shared/contract/campaign.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { listAllocations, roomOf } from '../store/campaign/allocations.ts'
import { keptProfile } from '../store/bench/profiles.ts'
import type { Store } from '../store/store.ts'

export type PlannableAllocation = {
  readonly view: AllocationView
  readonly profile: Profile
  /** How many more devices it takes; null for any number. */
  readonly room: number | null
}

/** The allocations of an operation that have a profile, in the order in which they are served. */
export function plannableAllocations(store: Pick<Store, 'db'>, operationId: string): PlannableAllocation[] {
  return listAllocations(store, operationId)
    .flatMap((view) => {
      const { profileId, profileVersion } = view
      const profile =
        profileId === null || profileVersion === null ? null : keptProfile(store, profileId, profileVersion)
      return profile === null ? [] : [{ view, profile, room: roomOf(view) }]
    })
    .toSorted(
      ({ view: one }, { view: other }) =>
        one.priority - other.priority ||
        one.wavePosition - other.wavePosition ||
        (one.promisedOn ?? '9999').localeCompare(other.promisedOn ?? '9999'),
    )
}

export const profilesOf = (allocations: readonly PlannableAllocation[]): Profile[] => [
  ...new Map(allocations.map(({ profile }) => [`${profile.id}@${profile.version}`, profile])).values(),
]
