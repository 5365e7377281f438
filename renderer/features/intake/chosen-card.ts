import { create } from 'zustand'
import type { Card } from '../../../shared/contract/views.ts'

/** The card that the function keys act on; null lets the newest be it. */
export const useChosenCard = create<{ readonly intakeId: string | null }>()(() => ({ intakeId: null }))

/** Makes a card the one that keys act on. */
export function chooseCard(intakeId: string): void {
  useChosenCard.setState({ intakeId })
}

/** Cards as they stand on the bench: the machine that was plugged in last is at the top. */
export const newestFirst = (cards: readonly Card[]): Card[] =>
  cards.toSorted((left, right) => right.startedAt.localeCompare(left.startedAt))

/** Of cards in their order, the one that keys act on; undefined on an empty bench. */
export const chosenOf = (cards: readonly Card[], intakeId: string | null): Card | undefined =>
  cards.find((card) => card.intakeId === intakeId) ?? cards[0]
