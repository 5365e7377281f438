import { setImmediate } from 'node:timers/promises'
import type { RefusedPlacement } from '../../../shared/contract/planning.ts'
import type { Output } from '../../../shared/contract/define.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import { actOf, type StationContext } from '../context.ts'
import { queuePlacements, type JudgedPlacement, type LotsInUse } from '../store/queue/queue-placements.ts'
import { checkPlacements, type Placement } from './check-placements.ts'
import { inSlices } from './in-slices.ts'

/** How long one transaction may take that queues devices: nothing else is answered meanwhile. */
const transactionMs = 15

type Accepted = Output<StationContract, 'planning.accept'>

/** What the steps come to, or null once they are stopped. */
async function untilStopped<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | null> {
  try {
    return await inSlices(steps, signal)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'planning-cancelled') return null
    throw error
  }
}

/**
 * Queues devices as they were proposed, or as a person placed them. All are judged first; where one can't go, it is named
 * and none is queued. Then they are queued in their order, a few in a transaction, so that scans and prints are answered in
 * between; whoever was overtaken meanwhile is named, and the others go on. Stopped, what is queued stays so, and what is
 * left stands as it was.
 *
 * @param told how far it is: once round to judge, once round to queue.
 */
export async function acceptPlacements(
  context: StationContext,
  wanted: readonly Placement[],
  told: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Accepted> {
  const { actor } = actOf(context)
  const total = 2 * wanted.length
  const judged = await untilStopped(
    checkPlacements(context.store, wanted, (done) => told(done, total)),
    signal,
  )
  if (judged === null) return { queued: 0, refused: [], left: wanted.length }
  if (judged.refused.length > 0) return { queued: 0, refused: [...judged.refused], left: 0 }
  return queueAll(context, actor, judged.placements, (done) => told(wanted.length + done, total), signal)
}

async function queueAll(
  context: StationContext,
  actor: string,
  placements: readonly JudgedPlacement[],
  told: (done: number) => void,
  signal: AbortSignal,
): Promise<Accepted> {
  const lots: LotsInUse = new Map()
  const lotIds = new Set<string>()
  const refused: RefusedPlacement[] = []
  let [place, queued] = [0, 0]
  while (place < placements.length && !signal.aborted) {
    const until = performance.now() + transactionMs
    const act = { actor, at: context.now().toISOString() }
    const done = queuePlacements(context.store, act, placements.slice(place), lots, () => performance.now() > until)
    const now = placements.slice(place, place + done.queued)
    queued += done.queued
    place += done.queued
    if (done.refused !== null) {
      refused.push(done.refused)
      place += 1
    }
    for (const lotId of lots.values()) lotIds.add(lotId)
    told(place)
    await setImmediate()
    for (const { deviceId } of now) {
      context.deviceChanged(deviceId)
      await setImmediate()
    }
  }
  for (const lotId of lotIds) context.publish('lot.changed', { lotId })
  return { queued, refused, left: placements.length - place }
}
