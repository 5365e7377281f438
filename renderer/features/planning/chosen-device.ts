import { create } from 'zustand'

type Chosen = {
  readonly deviceId: string | null
  /** The devices of the proposal on the screen; null before any. */
  readonly planned: ReadonlySet<string> | null
  readonly choose: (deviceId: string | null) => void
  readonly show: (planned: ReadonlySet<string> | null) => void
}

/** The device that keys move: the one that was scanned or pressed last; and which of them a proposal is there for. */
export const useChosenPlanned = create<Chosen>((set) => ({
  deviceId: null,
  planned: null,
  choose: (deviceId) => set({ deviceId }),
  show: (planned) => set({ planned }),
}))
