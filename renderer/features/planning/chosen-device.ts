import { create } from 'zustand'

type Chosen = { readonly deviceId: string | null; readonly choose: (deviceId: string | null) => void }

/** The device of the proposal that keys move: the one that was scanned or pressed last. */
export const useChosenPlanned = create<Chosen>((set) => ({
  deviceId: null,
  choose: (deviceId) => set({ deviceId }),
}))
