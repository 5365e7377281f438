import { useTranslation } from 'react-i18next'
import type { Gate } from '../../../shared/device/gate.ts'
import { gateSigns } from '../../components/gate-signs.ts'

export interface GateListProps {
  readonly gates: readonly Gate[]
}

/** The gates of ready that this bench asks for, one by one; the others together, as what is NOT proven. */
export function GateList({ gates }: GateListProps) {
  const { t } = useTranslation()
  const notAsked = gates.filter(({ outcome }) => outcome === 'not-required')
  const { icon: NotAskedIcon, colour: notAskedColour } = gateSigns['not-required']
  return (
    <ul className="flex flex-col gap-3">
      {gates
        .filter(({ outcome }) => outcome !== 'not-required')
        .map(({ name, outcome, reason }) => {
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
      {notAsked.length > 0 && (
        <li data-outcome="not-required" className="flex items-start gap-3">
          <NotAskedIcon aria-hidden size={24} className={`${notAskedColour} shrink-0`} />
          <p>
            <span className="block">{t('verdict.gateReason.not-proven')}</span>
            <span className="block text-quiet">
              {notAsked.map(({ name }) => t(`verdict.gate.${name}`)).join(' · ')}
            </span>
          </p>
        </li>
      )}
    </ul>
  )
}
