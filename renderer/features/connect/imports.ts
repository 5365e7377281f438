import { create } from 'zustand'
import type { ImportResult } from '../../../shared/contract/import.ts'

type Imports = {
  /** Newest first. */
  readonly results: readonly (ImportResult & { readonly number: number })[]
  /** While files are on their way: how many of them the station has answered. */
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly lastNumber: number
}

/** So many lines are kept: more than a morning's pile, and the list stays quick. */
const mostResults = 500

/** What became of the files that this window handed over; it lasts while one goes from screen to screen. */
export const useImports = create<Imports>()(() => ({ results: [], progress: null, lastNumber: 0 }))

/** Puts answers at the top of the list. */
export function addResults(results: readonly ImportResult[]): void {
  useImports.setState(({ results: known, lastNumber }) => ({
    results: [...results.map((result, index) => ({ ...result, number: lastNumber + index + 1 })), ...known].slice(
      0,
      mostResults,
    ),
    lastNumber: lastNumber + results.length,
  }))
}

/** Says how far the handing over is; null when it is over. */
export const setProgress = (progress: Imports['progress']): void => useImports.setState({ progress })

export const clearResults = (): void => useImports.setState({ results: [] })
