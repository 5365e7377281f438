import type { TFunction } from 'i18next'
import type { Card } from '../../../shared/contract/views.ts'
import { isWithdrawn } from './card-outcome.ts'

/** The word that stands for a card from afar: its verdict, or how far things are until there is one. */
export function cardWord(card: Card, t: TFunction): string {
  if (isWithdrawn(card)) return t('intake.withdrawn')
  if (card.stage === 'done') return t(`outcome.${card.verdict?.outcome ?? 'none'}`)
  return t(`intake.stage.${card.stage satisfies Exclude<Card['stage'], 'done'>}`)
}
