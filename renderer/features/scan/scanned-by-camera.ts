import { useEffect } from 'react'
import type { Reading } from './read-burst.ts'

type Listener = (reading: Reading) => void
const listeners = new Set<Listener>()

/** Tells what the camera read. */
export function tellScannedByCamera(reading: Reading): void {
  for (const listener of listeners) listener(reading)
}

/** Hears of every code that the camera reads. */
export function useScannedByCamera(onReading: Listener): void {
  useEffect(() => {
    listeners.add(onReading)
    return () => void listeners.delete(onReading)
  }, [onReading])
}
