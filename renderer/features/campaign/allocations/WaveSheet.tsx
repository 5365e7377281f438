import { useTranslation } from 'react-i18next'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'

export interface WaveSheetProps {
  readonly operationId: string
  readonly onClose: () => void
}

/** Asks for the next wave of an operation: its name, and the day it is promised for where there is one. */
export function WaveSheet({ operationId, onClose }: WaveSheetProps) {
  const { t } = useTranslation()
  const add = useStationCommand('wave.add', { onDone: onClose, onRefused: () => undefined })
  return (
    <FormSheet
      title={t('coordination.newWave')}
      saveText={t('coordination.create')}
      error={add.error}
      isPending={add.isPending}
      onClose={onClose}
      onSubmit={(text) => add.mutate({ operationId, name: text('name'), promisedOn: text('promisedOn') || null })}
    >
      <TextInput label={t('coordination.waveName')} name="name" isRequired hasFirstFocus maxLength={120} />
      <TextInput label={t('coordination.promisedOn')} name="promisedOn" isDay />
    </FormSheet>
  )
}
