import type { Card } from '../../shared/contract/views.ts'

/** What a frame has room for. Drawing a new card takes some 15 ms of an old computer, a changed one about half of that. */
const roomOfFrame = 2
const roomOf = { new: 2, changed: 1 } as const

/** How often cards are put in place while the window is not seen and has no frames. */
const unseenMs = 100

export type PacedCards = {
  /** Puts this card in place soon; of a card that changes again before that, only its last state. */
  add(card: Card): void
  /** The card was taken off the bench: what was still to be shown of it is not. */
  forget(intakeId: string): void
  forgetAll(): void
}

/**
 * Spreads changed cards over frames, so that twenty machines that begin at one time never stop the window: each frame
 * puts one new or two changed ones in place, the longest waiting first, and only states that were overtaken are left out.
 */
export function paceCards(put: (cards: readonly Card[]) => void): PacedCards {
  const waiting = new Map<string, Card>()
  const drawn = new Set<string>()
  let isScheduled = false
  const schedule = () => {
    if (isScheduled || waiting.size === 0) return
    isScheduled = true
    if (document.visibilityState === 'hidden') setTimeout(turn, unseenMs)
    else requestAnimationFrame(turn)
  }
  const turn = () => {
    isScheduled = false
    const next: Card[] = []
    let room = document.visibilityState === 'hidden' ? Infinity : roomOfFrame
    for (const [intakeId, card] of waiting) {
      room -= drawn.has(intakeId) ? roomOf.changed : roomOf.new
      if (room < 0) break
      next.push(card)
    }
    for (const { intakeId } of next) {
      waiting.delete(intakeId)
      drawn.add(intakeId)
    }
    if (next.length > 0) put(next)
    schedule()
  }
  return {
    add(card) {
      waiting.set(card.intakeId, card)
      schedule()
    },
    forget(intakeId) {
      waiting.delete(intakeId)
      drawn.delete(intakeId)
    },
    forgetAll() {
      waiting.clear()
      drawn.clear()
    },
  }
}
