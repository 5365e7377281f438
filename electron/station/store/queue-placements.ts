import type { RefusedPlacement } from '../../../shared/contract/planning.ts'
import type { LotView } from '../../../shared/contract/views.ts'
import { findAllocation } from './allocations.ts'
import { findDevice } from './device-rows.ts'
import { countMeantFor, insertLot, listLots } from './lots.ts'
import { insertIntoLot, type EnqueueResult } from './queue.ts'
import { inTransaction, type Act, type Store } from './store.ts'
import { insertJudgedAgain, type JudgedAgain } from './verdicts.ts'

/** A device and where it goes; with its verdict against the allocation's profile where it has another one now. */
export type JudgedPlacement = {
  readonly deviceId: string
  readonly allocationId: string
  readonly judged: JudgedAgain | null
}

export type PlacementsQueued =
  | { readonly result: 'queued'; readonly lotIds: readonly string[] }
  | { readonly result: 'refused'; readonly refused: readonly RefusedPlacement[] }

/** Takes everything back that the transaction has written so far. */
class SomeRefused extends Error {
  readonly refused: readonly RefusedPlacement[]
  constructor(refused: readonly RefusedPlacement[]) {
    super('some devices are refused')
    this.refused = refused
  }
}

/** A lot of the allocation with room, or a new one; null for an allocation that is gone or has no profile. */
function openLot(store: Store, act: Act, allocationId: string): string | null {
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

/**
 * Queues devices in lots of their allocations, all of them or none: every gate and every room is asked again in this
 * one transaction, so that whatever another window did since is a refusal that names the device, and nothing is half
 * done.
 */
export function queuePlacements(store: Store, act: Act, placements: readonly JudgedPlacement[]): PlacementsQueued {
  const lotOf = new Map<string, string>()
  const queue = ({ deviceId, allocationId, judged }: JudgedPlacement): EnqueueResult['result'] | 'report-outdated' => {
    if (judged !== null && insertJudgedAgain(store, act, judged) === 'report-outdated') return 'report-outdated'
    const lotId = lotOf.get(allocationId) ?? openLot(store, act, allocationId)
    if (lotId === null) return 'lot-not-found'
    lotOf.set(allocationId, lotId)
    const { result } = insertIntoLot(store, act, { deviceId, lotId })
    if (result !== 'lot-full') return result
    const next = openLot(store, act, allocationId)
    if (next === null) return 'lot-not-found'
    lotOf.set(allocationId, next)
    return insertIntoLot(store, act, { deviceId, lotId: next }).result
  }
  try {
    inTransaction(store, () => {
      const refused: RefusedPlacement[] = []
      for (const placement of placements) {
        const result = queue(placement)
        if (result === 'queued') continue
        if (result === 'lot-full' || result === 'allocation-other-profile') {
          throw new Error(`a lot that was found open is not in the same transaction: ${result}`)
        }
        const code = result === 'lot-not-found' ? 'allocation-not-found' : result
        const { deviceId } = placement
        refused.push({ deviceId, tag: findDevice(store, deviceId)?.tag ?? null, code })
      }
      if (refused.length > 0) throw new SomeRefused(refused)
    })
  } catch (error) {
    if (error instanceof SomeRefused) return { result: 'refused', refused: error.refused }
    throw error
  }
  return { result: 'queued', lotIds: [...new Set(lotOf.values())] }
}
