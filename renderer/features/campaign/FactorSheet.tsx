import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FactorsView } from '../../../shared/contract/impact.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { typedFactor, type Factor } from './typed-factor.ts'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface FactorSheetProps {
  readonly factors: readonly FactorsView[]
  readonly hasOwnFactors: boolean
  readonly language: Language
  readonly onClose: () => void
}

const measures = ['waste', 'carbon'] as const

/** The first figure that can't be taken, and why. */
type Refused = {
  readonly kind: FactorsView['kind']
  readonly measure: (typeof measures)[number]
  readonly why: Extract<ReturnType<typeof typedFactor>, string>
}

/** Coordination says what a device stands for, number and source together. */
export function FactorSheet({ factors, hasOwnFactors, language, onClose }: FactorSheetProps) {
  const { t } = useTranslation()
  const [refused, setRefused] = useState<Refused | null>(null)
  const change = useStationCommand('impact.changeFactors', {
    onDone: () => {
      say({ kind: 'done', text: (translate) => translate('impact.changed') })
      onClose()
    },
  })
  const shown = (factor: Factor | null) => {
    const text = factor === null ? '' : String(factor.grams / 1000)
    return language === 'fr' ? text.replace('.', ',') : text
  }
  return (
    <Sheet isOpen isWide title={t('impact.changeTitle')} onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          const text = (name: string): string => {
            const value = form.get(name)
            return typeof value === 'string' ? value.trim() : ''
          }
          const next = factors.map((one) => {
            const factor = (measure: (typeof measures)[number]) =>
              typedFactor(text(`${one.kind}-${measure}`), text(`${one.kind}-${measure}-source`), one[measure])
            return { kind: one.kind, waste: factor('waste'), carbon: factor('carbon') }
          })
          const wrong = next.flatMap(({ kind, ...both }): Refused[] =>
            measures.flatMap((measure) => {
              const why = both[measure]
              return typeof why === 'string' ? [{ kind, measure, why }] : []
            }),
          )
          const whole = next.flatMap(({ kind, waste, carbon }) =>
            typeof waste === 'string' || typeof carbon === 'string' ? [] : [{ kind, waste, carbon }],
          )
          if (wrong.length === 0) change.mutate({ factors: whole })
          setRefused(wrong[0] ?? null)
        }}
      >
        <p className="text-quiet">{t('impact.perDevice')}</p>
        {factors.map((one) => (
          <fieldset key={one.kind} className="flex flex-col gap-2 border-t-2 border-line pt-2">
            <legend className="pr-2 font-bold">{t(`kind.${one.kind}`)}</legend>
            {measures.map((measure) => (
              <div key={measure} className="grid grid-cols-[9rem_minmax(0,1fr)] gap-3">
                <TextInput
                  label={t(`impact.kilograms.${measure}`)}
                  name={`${one.kind}-${measure}`}
                  initialText={shown(one[measure])}
                  maxLength={9}
                />
                <TextInput
                  label={t('impact.source')}
                  name={`${one.kind}-${measure}-source`}
                  initialText={one[measure]?.source ?? ''}
                  maxLength={300}
                />
              </div>
            ))}
          </fieldset>
        ))}
        {refused !== null && (
          <p role="alert" className="font-semibold text-bad">
            {t(refused.why === 'unsourced' ? 'impact.unsourced' : 'impact.sourceOfOther', {
              kind: `${t(`kind.${refused.kind}`)}, ${t(`impact.${refused.measure}`)}`,
            })}
          </p>
        )}
        <div className="flex flex-wrap justify-end gap-3">
          {hasOwnFactors && (
            <ActionButton onPress={() => change.mutate({ factors: null })}>{t('impact.goBack')}</ActionButton>
          )}
          <ActionButton onPress={onClose}>{t('frame.cancel')}</ActionButton>
          <ActionButton look="main" isSubmit isDisabled={change.isPending}>
            {t('organisation.save')}
          </ActionButton>
        </div>
      </Form>
    </Sheet>
  )
}
