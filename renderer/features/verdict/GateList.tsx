import { useTranslation } from 'react-i18next'
import type { Gate } from '../../../shared/device/gate.ts'
import { gateSigns } from '../../components/gate-signs.ts'

export interface GateListProps {
  readonly gates: readonly Gate[]
}

/** The gates of ready, and plainly what is NOT proven. */
export function GateList({ gates }: GateListProps) {
  const { t } = useTranslation()
  return (
    <ul className="flex flex-col gap-3">
      {gates.map(({ name, outcome, reason }) => {
        const { icon: Icon, colour } = gateSigns[outcome]
        return (
          <li key={name} data-outcome={outcome} className="flex items-start gap-3">
            <Icon aria-hidden size={24} className={`${colour} shrink-0`} />
            <p>
              <strong>{t(`verdict.gate.${name}`)}</strong> —{' '}
              <span className={`${colour} font-semibold`}>{t(`verdict.gateOutcome.${outcome}`)}</span>
              <span className="block text-quiet">{t(`verdict.gateReason.${reason}`)}</span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
