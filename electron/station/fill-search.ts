import { fillWords } from './store/search/device-words.ts'
import type { Store } from './store/store.ts'

/** How long the station is held up at a time, and how long it is left to everything else in between. */
const sliceMs = 15
const pauseMs = 15

/**
 * Makes the devices of an earlier version findable by what only their reports say, beside the station's work: a bench of
 * 12,000 devices takes some ten seconds, once. What is not done when the station ends is done at its next start.
 *
 * @param fault what a slice threw; the devices that are left stay findable by what was known before.
 * @returns stops it.
 */
export function fillSearch(store: Store, fault: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const slice = () => {
    const until = performance.now() + sliceMs
    try {
      if (fillWords(store, () => performance.now() < until)) timer = setTimeout(slice, pauseMs)
    } catch (error) {
      fault(error)
    }
  }
  timer = setTimeout(slice, 0)
  return () => clearTimeout(timer)
}
