import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FactorsView } from '../../../shared/contract/impact.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Sheet } from '../../components/Sheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface FactorSheetProps {
  readonly factors: readonly FactorsView[]
  readonly hasOwnFactors: boolean
  readonly language: Language
  readonly onClose: () => void
}

const measures = ['waste', 'carbon'] as const
type Factor = NonNullable<FactorsView['waste']>

/** Both fields empty mean that no factor is known; a number without its source, or none that is one, is not taken. */
function factorOf(kilograms: string, source: string, before: Factor | null): Factor | null | 'unsourced' {
  if (kilograms === '' && source === '') return null
  const grams = Math.round(Number(kilograms.replace(',', '.')) * 1000)
  if (kilograms === '' || source === '' || !Number.isFinite(grams) || grams < 0) return 'unsourced'
  if (before !== null && before.grams === grams && before.source === source) return before
  return { grams, source, url: null, isVerified: true }
}

/** Coordination says what a device stands for, number and source together. */
export function FactorSheet({ factors, hasOwnFactors, language, onClose }: FactorSheetProps) {
  const { t } = useTranslation()
  const [refusedKind, setRefusedKind] = useState<FactorsView['kind'] | null>(null)
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
    <Sheet isOpen title={t('impact.change')} onClose={onClose}>
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
              factorOf(text(`${one.kind}-${measure}`), text(`${one.kind}-${measure}-source`), one[measure])
            return { kind: one.kind, waste: factor('waste'), carbon: factor('carbon') }
          })
          const whole = next.flatMap(({ kind, waste, carbon }) =>
            waste === 'unsourced' || carbon === 'unsourced' ? [] : [{ kind, waste, carbon }],
          )
          const unsourced = next.find(({ kind }) => whole.every((one) => one.kind !== kind))
          if (unsourced === undefined) change.mutate({ factors: whole })
          setRefusedKind(unsourced?.kind ?? null)
        }}
      >
        {factors.map((one) => (
          <fieldset key={one.kind} className="flex flex-col gap-2 border-t-2 border-line pt-2">
            <legend className="pr-2 font-bold">{t(`kind.${one.kind}`)}</legend>
            {measures.map((measure) => (
              <div key={measure} className="grid grid-cols-[9rem_minmax(0,1fr)] gap-3">
                <TextInput
                  label={`${t(`impact.${measure}`)}, ${t('impact.kilograms')}`}
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
        {refusedKind !== null && (
          <p role="alert" className="font-semibold text-bad">
            {t('impact.unsourced', { kind: t(`kind.${refusedKind}`) })}
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
