import { Input, TextField } from 'react-aria-components'
import { quantityUnitOf } from '../../../shared/profile/subject-lists.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { isNumberText, type DraftNumber } from './draft-profile.ts'

const units: Readonly<Partial<Record<string, Readonly<Record<Language, string>>>>> = {
  'memory-bytes': { fr: 'Gio', en: 'GiB' },
  'storage-bytes': { fr: 'Go', en: 'GB' },
  percent: { fr: '%', en: '%' },
  inches: { fr: '″', en: '″' },
  pixels: { fr: 'px', en: 'px' },
  megahertz: { fr: 'MHz', en: 'MHz' },
  hours: { fr: 'h', en: 'h' },
}

export interface NumberInputProps {
  readonly label: string
  readonly number: DraftNumber
  /** What was typed over it; undefined: nothing. */
  readonly text: string | undefined
  readonly isDisabled: boolean
  /** Nothing has been typed yet: that is told when it is missed, not before. */
  readonly mayBeEmpty?: boolean
  readonly language: Language
  readonly onType: (text: string) => void
}

/** One number of a requirement to type over, with its sense and unit. */
export function NumberInput({
  label,
  number,
  text,
  isDisabled,
  mayBeEmpty = false,
  language,
  onType,
}: NumberInputProps) {
  const { value, bound, subject } = number
  const isWrong = text !== undefined && !(mayBeEmpty && text === '') && !isNumberText(text)
  return (
    <TextField
      aria-label={label}
      value={text ?? formatNumber(value, language, Number.isInteger(value) ? 0 : 1).replaceAll(/\s/g, '')}
      isInvalid={isWrong}
      isDisabled={isDisabled}
      onChange={onType}
      className="grid grid-cols-[1rem_5rem_2rem] items-center gap-2"
    >
      <span aria-hidden>{bound === 'minimum' ? '≥' : '≤'}</span>
      <Input
        inputMode="decimal"
        className={`min-h-11 min-w-0 rounded-lg border-2 bg-surface px-2 text-right tabular-nums ${isWrong ? 'border-bad' : 'border-edge'}`}
      />
      <span>{units[quantityUnitOf[subject]]?.[language]}</span>
    </TextField>
  )
}
