import { FieldError, Input, Label, TextField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { numberOrNull, typedDecimal } from '../text/typed-number.ts'

export interface TextInputProps {
  readonly label: string
  readonly name: string
  readonly initialText?: string
  readonly isRequired?: boolean
  readonly hasFirstFocus?: boolean
  /** A whole number, with or without spaces between its thousands; digits alone where it is secret. */
  readonly isNumber?: boolean
  /** A number with or without decimals, after a comma or a point; nothing below zero. */
  readonly isDecimal?: boolean
  /** Less than this is nothing to be asked for. */
  readonly least?: number
  /** More than this is a slip. */
  readonly most?: number
  /** Shown as dots: a PIN. */
  readonly isSecret?: boolean
  readonly maxLength?: number
  /** Told of each letter, where the sheet says something about it at once. */
  readonly onType?: (text: string) => void
}

/** A labelled field of one line inside a form. */
export function TextInput({
  label,
  name,
  initialText,
  isRequired = false,
  hasFirstFocus = false,
  isNumber,
  isDecimal = false,
  least,
  most,
  isSecret = false,
  maxLength,
  onType,
}: TextInputProps) {
  const { t } = useTranslation()
  const isCount = isNumber === true && !isSecret
  // Spaces between thousands take places too, and what is cut from a pasted number would be another number.
  const places = maxLength === undefined ? undefined : isCount ? maxLength * 2 : maxLength
  return (
    <TextField
      name={name}
      type={isSecret ? 'password' : 'text'}
      isRequired={isRequired}
      autoFocus={hasFirstFocus}
      validate={(text) => {
        // Spaces alone are no answer either, and the station would say so later and elsewhere.
        if (isRequired && text.trim() === '') return t('frame.missing')
        if (text.trim() === '' || !(isCount || isDecimal)) return null
        const number = isDecimal ? typedDecimal(text) : (numberOrNull(text) ?? Number.NaN)
        if (isDecimal && !(number >= 0)) return t('frame.notADecimal')
        if (Number.isNaN(number)) return t('frame.notANumber')
        if (least !== undefined && number < least) return t('frame.atLeast', { least })
        return most !== undefined && number > most ? t('frame.atMost', { most }) : null
      }}
      {...(onType === undefined ? {} : { onChange: onType })}
      {...(initialText === undefined ? {} : { defaultValue: initialText })}
      className="flex flex-col gap-1"
    >
      <Label className="text-sm font-medium text-quiet">{label}</Label>
      <Input
        className="min-h-11 min-w-0 rounded-lg border-2 border-edge bg-surface px-3 data-invalid:border-bad"
        {...(isSecret ? { autoComplete: 'off' } : {})}
        {...(isDecimal ? { inputMode: 'decimal' } : isNumber === true ? { inputMode: 'numeric' } : {})}
        {...(isNumber === true && isSecret ? { pattern: '[0-9]*' } : {})}
        {...(places === undefined ? {} : { maxLength: places })}
      />
      <FieldError className="text-sm text-bad">
        {({ validationDetails: { valueMissing, patternMismatch }, defaultChildren }) =>
          // The browser's own words follow the system's language, not the window's.
          valueMissing ? t('frame.missing') : patternMismatch ? t('frame.digitsOnly') : defaultChildren
        }
      </FieldError>
    </TextField>
  )
}
