import { setImmediate } from 'node:timers/promises'
import { actOf, type StationContext } from '../context.ts'
import { queueDevice } from '../queue/queue-device.ts'
import { findAllocation } from '../store/allocations.ts'
import { addLot, listLots } from '../store/lots.ts'
import { keptProfile } from '../store/profiles.ts'

/** A lot of the allocation with room, or a new one; a code where there can't be one. */
function lotFor(context: StationContext, allocationId: string): { readonly lotId: string } | { readonly code: string } {
  const { store } = context
  const allocation = findAllocation(store, allocationId)
  if (allocation === null) return { code: 'allocation-not-found' }
  const { profileId, profileVersion, partnerId, waveName } = allocation
  const profile = profileId === null || profileVersion === null ? null : keptProfile(store, profileId, profileVersion)
  if (profile === null) return { code: 'allocation-not-found' }
  const lots = listLots(store).filter((lot) => lot.partnerId === partnerId)
  const open = lots.find((lot) => lot.allocationId === allocationId && (lot.wanted === null || lot.queued < lot.wanted))
  if (open !== undefined) return { lotId: open.lotId }
  const taken = new Set(lots.map(({ name }) => name.toLowerCase()))
  const names = [waveName, ...lots.map((_, index) => `${waveName} (${index + 2})`)]
  const name = names.find((one) => !taken.has(one.toLowerCase())) ?? `${waveName} (${lots.length + 2})`
  const added = addLot(store, actOf(context), { partnerId, name, profile, wanted: null, allocationId })
  return added.result === 'added' ? { lotId: added.lot.lotId } : { code: added.result }
}

/**
 * Queues devices as they were proposed, or as a person placed them. Each is asked again by itself: what has changed since
 * is refused by name and the others go on, so that a proposal of thousands is not lost for one.
 */
export async function acceptPlacements(
  context: StationContext,
  placements: readonly { readonly deviceId: string; readonly allocationId: string }[],
): Promise<{ readonly queued: number; readonly refused: { deviceId: string; code: string }[] }> {
  const refused: { deviceId: string; code: string }[] = []
  let queued = 0
  for (const { deviceId, allocationId } of placements) {
    const lot = lotFor(context, allocationId)
    const code = 'code' in lot ? lot.code : queueDevice(context, deviceId, lot.lotId).result
    if (code === 'queued' || code === 'already-queued') queued += 1
    else refused.push({ deviceId, code })
    await setImmediate()
  }
  return { queued, refused }
}
