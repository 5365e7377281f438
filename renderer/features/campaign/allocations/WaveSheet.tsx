import { useTranslation } from 'react-i18next'
import type { WaveView } from '../../../../shared/contract/campaign.ts'
import { DayInput } from '../../../components/DayInput.tsx'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'

export interface WaveSheetProps {
  readonly operationId: string
  /** Null: the next one. */
  readonly wave: WaveView | null
  readonly onClose: () => void
}

/** Asks for a wave of an operation, the next one or another name or day: the day where it is promised for one. */
export function WaveSheet({ operationId, wave, onClose }: WaveSheetProps) {
  const { t } = useTranslation()
  const change = useStationCommand('wave.change', { onDone: onClose, onRefused: () => undefined })
  const add = useStationCommand('wave.add', { onDone: onClose, onRefused: () => undefined })
  return (
    <FormSheet
      title={wave === null ? t('coordination.newWave') : t('frame.renameTitle', { name: wave.name })}
      {...(wave === null ? { saveText: t('coordination.create') } : {})}
      error={add.error ?? change.error}
      isPending={add.isPending || change.isPending}
      onClose={onClose}
      onSubmit={(text) => {
        const terms = { name: text('name'), promisedOn: text('promisedOn') || null }
        if (wave === null) add.mutate({ operationId, ...terms })
        else change.mutate({ waveId: wave.waveId, ...terms })
      }}
    >
      <TextInput
        label={t('coordination.waveName')}
        name="name"
        initialText={wave?.name ?? ''}
        isRequired
        hasFirstFocus
        maxLength={120}
      />
      <DayInput label={t('coordination.promisedOn')} name="promisedOn" initialDay={wave?.promisedOn ?? ''} />
    </FormSheet>
  )
}
