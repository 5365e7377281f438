import { useTranslation } from 'react-i18next'
import type { SourceView } from '../../../../shared/contract/arrivals.ts'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { numberOrNull } from '../../../text/typed-number.ts'

export interface ChangeSourceSheetProps {
  readonly source: SourceView
  readonly onClose: () => void
}

/** Puts right what was typed of a source. Its lists and what arrived stay. */
export function ChangeSourceSheet({ source, onClose }: ChangeSourceSheetProps) {
  const { t } = useTranslation()
  const change = useStationCommand('source.change', { onDone: onClose, onRefused: () => undefined })
  const { sourceId, name, reference, announced } = source
  return (
    <FormSheet
      title={t('frame.renameTitle', { name })}
      error={change.error}
      isPending={change.isPending}
      onClose={onClose}
      onSubmit={(text) =>
        change.mutate({
          sourceId,
          name: text('name'),
          reference: text('reference'),
          announced: numberOrNull(text('announced')),
        })
      }
    >
      <TextInput
        label={t('sources.sourceName')}
        name="name"
        initialText={name}
        isRequired
        hasFirstFocus
        maxLength={120}
      />
      <TextInput label={t('sources.reference')} name="reference" initialText={reference} maxLength={120} />
      <TextInput
        label={t('coordination.announcedNumber')}
        name="announced"
        initialText={announced === null ? '' : String(announced)}
        isNumber
        maxLength={8}
      />
    </FormSheet>
  )
}
