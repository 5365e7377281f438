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

/** Each gate as a large button: shape and word; why, and what to do next, of the chosen one, and of all on a wide screen. */
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
              className={`flex min-h-12 w-full items-start gap-3 rounded-xl border-2 px-3 py-2 text-left ${isChosen ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-raised'}`}
            >
              <Icon aria-hidden size={26} className={`${colour} shrink-0`} />
              <span>
                <strong className="2xl:text-lg">{t(`verdict.gate.${name}`)}</strong>{' '}
                <span className={`${colour} text-sm font-semibold whitespace-nowrap 2xl:text-base`}>
                  {t(`verdict.gateOutcome.${outcome}`)}
                </span>
                <span className={isChosen ? 'block' : 'hidden 2xl:block'}>{t(`verdict.gateReason.${reason}`)}</span>
                {(outcome === 'fails' || outcome === 'unknown') && hasNext(reason) && (
                  <span className={`font-semibold ${isChosen ? 'block' : 'hidden 2xl:block'}`}>
                    → {t(`verdict.gateNext.${reason}`)}
                  </span>
                )}
              </span>
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
