import { create } from 'zustand'

/** A carton, a pallet or a kit whose label is to be printed. */
export type CodeLabelOf = { readonly kind: 'parcel' | 'kit'; readonly code: string }

/** The one that the sheet for printing is open for; null while it is closed. */
export const useCodeLabel = create<{ readonly of: CodeLabelOf | null }>()(() => ({ of: null }))

/** Opens the sheet that prints the label of a code. */
export const askCodeLabel = (of: CodeLabelOf): void => useCodeLabel.setState({ of })

export const closeCodeLabel = (): void => useCodeLabel.setState({ of: null })
