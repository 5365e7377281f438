import { useTranslation } from 'react-i18next'
import { FormSheet } from './FormSheet.tsx'
import { TextInput } from './TextInput.tsx'

export interface RenameSheetProps {
  /** The name as it is. */
  readonly name: string
  readonly error: Error | null
  readonly isPending: boolean
  readonly onClose: () => void
  readonly onSave: (name: string) => void
}

/** Puts a name right; papers that were given out keep the one before, which it says. */
export function RenameSheet({ name, error, isPending, onClose, onSave }: RenameSheetProps) {
  const { t } = useTranslation()
  return (
    <FormSheet
      title={t('frame.renameTitle', { name })}
      error={error}
      isPending={isPending}
      onClose={onClose}
      onSubmit={(text) => onSave(text('name'))}
    >
      <TextInput label={t('frame.rightName')} name="name" initialText={name} isRequired hasFirstFocus maxLength={120} />
      <p className="text-quiet">{t('frame.renameKeeps')}</p>
    </FormSheet>
  )
}
