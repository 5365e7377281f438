import { setImmediate } from 'node:timers/promises'
import type { RefusedPlacement } from '../../../shared/contract/planning.ts'
import { actOf, type StationContext } from '../context.ts'
import { queuePlacements } from '../store/queue-placements.ts'
import { checkPlacements, type CheckedPlacements, type Placement } from './check-placements.ts'

type Told = (done: number, total: number) => void

/**
 * Queues devices as they were proposed, or as a person placed them: as one act, or not at all. They are judged first, in
 * slices that are told and can be stopped; what then is written, in one transaction, is asked again there.
 *
 * @param run does the long part in slices.
 * @returns what is refused by name; nothing was queued then.
 */
export async function acceptPlacements(
  context: StationContext,
  wanted: readonly Placement[],
  run: (steps: (told: Told) => Generator<void, CheckedPlacements>) => Promise<CheckedPlacements>,
): Promise<{ readonly queued: number; readonly refused: RefusedPlacement[] }> {
  const { store } = context
  const checked = await run((told) => checkPlacements(store, wanted, told))
  if (checked.refused.length > 0) return { queued: 0, refused: [...checked.refused] }
  const queued = queuePlacements(store, actOf(context), checked.placements)
  if (queued.result === 'refused') return { queued: 0, refused: [...queued.refused] }
  for (const lotId of queued.lotIds) context.publish('lot.changed', { lotId })
  for (const { deviceId } of wanted) {
    context.deviceChanged(deviceId)
    await setImmediate()
  }
  return { queued: wanted.length, refused: [] }
}
