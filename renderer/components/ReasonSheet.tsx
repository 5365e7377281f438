import { useState } from 'react'
import { FormSheet } from './FormSheet.tsx'
import { TextInput } from './TextInput.tsx'

export interface ReasonSheetProps {
  /** What it is about, by name: a list behind it has many lines that look alike. */
  readonly title: string
  /** What the button says; the title by itself. */
  readonly saveText?: string
  readonly fields: readonly {
    readonly name: string
    readonly label: string
    readonly text?: string
    readonly isNumber?: boolean
    readonly isDecimal?: boolean
    readonly most?: number
    readonly isRequired?: boolean
  }[]
  readonly onClose: () => void
  /** Sends what was typed; the sheet is open until it is taken. */
  readonly onSubmit: (text: (name: string) => string) => Promise<unknown>
}

/**
 * A sheet with a few fields and one button; what it says goes to the station, which refuses with a notice. Then the
 * sheet stays, and what was typed with it.
 */
export function ReasonSheet({ title, saveText = title, fields, onClose, onSubmit }: ReasonSheetProps) {
  const [isPending, setPending] = useState(false)
  return (
    <FormSheet
      title={title}
      saveText={saveText}
      error={null}
      isPending={isPending}
      onClose={onClose}
      onSubmit={(text) => {
        setPending(true)
        onSubmit(text).then(onClose, () => setPending(false))
      }}
    >
      {fields.map(({ name, label, text, isNumber, isDecimal, most, isRequired }, index) => (
        <TextInput
          key={name}
          name={name}
          label={label}
          maxLength={500}
          hasFirstFocus={index === 0}
          isRequired={isRequired ?? false}
          isNumber={isNumber ?? false}
          isDecimal={isDecimal ?? false}
          {...(most === undefined ? {} : { most })}
          {...(text === undefined ? {} : { initialText: text })}
        />
      ))}
    </FormSheet>
  )
}
