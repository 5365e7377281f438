import { Tag } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { MachineKind } from '../../../shared/report/report.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { HandResult } from './HandResult.tsx'

/** A machine is held in the hands: a virtual one never is. */
const kinds: readonly MachineKind[] = ['laptop', 'desktop', 'tablet', 'phone', 'server']

/** A typed text, or null where nothing was typed. */
const typed = (form: FormData, name: string): string | null => {
  const value = form.get(name)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export interface HandWayProps {
  readonly onOpen: (deviceId: string, view: 'label' | 'report') => void
}

/** A machine that can't be read gets its tag first; only its kind must be said. */
export function HandWay({ onOpen }: HandWayProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<MachineKind>('laptop')
  const add = useStationCommand('device.addByHand', { onRefused: () => undefined })
  if (add.data !== undefined) {
    const { deviceId, tag } = add.data
    return <HandResult tag={tag} onOpen={(view) => onOpen(deviceId, view)} onAnother={() => add.reset()} />
  }
  return (
    <Form
      className="flex max-w-3xl flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        add.mutate({
          kind,
          manufacturer: typed(form, 'manufacturer'),
          model: typed(form, 'model'),
          serial: typed(form, 'serial'),
          note: typed(form, 'note'),
        })
      }}
    >
      <p className="text-xl">{t('connect.hand.do')}</p>
      <div className="grid grid-cols-2 gap-4">
        <Picker
          label={t('connect.hand.kind')}
          choices={kinds.map((id) => ({ id, text: t(`kind.${id}`) }))}
          chosenId={kind}
          onChoose={(id) => setKind(kinds.find((one) => one === id) ?? 'laptop')}
        />
        <TextInput label={t('connect.hand.manufacturer')} name="manufacturer" maxLength={200} />
        <TextInput label={t('connect.hand.model')} name="model" maxLength={200} />
        <TextInput label={t('connect.hand.serial')} name="serial" maxLength={200} />
      </div>
      <TextInput label={t('connect.hand.note')} name="note" maxLength={2000} />
      {add.error !== null && <Problem error={add.error} />}
      <div>
        <ActionButton isBig look="main" icon={Tag} isSubmit isDisabled={add.isPending}>
          {t('connect.hand.give')}
        </ActionButton>
      </div>
    </Form>
  )
}
