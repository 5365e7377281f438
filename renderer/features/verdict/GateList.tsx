import { CircleCheck, CircleDot, CircleQuestionMark, CircleSlash, CircleX, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Gate } from '../../../shared/device/gates.ts'

export const gateSigns: Record<Gate['outcome'], { readonly icon: LucideIcon; readonly colour: string }> = {
  holds: { icon: CircleCheck, colour: 'text-good' },
  fails: { icon: CircleX, colour: 'text-bad' },
  unknown: { icon: CircleQuestionMark, colour: 'text-open' },
  // Accepted with a name and a reason: not a tick either.
  waived: { icon: CircleDot, colour: 'text-open' },
  // Nobody asked for it: never a tick, so that silence is not taken for evidence.
  'not-required': { icon: CircleSlash, colour: 'text-quiet' },
}

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
