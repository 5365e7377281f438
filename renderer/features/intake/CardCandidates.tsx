import { useTranslation } from 'react-i18next'
import type { Card } from '../../../shared/contract/views.ts'
import { deviceName } from '../../../shared/device/device-name.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { SignTable } from './SignTable.tsx'

export interface CardCandidatesProps {
  readonly candidates: Card['candidates']
  /** The device this machine is; null for another one that is not known yet. */
  readonly onDecide: (deviceId: string | null) => void
}

/** Both sides of a doubt: what agrees, what differs, and the two answers, in sight without scrolling. The bench never decides it alone. */
export function CardCandidates({ candidates, onDecide }: CardCandidatesProps) {
  const { t } = useTranslation()
  return (
    <section className="flex flex-col gap-2">
      <div className="flex items-center gap-4 pr-3.5">
        <p className="min-w-0 flex-1">
          <strong className="text-lg">{t('intake.undecidedTitle')}</strong> {t('intake.undecidedWhy')}
        </p>
        <ActionButton onPress={() => onDecide(null)}>{t('intake.isAnotherMachine')}</ActionButton>
      </div>
      <ul className="flex flex-col gap-2">
        {candidates.map((candidate) => (
          <li key={candidate.device.deviceId} className="flex flex-col gap-2 rounded-lg border-2 border-line p-3">
            <div className="flex items-center gap-4">
              <p className="min-w-0 flex-1 truncate">
                <span className="font-mono text-lg font-bold">{spacedTag(candidate.device.tag)}</span>{' '}
                {deviceName(candidate.device)}
              </p>
              <ActionButton look="main" onPress={() => onDecide(candidate.device.deviceId)}>
                {t('intake.isThisDevice')}
              </ActionButton>
            </div>
            <SignTable candidate={candidate} />
          </li>
        ))}
      </ul>
    </section>
  )
}
