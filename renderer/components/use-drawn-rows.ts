import { useDeferredValue } from 'react'

/**
 * How many of a list's rows are drawn: as many as a tall screen shows at first, all of them as soon as these stand. To be
 * called where the rows are known from the beginning: who adds to them later sees all at once.
 */
export function useDrawnRows(rows: number, ofAScreen = 20): number {
  return useDeferredValue(rows, Math.min(rows, ofAScreen))
}
