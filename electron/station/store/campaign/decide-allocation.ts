import type { AllocationView } from '../../../../shared/contract/campaign.ts'
import type { Profile, ProfileDeviceKind } from '../../../../shared/profile/profile.ts'
import { findAllocation } from './allocations.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { keepProfile } from '../bench/profiles.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

export type Decision = {
  readonly allocationId: string
  /** Null: devices of any kind. */
  readonly deviceKind: ProfileDeviceKind | null
  /** Null: the profile stays as it is. */
  readonly profile: Profile | null
  /** Null where nothing was decided before. */
  readonly reason: string | null
}

export type NotDecided = 'allocation-not-found' | 'decision-unchanged' | 'decision-needs-reason'

/**
 * Says of which kind and profile the devices of an allocation are, from now on. Those that stand in it stay, in lots that
 * keep the version they were made with and take no more; a lot without a device takes the new one. The journal keeps what
 * was decided before, and why it changed.
 */
export function decideAllocation(store: Store, act: Act, decision: Decision): AllocationView | NotDecided {
  const { allocationId, deviceKind, profile, reason } = decision
  return inTransaction(store, () => {
    const before = findAllocation(store, allocationId)
    if (before === null) return 'allocation-not-found'
    const of = (one: AllocationView) => ({
      deviceKind: one.deviceKind,
      profileId: one.profileId,
      profileVersion: one.profileVersion,
    })
    const isSameProfile =
      profile === null || (profile.id === before.profileId && profile.version === before.profileVersion)
    if (isSameProfile && deviceKind === before.deviceKind) return 'decision-unchanged'
    if (before.profileId !== null && reason === null) return 'decision-needs-reason'
    if (profile !== null) keepProfile(store, profile, act.at)
    statement(
      store.db,
      `UPDATE allocations SET device_kind = :deviceKind, profile_id = coalesce(:id, profile_id),
         profile_version = coalesce(:version, profile_version) WHERE id = :allocationId`,
    ).run({ allocationId, deviceKind, id: profile?.id ?? null, version: profile?.version ?? null })
    const lotIds = statement<{ lotId: string }>(
      store.db,
      `UPDATE lots SET profile_id = allocations.profile_id, profile_version = allocations.profile_version
       FROM lot_allocations JOIN allocations ON allocations.id = allocation_id
       WHERE lot_id = lots.id AND allocations.id = :allocationId
         AND (lots.profile_id, lots.profile_version) IS NOT (allocations.profile_id, allocations.profile_version)
         AND NOT EXISTS (SELECT 1 FROM device_lots WHERE device_lots.lot_id = lots.id)
       RETURNING lots.id AS lotId`,
    )
      .all({ allocationId })
      .map(({ lotId }) => lotId)
    const decided = findAllocation(store, allocationId)
    if (decided === null) throw new Error(`allocation ${allocationId} is gone in its own transaction`)
    const payload = { allocationId, before: of(before), after: of(decided), lotIds, reason }
    recordBenchChange(store, act, 'allocation.decide', { type: 'allocation.decided', payload })
    return decided
  })
}
