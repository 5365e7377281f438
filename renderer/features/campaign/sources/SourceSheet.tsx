import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sourceKinds } from '../../../../shared/shipping/campaign-kinds.ts'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { Picker } from '../../../components/Picker.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { numberOrNull } from '../../../text/typed-number.ts'

export interface SourceSheetProps {
  readonly operationId: string
  readonly onAdded: (sourceId: string) => void
  readonly onClose: () => void
}

/** Asks where devices come from: a purchase or a donation in kind, whose, and how many were said. */
export function SourceSheet({ operationId, onAdded, onClose }: SourceSheetProps) {
  const { t } = useTranslation()
  const [kind, setKind] = useState<(typeof sourceKinds)[number]>('purchase')
  const add = useStationCommand('source.add', {
    onDone: ({ sourceId }) => {
      onAdded(sourceId)
      onClose()
    },
    onRefused: () => undefined,
  })
  return (
    <FormSheet
      title={t('sources.newSource')}
      saveText={t('coordination.add')}
      error={add.error}
      isPending={add.isPending}
      onClose={onClose}
      onSubmit={(text) =>
        add.mutate({
          operationId,
          kind,
          name: text('name'),
          reference: text('reference'),
          announced: numberOrNull(text('announced')),
        })
      }
    >
      <TextInput label={t('sources.sourceName')} name="name" isRequired hasFirstFocus maxLength={120} />
      <TextInput label={t('sources.reference')} name="reference" maxLength={120} />
      <div className="grid grid-cols-2 gap-4">
        <Picker
          label={t('sources.sourceKind')}
          choices={sourceKinds.map((id) => ({ id, text: t(`sources.sourceKinds.${id}`) }))}
          chosenId={kind}
          onChoose={(id) => setKind(sourceKinds.find((one) => one === id) ?? kind)}
        />
        <TextInput label={t('coordination.announcedNumber')} name="announced" isNumber maxLength={8} />
      </div>
    </FormSheet>
  )
}
