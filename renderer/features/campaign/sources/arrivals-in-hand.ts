import { create } from 'zustand'
import type { ExpectedDeviceView } from '../../../../shared/contract/arrivals.ts'

type InHand = {
  /** The line whose sheet is open: the next tag that is scanned is its device's. */
  readonly line: ExpectedDeviceView | null
  /** The device that was scanned before its line was: the next line that is named or chosen is its. */
  readonly device: { readonly deviceId: string; readonly tag: string } | null
}

/** What somebody at the arrivals has in hand just now, between one scan and the next. */
export const useArrivalsInHand = create<InHand>()(() => ({ line: null, device: null }))

export const takeLine = (line: ExpectedDeviceView): void => useArrivalsInHand.setState({ line })

export const takeDeviceInHand = (device: NonNullable<InHand['device']>): void => useArrivalsInHand.setState({ device })

/** Both hands are empty: something was ticked off, or somebody left. */
export const emptyHands = (): void => useArrivalsInHand.setState({ line: null, device: null })
