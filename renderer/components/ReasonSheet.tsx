import { FormSheet } from './FormSheet.tsx'
import { TextInput } from './TextInput.tsx'

export interface ReasonSheetProps {
  readonly title: string
  readonly fields: readonly {
    readonly name: string
    readonly label: string
    readonly text?: string
    readonly isNumber?: boolean
    readonly isRequired?: boolean
  }[]
  readonly onClose: () => void
  readonly onSubmit: (text: (name: string) => string) => void
}

/** A sheet with a few fields and one button; what it says goes to the station, which refuses with a notice. */
export function ReasonSheet({ title, fields, onClose, onSubmit }: ReasonSheetProps) {
  return (
    <FormSheet
      title={title}
      saveText={title}
      error={null}
      isPending={false}
      onClose={onClose}
      onSubmit={(text) => {
        onSubmit(text)
        onClose()
      }}
    >
      {fields.map(({ name, label, text, isNumber, isRequired }, index) => (
        <TextInput
          key={name}
          name={name}
          label={label}
          maxLength={500}
          hasFirstFocus={index === 0}
          isRequired={isRequired ?? false}
          isNumber={isNumber ?? false}
          {...(text === undefined ? {} : { initialText: text })}
        />
      ))}
    </FormSheet>
  )
}
