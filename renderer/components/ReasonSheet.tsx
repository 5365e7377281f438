import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionButton } from './ActionButton.tsx'
import { Sheet } from './Sheet.tsx'
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
  const { t } = useTranslation()
  return (
    <Sheet isOpen title={title} onClose={onClose}>
      <Form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          const form = new FormData(event.currentTarget)
          onSubmit((name) => {
            const value = form.get(name)
            return typeof value === 'string' ? value.trim() : ''
          })
          onClose()
        }}
      >
        {fields.map(({ name, label, text, isNumber, isRequired }, index) => (
          <TextInput
            key={name}
            name={name}
            label={label}
            hasFirstFocus={index === 0}
            isRequired={isRequired ?? false}
            isNumber={isNumber ?? false}
            {...(text === undefined ? {} : { initialText: text })}
          />
        ))}
        <div className="flex justify-end gap-3">
          <ActionButton isBig onPress={onClose}>
            {t('frame.cancel')}
          </ActionButton>
          <ActionButton isBig look="main" isSubmit>
            {title}
          </ActionButton>
        </div>
      </Form>
    </Sheet>
  )
}
