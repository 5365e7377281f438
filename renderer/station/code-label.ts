import { create } from 'zustand'

/** A carton, a pallet, a kit or a part's place whose label is to be printed. */
export type CodeLabelOf = { readonly kind: 'parcel' | 'kit' | 'part'; readonly code: string }

/** The one that the sheet for printing is open for; null while it is closed. */
export const useCodeLabel = create<{ readonly of: CodeLabelOf | null }>()(() => ({ of: null }))

/** Opens the sheet that prints the label of a code. */
export const askCodeLabel = (of: CodeLabelOf): void => useCodeLabel.setState({ of })

export const closeCodeLabel = (): void => useCodeLabel.setState({ of: null })

/** The code whose label was just printed and is to be scanned once it is stuck, and the screen that it was printed from. */
export const useAwaitedCode = create<{ readonly awaited: { readonly code: string; readonly at: string } | null }>()(
  () => ({ awaited: null }),
)

/** From now on the next label of a carton, a pallet or a kit that is scanned on this screen is compared with this one. */
export const awaitCode = (code: string): void =>
  useAwaitedCode.setState({ awaited: { code, at: window.location.hash } })

/** Nobody waits for it any more: it was scanned, or the screen was left. */
export const awaitNoCode = (): void => useAwaitedCode.setState({ awaited: null })
