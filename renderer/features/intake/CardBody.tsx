import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/contract/views.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { refusalSentences } from '../../text/refusal-text.ts'
import { CardCandidates } from './CardCandidates.tsx'
import { CardReasons } from './CardReasons.tsx'

export interface CardBodyProps {
  readonly card: Card
  readonly language: Language
  readonly onDecide: (deviceId: string | null) => void
}

/** The lower part of a card: reasons and remedies, or the doubt, or the refusal. */
export function CardBody({ card, language, onDecide }: CardBodyProps) {
  const { t } = useTranslation()
  if (card.stage === 'undecided') return <CardCandidates candidates={card.candidates} onDecide={onDecide} />
  if (card.stage === 'cancelled') return <p className="text-lg">{t('intake.cancelledText')}</p>
  if (card.refusal !== null) {
    const { what, where, remedy } = refusalSentences(card.refusal, t)
    return (
      <div className="flex flex-col gap-1 text-lg">
        <p className="font-semibold">{what}</p>
        {where !== null && <p className="break-words">{t('frame.where', { where })}</p>}
        {remedy !== null && <p>{t('frame.whatToDo', { remedy })}</p>}
      </div>
    )
  }
  if (card.verdict === null) return null
  return <CardReasons verdict={card.verdict} language={language} />
}
