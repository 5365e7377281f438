import type { TFunction } from 'i18next'
import { LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/contract/views.ts'
import { ToneBanner } from '../../components/ToneBanner.tsx'
import { cardTone, isUnderWay } from './card-outcome.ts'
import { cardWord } from './card-word.ts'

export interface CardSignProps {
  readonly card: Card
  /** The profile's title in the screen's language; null while the list of profiles is on its way. */
  readonly profileTitle: string | null
}

/** In which lot it is, or why it is in none; nothing of a lot that it has left since. */
function queueTextOf(lot: string | null, queueing: Card['queueing'], t: TFunction): string | null {
  if (lot !== null) return t('intake.queuedInLot', { lot })
  if (queueing === null || queueing === 'queued' || queueing === 'already-queued') return null
  return t(`intake.queueing.${queueing}`)
}

/** The verdict as it is read from two metres, or how far things are until there is one. */
export function CardSign({ card, profileTitle }: CardSignProps) {
  const { t } = useTranslation()
  const { stage, queueing, device, withdrawn } = card
  const done = card.parts.filter((part) => part.status !== 'reading').length
  const lot = device?.lotName ?? null
  const queueText = withdrawn === null ? queueTextOf(lot, queueing, t) : t(`verdict.gateReason.${withdrawn}`)
  return (
    <ToneBanner
      tone={cardTone(card)}
      word={cardWord(card, t)}
      {...(isUnderWay(card) ? { icon: <LoaderCircle aria-hidden size={40} className="shrink-0 animate-spin" /> } : {})}
    >
      {stage === 'reading' && <p>{t('intake.partsDone', { done, total: card.parts.length })}</p>}
      {profileTitle !== null && <p>{profileTitle}</p>}
      {queueText !== null && <p className="font-bold">{queueText}</p>}
    </ToneBanner>
  )
}
