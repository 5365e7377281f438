import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Picker } from '../../components/Picker.tsx'
import { Problem } from '../../components/Problem.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { typedDiskKinds, typedFields } from './typed-fields.ts'

/** An id no kind has: nobody looked. */
const unknownKind = ''

export interface TypeDetailsProps {
  readonly device: DeviceSummary
}

/** What a person knows of a machine that could not be read, added to it and marked as typed. */
export function TypeDetails({ device }: TypeDetailsProps) {
  const { t } = useTranslation()
  const { deviceId, tag } = device
  const [isOpen, setIsOpen] = useState(false)
  const [diskKind, setDiskKind] = useState<(typeof typedDiskKinds)[number] | null>(null)
  const type = useStationCommand('device.typeDetails', {
    onDone: () => {
      setIsOpen(false)
      say({ kind: 'done', text: (translate) => translate('device.typedSaved', { tag: spacedTag(tag) }) })
    },
    onRefused: () => undefined,
  })
  const close = () => {
    type.reset()
    setIsOpen(false)
  }
  const submit = (form: FormData) => {
    const fields = typedFields(form, diskKind)
    if (Object.keys(fields).length === 0)
      say({ kind: 'reminder', text: (translate) => translate('device.typedNothing') })
    else type.mutate({ deviceId, fields })
  }
  const number = { isNumber: true, maxLength: 8 } as const
  return (
    <>
      <ActionButton icon={PencilLine} onPress={() => setIsOpen(true)}>
        {t('device.typeDetails')}
      </ActionButton>
      <Sheet title={t('device.typeDetailsTitle', { tag: spacedTag(tag) })} isOpen={isOpen} onClose={close}>
        <Form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault()
            submit(new FormData(event.currentTarget))
          }}
        >
          <p>{t('device.typeDetailsWhy')}</p>
          <div className="grid grid-cols-2 gap-4">
            <TextInput label={t('field.manufacturer')} name="manufacturer" maxLength={200} hasFirstFocus />
            <TextInput label={t('field.model')} name="model" maxLength={200} />
            <TextInput label={t('field.serial')} name="serial" maxLength={200} />
            <TextInput label={t('part.cpu')} name="cpuModel" maxLength={200} />
            <TextInput label={t('device.typedMemory')} name="memoryGibibytes" {...number} />
            <TextInput label={t('device.typedBattery')} name="batteryHealthPercent" {...number} />
            <TextInput label={t('device.typedDisk')} name="diskGigabytes" {...number} />
            <Picker
              label={t('device.typedDiskKind')}
              choices={[
                { id: unknownKind, text: t('device.typedDiskUnknown') },
                ...typedDiskKinds.map((id) => ({ id, text: t(`device.diskKinds.${id}`) })),
              ]}
              chosenId={diskKind ?? unknownKind}
              onChoose={(id) => setDiskKind(typedDiskKinds.find((one) => one === id) ?? null)}
            />
          </div>
          {type.error !== null && <Problem error={type.error} />}
          <div className="flex justify-end gap-3">
            <ActionButton onPress={close}>{t('frame.cancel')}</ActionButton>
            <ActionButton look="main" isSubmit isDisabled={type.isPending}>
              {t('device.typedSave')}
            </ActionButton>
          </div>
        </Form>
      </Sheet>
    </>
  )
}
