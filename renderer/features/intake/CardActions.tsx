import { FolderOpen, ListPlus, Printer, RefreshCw, X } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/contract/views.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { canEnqueue, isUnderWay } from './card-outcome.ts'

export interface CardActionsProps {
  readonly card: Card
  /** Only the chosen card answers to keys, so only it shows them. */
  readonly isChosen: boolean
  readonly onPrint: () => void
  readonly onEnqueue: () => void
  readonly onOpen: () => void
  readonly onPutAway: () => void
  readonly onReadAgain: () => void
}

/** As long as a machine is being read, what can be done with it is the same, whichever part comes in. */
const isSame = (before: CardActionsProps, after: CardActionsProps) =>
  before.card.stage === 'reading' &&
  after.card.stage === 'reading' &&
  before.card.intakeId === after.card.intakeId &&
  before.isChosen === after.isChosen

/** What can be done with a machine, always at the same four places. */
export const CardActions = memo(function CardActions({ card, isChosen, ...on }: CardActionsProps) {
  const { t } = useTranslation()
  const hasDevice = card.device !== null
  const isUnread = card.verdict?.findings.some((finding) => finding.outcome === 'unread') ?? false
  const offersReading = card.source.kind === 'local' && isUnread && !canEnqueue(card)
  const keys = (cap: string, name = cap) => ({ keyCap: cap, keyShortcut: name, isKeyResting: !isChosen })
  return (
    <div className="grid grid-cols-2 gap-2">
      {offersReading ? (
        <ActionButton icon={RefreshCw} look="main" {...keys('F2')} onPress={on.onReadAgain}>
          {t('intake.readAgain')}
        </ActionButton>
      ) : (
        <ActionButton icon={ListPlus} look="main" {...keys('F7')} isDisabled={!canEnqueue(card)} onPress={on.onEnqueue}>
          {t('intake.enqueue')}
        </ActionButton>
      )}
      <ActionButton icon={Printer} {...keys('F6')} isDisabled={!hasDevice} onPress={on.onPrint}>
        {t('intake.print')}
      </ActionButton>
      <ActionButton icon={FolderOpen} {...keys('F8')} isDisabled={!hasDevice} onPress={on.onOpen}>
        {t('intake.open')}
      </ActionButton>
      <ActionButton
        icon={X}
        look={isUnderWay(card) ? 'careful' : 'plain'}
        {...keys(t('frame.keys.escape'), 'Escape')}
        onPress={on.onPutAway}
      >
        {t(isUnderWay(card) ? 'intake.stop' : 'intake.remove')}
      </ActionButton>
    </div>
  )
}, isSame)
