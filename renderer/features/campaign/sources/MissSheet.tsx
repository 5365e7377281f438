import { useTranslation } from 'react-i18next'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'

export interface MissSheetProps {
  readonly expectedIds: readonly string[]
  /** The line in words, or how many there are. */
  readonly what: string
  readonly onClose: () => void
}

/** Says that announced devices never came, and why: the reason stands with each of them. */
export function MissSheet({ expectedIds, what, onClose }: MissSheetProps) {
  const { t } = useTranslation()
  const miss = useStationCommand('expected.miss', { onDone: onClose, onRefused: () => undefined })
  return (
    <FormSheet
      title={t('sources.missTitle', { what })}
      saveText={t('sources.missSave')}
      error={miss.error}
      isPending={miss.isPending}
      onClose={onClose}
      onSubmit={(text) => miss.mutate({ expectedIds: [...expectedIds], reason: text('reason') })}
    >
      <p className="text-lg">{t('sources.missMeans')}</p>
      <TextInput label={t('sources.missReason')} name="reason" isRequired hasFirstFocus maxLength={500} />
    </FormSheet>
  )
}
