import type { ReactNode } from 'react'
import { Form } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ActionButton } from './ActionButton.tsx'
import { Problem } from './Problem.tsx'
import { Sheet } from './Sheet.tsx'

export interface FormSheetProps {
  readonly title: string
  /** What the button says; "save" by itself. */
  readonly saveText?: string
  readonly error: Error | null
  readonly isPending: boolean
  readonly children: ReactNode
  readonly onClose: () => void
  readonly onSubmit: (text: (name: string) => string) => void
}

/** A sheet with fields and one button; a refusal is shown in it, and what was typed stays. */
export function FormSheet({ title, saveText, error, isPending, children, onClose, onSubmit }: FormSheetProps) {
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
        }}
      >
        {children}
        {error !== null && <Problem error={error} />}
        <div className="flex justify-end gap-3">
          <ActionButton isBig onPress={onClose}>
            {t('frame.cancel')}
          </ActionButton>
          <ActionButton isBig look="main" isSubmit isDisabled={isPending}>
            {saveText ?? t('erasure.save')}
          </ActionButton>
        </div>
      </Form>
    </Sheet>
  )
}
