import type { Reading } from './read-burst.ts'

type Listener = (reading: Reading) => void
const listeners = new Set<Listener>()

/** Tells what the camera read. */
export function tellScannedByCamera(reading: Reading): void {
  for (const listener of listeners) listener(reading)
}

/** Hears of every code that the camera reads; returns what stops it. */
export function onScannedByCamera(listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
