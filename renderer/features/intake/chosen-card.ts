import { create } from 'zustand'

/** The card that the function keys act on; null lets the newest be it. */
export const useChosenCard = create<{ readonly intakeId: string | null }>()(() => ({ intakeId: null }))

/** Makes a card the one that keys act on. */
export function chooseCard(intakeId: string): void {
  useChosenCard.setState({ intakeId })
}
