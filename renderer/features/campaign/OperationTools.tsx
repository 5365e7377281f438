import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationView } from '../../../shared/contract/campaign.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { FormSheet } from '../../components/FormSheet.tsx'
import { Picker } from '../../components/Picker.tsx'
import { RenameSheet } from '../../components/RenameSheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface OperationToolsProps {
  readonly operations: readonly OperationView[]
  readonly chosenId: string | null
  readonly onChoose: (operationId: string) => void
}

/** Which operation is shown, and the way to a new one. */
export function OperationTools({ operations, chosenId, onChoose }: OperationToolsProps) {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const [renamed, setRenamed] = useState<OperationView | null>(null)
  const chosen = operations.find(({ operationId }) => operationId === chosenId)
  const rename = useStationCommand('operation.rename', {
    onDone: () => setRenamed(null),
    onRefused: () => undefined,
  })
  const add = useStationCommand('operation.add', {
    onDone: ({ operationId }) => {
      setAdding(false)
      onChoose(operationId)
    },
    onRefused: () => undefined,
  })
  return (
    <div className="flex items-center gap-3">
      {operations.length > 1 && (
        <div className="w-64">
          <Picker
            label={t('campaign.choose')}
            isLabelHidden
            choices={operations.map((one) => ({ id: one.operationId, text: one.name }))}
            chosenId={chosenId}
            onChoose={onChoose}
          />
        </div>
      )}
      {chosen !== undefined && (
        <ActionButton icon={Pencil} onPress={() => setRenamed(chosen)}>
          {t('frame.rename')}
        </ActionButton>
      )}
      <ActionButton icon={Plus} look={operations.length === 0 ? 'main' : 'plain'} onPress={() => setAdding(true)}>
        {t('coordination.newOperation')}
      </ActionButton>
      {renamed !== null && (
        <RenameSheet
          name={renamed.name}
          error={rename.error}
          isPending={rename.isPending}
          onClose={() => setRenamed(null)}
          onSave={(name) => rename.mutate({ operationId: renamed.operationId, name })}
        />
      )}
      {isAdding && (
        <FormSheet
          title={t('coordination.newOperation')}
          saveText={t('coordination.create')}
          error={add.error}
          isPending={add.isPending}
          onClose={() => setAdding(false)}
          onSubmit={(text) => add.mutate({ name: text('name') })}
        >
          <TextInput label={t('coordination.operationName')} name="name" isRequired hasFirstFocus maxLength={120} />
        </FormSheet>
      )}
    </div>
  )
}
