import type { AllocationView } from '../../../../shared/contract/campaign.ts'
import { statement } from '../connection.ts'
import type { Store } from '../store.ts'

/**
 * How many devices an allocation gives beyond those that its lots want already; null for any number. A lot that says no
 * number, and one that no longer takes devices since its allocation asks for another profile, wants those that it holds.
 */
export function roomForLots({ db }: Pick<Store, 'db'>, allocation: AllocationView): number | null {
  const { allocationId, allocated, overAllowed, profileId, profileVersion } = allocation
  if (allocated === null) return null
  const row = statement<{ wanted: number }>(
    db,
    `SELECT coalesce(sum(max(
       CASE WHEN profile_id = :profileId AND profile_version = :profileVersion THEN coalesce(wanted, 0) ELSE 0 END,
       (SELECT count(*) FROM device_lots WHERE device_lots.lot_id = lots.id))), 0) AS wanted
     FROM lots JOIN lot_allocations ON lot_id = lots.id WHERE allocation_id = :allocationId`,
  ).get({ allocationId, profileId, profileVersion })
  return Math.max(0, allocated + overAllowed - (row?.wanted ?? 0))
}
