import { setImmediate } from 'node:timers/promises'
import { Refusal } from '../../../shared/contract/refusal.ts'

/** How long the station may be held up at a time: scans and prints are answered between two slices. */
const sliceMs = 15

/**
 * Does long work in slices, with everything else the station has to do in between.
 *
 * @throws Refusal `planning-cancelled` once the signal is given.
 */
export async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let until = performance.now() + sliceMs
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() < until) continue
    await setImmediate()
    if (signal.aborted) throw new Refusal({ code: 'planning-cancelled', what: 'The calculation was stopped' })
    until = performance.now() + sliceMs
  }
}
