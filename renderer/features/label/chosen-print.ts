import { create } from 'zustand'
import type { CodeLabelOf } from '../../station/code-label.ts'

type Chosen = { readonly format: string | null; readonly printer: string | null }

/** What the last label of each kind was printed on, for as long as the window is open. */
export const useChosenPrint = create<Record<CodeLabelOf['kind'], Chosen>>()(() => ({
  parcel: { format: null, printer: null },
  kit: { format: null, printer: null },
  part: { format: null, printer: null },
}))

export const chosenPrint = (kind: CodeLabelOf['kind'], change: Partial<Chosen>): void =>
  useChosenPrint.setState((before) => ({ [kind]: { ...before[kind], ...change } }))
