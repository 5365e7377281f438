import { create } from 'zustand'

type Asked = { readonly extra: { readonly shipmentId: string; readonly text: string } | null }

/** The sheet for an extra device of a shipment under way, and what stands in its field; null while it is closed. */
export const useExtraSheet = create<Asked>()(() => ({ extra: null }))

/** Opens the sheet; `text` is what was scanned, empty where a person is to type or scan it. */
export const askForExtra = (shipmentId: string, text: string): void =>
  useExtraSheet.setState({ extra: { shipmentId, text } })

export const closeExtra = (): void => useExtraSheet.setState({ extra: null })

/** Puts a scanned text into the open sheet, in the place of what stood there. @returns false while it is closed. */
export function giveExtra(text: string): boolean {
  const { extra } = useExtraSheet.getState()
  if (extra !== null) askForExtra(extra.shipmentId, text)
  return extra !== null
}
