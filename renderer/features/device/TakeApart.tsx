import { Wrench } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { canGo } from '../../../shared/device/states.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { partText } from '../../text/part-text.ts'
import { typedWhole } from '../../text/typed-number.ts'

export interface TakeApartProps {
  readonly device: DeviceSummary
  readonly language: Language
}

/** Takes a device apart for the stock: what its report says it could give, as many as were really good. */
export function TakeApart({ device, language }: TakeApartProps) {
  const { t } = useTranslation()
  const { deviceId, state } = device
  const tag = spacedTag(device.tag)
  const [isOpen, setOpen] = useState(false)
  const could = useStationQuery('part.salvageable', { deviceId }, { isEnabled: isOpen })
  const take = useStationCommand('device.takeApart', {
    onDone: (_, { parts }) => {
      const count = parts.reduce((sum, { quantity }) => sum + quantity, 0)
      say({ kind: 'done', text: (translate) => translate('planning.tookApart', { tag, count }) })
      setOpen(false)
    },
    onRefused: () => undefined,
  })
  if (!canGo(state, 'parts') && !canGo(state, 'repair')) return null
  const submit = (form: FormData) => {
    const reason = form.get('reason')
    const parts = (could.data ?? []).flatMap(({ kind }, index) => {
      const quantity = typedWhole(form.get(`part-${index}`))
      return Number.isInteger(quantity) && quantity > 0 ? [{ kind, quantity }] : []
    })
    if (typeof reason === 'string') take.mutate({ deviceId, reason: reason.trim(), parts })
  }
  return (
    <>
      <ActionButton icon={Wrench} onPress={() => setOpen(true)}>
        {t('planning.takeApart')}
      </ActionButton>
      <Sheet title={t('planning.takeApartTitle', { tag })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <Form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            submit(new FormData(event.currentTarget))
          }}
        >
          <p>{t('planning.takeApartWhy')}</p>
          {could.data?.length === 0 && <p>{t('planning.givesNothing')}</p>}
          {could.data?.map(({ kind, quantity }, index) => (
            <TextInput
              key={JSON.stringify(kind)}
              name={`part-${index}`}
              label={partText(kind, t, language)}
              initialText={String(quantity)}
              isNumber
              maxLength={3}
            />
          ))}
          <TextInput name="reason" label={t('planning.reasonOf')} isRequired maxLength={500} />
          {could.error !== null && <Problem error={could.error} />}
          {take.error !== null && <Problem error={take.error} />}
          <div className="flex justify-end gap-3">
            <ActionButton isBig onPress={() => setOpen(false)}>
              {t('frame.cancel')}
            </ActionButton>
            <ActionButton isBig look="careful" isSubmit isDisabled={take.isPending || could.data === undefined}>
              {t('planning.takeApart')}
            </ActionButton>
          </div>
        </Form>
      </Sheet>
    </>
  )
}
