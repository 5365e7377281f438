import type { RefusedPlacement } from '../../../../shared/contract/planning.ts'
import type { LotView } from '../../../../shared/contract/views.ts'
import { findAllocation } from '../campaign/allocations.ts'
import { findDevice } from '../devices/device-rows.ts'
import type { ReadBefore } from '../proofs/gates.ts'
import { countMeantFor, insertLot, listLots } from '../campaign/lots.ts'
import { insertIntoLot, type EnqueueResult } from './queue.ts'
import { inTransaction, type Act, type Store } from '../store.ts'
import { insertJudgedAgain, type JudgedAgain } from '../devices/verdicts.ts'

/** A device and where it goes; with its verdict against the allocation's profile where it has another one now. */
export type JudgedPlacement = {
  readonly deviceId: string
  readonly allocationId: string
  readonly judged: JudgedAgain | null
  /** What was read when it was judged: in `judged`'s place the verdict that is recorded first. */
  readonly read: ReadBefore
}

export type PlacementsQueued = {
  /** How many of the first were queued. */
  readonly queued: number
  /** The one after them, where it can't be; nothing of it was written. Null: enough was done, or all. */
  readonly refused: RefusedPlacement | null
}

/** In which lot the next device of each allocation goes; kept from one call to the next. */
export type LotsInUse = Map<string, string>

/** Takes everything back that the transaction has written so far. */
class OneRefused extends Error {
  readonly place: number
  readonly code: RefusedPlacement['code']
  constructor(place: number, code: RefusedPlacement['code']) {
    super(`placement ${place} is refused: ${code}`)
    this.place = place
    this.code = code
  }
}

/** A lot of the allocation with room, or a new one; null for an allocation that is gone or has no profile. */
export function openLot(store: Store, act: Act, allocationId: string): string | null {
  const allocation = findAllocation(store, allocationId)
  if (allocation === null) return null
  const { profileId, profileVersion, partnerId, waveName } = allocation
  if (profileId === null) return null
  const lots = listLots(store).filter((lot) => lot.partnerId === partnerId)
  const isOpen = (lot: LotView) =>
    lot.allocationId === allocationId &&
    lot.profileId === profileId &&
    lot.profileVersion === profileVersion &&
    (lot.wanted === null || countMeantFor(store, lot.lotId) < lot.wanted)
  const open = lots.find(isOpen)
  if (open !== undefined) return open.lotId
  const taken = new Set(lots.map(({ name }) => name.toLowerCase()))
  const names = [waveName, ...lots.map((_, index) => `${waveName} (${index + 2})`)]
  const name = names.find((one) => !taken.has(one.toLowerCase())) ?? `${waveName} (${lots.length + 2})`
  const added = insertLot(store, act, { name, wanted: null, allocationId })
  if (added.result !== 'added') throw new Error(`a lot of an allocation that is there: ${added.result}`)
  return added.lot.lotId
}

/** Queues one device, with a verdict of its own first where it needs one; only inside a transaction. */
function queueOne(
  store: Store,
  act: Act,
  { deviceId, allocationId, judged, read }: JudgedPlacement,
  lots: LotsInUse,
): EnqueueResult['result'] | 'report-outdated' {
  if (judged !== null && insertJudgedAgain(store, act, judged) === 'report-outdated') return 'report-outdated'
  const verdictId = judged === null ? read.verdictId : (findDevice(store, deviceId)?.verdictId ?? null)
  const before = { ...read, verdictId }
  const lotId = lots.get(allocationId) ?? openLot(store, act, allocationId)
  if (lotId === null) return 'lot-not-found'
  lots.set(allocationId, lotId)
  const { result } = insertIntoLot(store, act, { deviceId, lotId }, before)
  // Between two transactions the lot may have been filled, or its allocation may ask for another profile now.
  if (result !== 'lot-full' && result !== 'allocation-other-profile') return result
  const next = openLot(store, act, allocationId)
  if (next === null) return 'lot-not-found'
  lots.set(allocationId, next)
  return insertIntoLot(store, act, { deviceId, lotId: next }, before).result
}

/**
 * Queues the first of these devices in lots of their allocations, in one transaction: until `isEnough` says so after one,
 * or one is refused. Every gate and every room is asked again there, so that whatever another window or bench did since is
 * a refusal that names the device, and no device is half queued.
 */
export function queuePlacements(
  store: Store,
  act: Act,
  placements: readonly JudgedPlacement[],
  lots: LotsInUse,
  isEnough: () => boolean,
): PlacementsQueued {
  const queue = (wanted: readonly JudgedPlacement[], until: () => boolean) =>
    inTransaction(store, () => {
      for (const [place, placement] of wanted.entries()) {
        const result = queueOne(store, act, placement, lots)
        if (result === 'lot-full' || result === 'allocation-other-profile') {
          throw new Error(`a lot that was found open is not in the same transaction: ${result}`)
        }
        if (result !== 'queued')
          throw new OneRefused(place, result === 'lot-not-found' ? 'allocation-not-found' : result)
        if (until()) return place + 1
      }
      return wanted.length
    })
  try {
    return { queued: queue(placements, isEnough), refused: null }
  } catch (error) {
    if (!(error instanceof OneRefused)) throw error
    const { place, code } = error
    const deviceId = placements[place]?.deviceId ?? ''
    // A lot that was made on the way went with the transaction.
    lots.clear()
    const queued = place === 0 ? 0 : queue(placements.slice(0, place), () => false)
    return { queued, refused: { deviceId, tag: findDevice(store, deviceId)?.tag ?? null, code } }
  }
}
