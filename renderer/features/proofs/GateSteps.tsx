import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Gate, GateName } from '../../../shared/device/gate.ts'
import { fr } from '../../text/fr.ts'
import { gateSigns } from '../../components/gate-signs.ts'

const hasNext = (reason: string): reason is keyof typeof fr.verdict.gateNext =>
  Object.hasOwn(fr.verdict.gateNext, reason)

export interface GateStepsProps {
  readonly gates: readonly Gate[]
  readonly chosen: GateName
  readonly onChoose: (name: GateName) => void
}

/** Each gate as a large button: shape, word, why, and what to do next. */
export function GateSteps({ gates, chosen, onChoose }: GateStepsProps) {
  const { t } = useTranslation()
  return (
    <ul className="flex flex-col gap-2">
      {gates.map(({ name, outcome, reason }) => {
        const { icon: Icon, colour } = gateSigns[outcome]
        const isChosen = name === chosen
        return (
          <li key={name}>
            <Button
              aria-pressed={isChosen}
              onPress={() => onChoose(name)}
              className={`flex w-full items-start gap-3 rounded-xl border-2 px-3 py-2 text-left ${isChosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-raised'}`}
            >
              <Icon aria-hidden size={28} className={`${colour} mt-0.5 shrink-0`} />
              <span>
                <strong className="text-lg">{t(`verdict.gate.${name}`)}</strong>{' '}
                <span className={`${colour} font-semibold whitespace-nowrap`}>
                  {t(`verdict.gateOutcome.${outcome}`)}
                </span>
                <span className="block">{t(`verdict.gateReason.${reason}`)}</span>
                {(outcome === 'fails' || outcome === 'unknown') && hasNext(reason) && (
                  <span className="block font-semibold">→ {t(`verdict.gateNext.${reason}`)}</span>
                )}
              </span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
