import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationView } from '../../../shared/contract/campaign.ts'
import { figureSubjects } from '../../../shared/shipping/campaign-kinds.ts'
import { ChoiceBox } from '../../components/ChoiceBox.tsx'
import { DayInput } from '../../components/DayInput.tsx'
import { FormSheet } from '../../components/FormSheet.tsx'
import { Picker } from '../../components/Picker.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { typedWhole } from '../../text/typed-number.ts'

export interface AnnounceSheetProps {
  readonly operation: OperationView
  readonly onClose: () => void
}

/** Keeps a number that a text said, word for word; the first one that nobody entered yet is proposed. */
export function AnnounceSheet({ operation, onClose }: AnnounceSheetProps) {
  const { t } = useTranslation()
  const { operationId, figures } = operation
  const [subject, setSubject] = useState(
    () => figureSubjects.find((one) => figures.every((figure) => figure.subject !== one)) ?? figureSubjects[0],
  )
  const [isAbout, setAbout] = useState(false)
  const announce = useStationCommand('operation.announce', { onDone: onClose, onRefused: () => undefined })
  // One text says several numbers: where the last one stood is where the next one most likely stands.
  const last = figures.at(-1)
  return (
    <FormSheet
      title={t('coordination.announce')}
      error={announce.error}
      isPending={announce.isPending}
      onClose={onClose}
      onSubmit={(text) =>
        announce.mutate({
          operationId,
          subject,
          value: typedWhole(text('value')),
          isAbout,
          wording: text('wording'),
          saidIn: text('saidIn'),
          saidOn: text('saidOn'),
        })
      }
    >
      <div className="grid grid-cols-2 gap-4">
        <Picker
          label={t('coordination.subject')}
          choices={figureSubjects.map((id) => ({ id, text: t(`campaign.subjects.${id}`) }))}
          chosenId={subject}
          onChoose={(id) => setSubject(figureSubjects.find((one) => one === id) ?? subject)}
        />
        <TextInput label={t('coordination.value')} name="value" isNumber isRequired hasFirstFocus maxLength={8} />
      </div>
      <ChoiceBox isChosen={isAbout} onChange={setAbout}>
        {t('coordination.isAbout')}
      </ChoiceBox>
      <TextInput label={t('coordination.wording')} name="wording" isRequired maxLength={500} />
      <div className="grid grid-cols-[minmax(0,1fr)_12rem] gap-4">
        <TextInput
          label={t('coordination.saidIn')}
          name="saidIn"
          initialText={last?.saidIn ?? ''}
          isRequired
          maxLength={500}
        />
        <DayInput label={t('coordination.saidOn')} name="saidOn" initialDay={last?.saidOn ?? ''} isRequired />
      </div>
    </FormSheet>
  )
}
