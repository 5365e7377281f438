import { findDevice } from '../devices/device-rows.ts'
import { lotOf } from '../campaign/lots.ts'
import { insertIntoLot, takeFromQueue, type EnqueueResult } from './queue.ts'
import { openLot } from './queue-placements.ts'
import { inTransaction, type Act, type Store } from '../store.ts'
import { insertJudgedAgain, type JudgedAgain } from '../devices/verdicts.ts'

/** Where a device goes: into a lot, or into an allocation's lot with room, which is made where there is none. */
export type Destination = { readonly lotId: string } | { readonly allocationId: string }

export type DeviceMoved =
  | { readonly result: 'moved'; readonly lotId: string; readonly fromLotId: string }
  | { readonly result: 'already-there'; readonly lotId: string }
  | { readonly result: 'not-queued' | 'report-outdated' | 'allocation-not-found' }
  | Exclude<EnqueueResult, { readonly lotId: string }>

/** Takes back what the transaction has written: the device stays where it was. */
class NotMoved extends Error {
  readonly outcome: DeviceMoved
  constructor(outcome: DeviceMoved) {
    super(`the device is not moved: ${outcome.result}`)
    this.outcome = outcome
  }
}

/**
 * Takes a queued device out of its lot and puts it into another one, as one act: gates, lot and allocation are asked as for
 * any device that is queued, and where one of them says no, the device keeps the place that it has. A packed device has
 * to leave its carton first.
 *
 * @param judged its verdict against the other lot's profile, where its newest is another profile's.
 */
export function moveDevice(
  store: Store,
  act: Act,
  deviceId: string,
  to: Destination,
  judged: JudgedAgain | null,
): DeviceMoved {
  const move = (): DeviceMoved => {
    const device = findDevice(store, deviceId)
    if (device === null) return { result: 'device-not-found' }
    const from = lotOf(store, deviceId)
    if (from === null) return { result: 'not-queued' }
    if ('allocationId' in to ? to.allocationId === from.allocationId : to.lotId === from.lotId) {
      return { result: 'already-there', lotId: from.lotId }
    }
    const lotId = 'lotId' in to ? to.lotId : openLot(store, act, to.allocationId)
    if (lotId === null) return { result: 'allocation-not-found' }
    takeFromQueue(store, act, device, from)
    if (judged !== null && insertJudgedAgain(store, act, judged) === 'report-outdated') {
      throw new NotMoved({ result: 'report-outdated' })
    }
    const queued = insertIntoLot(store, act, { deviceId, lotId })
    if (queued.result === 'queued') return { result: 'moved', lotId, fromLotId: from.lotId }
    if (queued.result === 'already-queued') throw new Error('a device that has just left its lot is queued')
    throw new NotMoved(queued)
  }
  try {
    return inTransaction(store, move)
  } catch (error) {
    if (error instanceof NotMoved) return error.outcome
    throw error
  }
}
