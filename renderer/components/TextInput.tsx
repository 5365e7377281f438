import { FieldError, Input, Label, TextField } from 'react-aria-components'

export interface TextInputProps {
  readonly label: string
  readonly name: string
  readonly initialText?: string
  readonly isRequired?: boolean
  readonly hasFirstFocus?: boolean
  /** Digits only: a number that is typed. */
  readonly isNumber?: boolean
  /** A calendar day: its text is ISO 8601 (2026-12-24). */
  readonly isDay?: boolean
  /** Shown as dots: a PIN. */
  readonly isSecret?: boolean
  readonly maxLength?: number
}

/** A labelled field of one line inside a form. */
export function TextInput({
  label,
  name,
  initialText,
  isRequired = false,
  hasFirstFocus = false,
  isNumber,
  isDay = false,
  isSecret = false,
  maxLength,
}: TextInputProps) {
  return (
    <TextField
      name={name}
      type={isSecret ? 'password' : isDay ? 'date' : 'text'}
      isRequired={isRequired}
      autoFocus={hasFirstFocus}
      {...(initialText === undefined ? {} : { defaultValue: initialText })}
      className="flex flex-col gap-1"
    >
      <Label className="text-sm font-medium text-quiet">{label}</Label>
      <Input
        className="min-h-11 min-w-0 rounded-lg border-2 border-edge bg-surface px-3 invalid:border-bad"
        {...(isSecret ? { autoComplete: 'off' } : {})}
        {...(isNumber === true ? { inputMode: 'numeric', pattern: '[0-9]*' } : {})}
        {...(maxLength === undefined ? {} : { maxLength })}
      />
      <FieldError className="text-sm text-bad" />
    </TextField>
  )
}
