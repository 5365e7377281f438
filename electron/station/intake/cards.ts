import { reportParts, type Card, type ReportPart } from '../../../shared/contract/views.ts'

/** A finished card that nobody dismissed stays; older ones beyond this number go. */
const mostCards = 60

/** The cards on the bench: one a machine, from the start of its reading until somebody takes it off. */
export type Cards = {
  /** Newest first. */
  list(): readonly Card[]
  get(intakeId: string): Card | undefined
  add(card: Card): void
  /** Changes a card and tells everybody; a card that was taken off stays off. */
  change(intakeId: string, change: Partial<Card>): void
  changePart(intakeId: string, part: ReportPart, status: Card['parts'][number]['status']): void
  remove(intakeId: string): void
}

export function createCards(onChange: (card: Card) => void, onRemove: (intakeId: string) => void): Cards {
  const cards = new Map<string, Card>()
  const put = (card: Card) => {
    cards.set(card.intakeId, card)
    onChange(card)
  }
  const remove = (intakeId: string) => {
    if (cards.delete(intakeId)) onRemove(intakeId)
  }
  return {
    list: () => [...cards.values()].toReversed(),
    get: (intakeId) => cards.get(intakeId),
    add(card) {
      put(card)
      const finished = [...cards.values()].filter(({ finishedAt }) => finishedAt !== null)
      for (const { intakeId } of finished.slice(0, Math.max(0, cards.size - mostCards))) remove(intakeId)
    },
    change(intakeId, change) {
      const card = cards.get(intakeId)
      if (card !== undefined) put({ ...card, ...change })
    },
    changePart(intakeId, part, status) {
      const card = cards.get(intakeId)
      if (card === undefined) return
      put({ ...card, parts: card.parts.map((one) => (one.part === part ? { part, status } : one)) })
    },
    remove,
  }
}

/** A card whose reading starts now. */
export function newCard(start: Pick<Card, 'intakeId' | 'source' | 'profileId' | 'lotId' | 'startedAt'>): Card {
  return {
    ...start,
    stage: 'reading',
    parts: reportParts.map((part) => ({ part, status: 'reading' })),
    device: null,
    isNewDevice: null,
    verdict: null,
    candidates: [],
    queueing: null,
    withdrawn: null,
    refusal: null,
    finishedAt: null,
  }
}
