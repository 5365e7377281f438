import type { Card } from '../../../shared/contract/views.ts'
import { useKeys } from '../../components/use-keys.ts'
import { canEnqueue } from './card-outcome.ts'
import { chooseCard } from './chosen-card.ts'
import type { CardCommands } from './use-card-commands.ts'

/**
 * The keys of the bench act on the chosen card wherever the focus is. They are function keys because the scan field
 * keeps the focus: a letter would be typed, and a scanned tag holds letters (a P in it must not print).
 */
export function useCardKeys(
  cards: readonly Card[],
  chosen: Card | undefined,
  commands: CardCommands,
  onOpen: (deviceId: string) => void,
): void {
  const move = (step: number) => {
    const place = cards.findIndex((card) => card.intakeId === chosen?.intakeId)
    const next = cards[Math.min(cards.length - 1, Math.max(0, place + step))]
    if (next !== undefined) chooseCard(next.intakeId)
  }
  const withChosen = (act: (card: Card) => void) => () => {
    if (chosen !== undefined) act(chosen)
  }
  useKeys({
    ArrowUp: () => move(-1),
    ArrowDown: () => move(1),
    F6: withChosen(commands.print),
    F7: withChosen((card) => {
      if (canEnqueue(card)) commands.enqueue(card)
    }),
    F8: withChosen(({ device }) => {
      if (device !== null) onOpen(device.deviceId)
    }),
    Escape: withChosen(commands.putAway),
  })
}
