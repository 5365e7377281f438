import { addKits } from '../../../../electron/station/store/packing/kits.ts'
import { enqueue } from '../../../../electron/station/store/queue/queue.ts'
import type { Store } from '../../../../electron/station/store/store.ts'
import { act, take, type Made } from './made-intake.ts'

/** The number of a SIM, with its check digit, for each number up to a million. */
export function madeIccid(number: number): string {
  const body = `893301${String(number).padStart(12, '0')}`
  const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
  const sum = Array.from(body)
    .toReversed()
    .reduce((total, digit, place) => total + (place % 2 === 0 ? (doubled[Number(digit)] ?? 0) : Number(digit)), 0)
  return body + String((10 - (sum % 10)) % 10)
}

/** A SIM in stock. */
export function madeKit(store: Store, number: number, kind: 'sim' | 'router' = 'sim') {
  const kit = { kind, iccid: kind === 'sim' ? madeIccid(number) : null, serial: kind === 'sim' ? null : `RT-${number}` }
  const [added] = addKits(store, act, { kits: [{ ...kit, plan: '20 Go' }], supplier: 'Orange', fileName: null }).added
  if (added === undefined) throw new Error('the kit is known')
  return added
}

/** A device that stands in the queue of a lot. */
export function queuedDevice(store: Store, lotId: string, made: Made): { deviceId: string; tag: string } {
  const { deviceId, tag } = take(store, made)
  const queued = enqueue(store, act, { deviceId, lotId })
  if (queued.result !== 'queued') throw new Error(`not queued: ${queued.result}`)
  return { deviceId, tag }
}
