import { CalendarCheck, X } from 'lucide-react'
import { useLayoutEffect, useRef, useState, type KeyboardEvent as ReactKeyboardEvent } from 'react'
import { FieldError, Input, Label, Text, TextField, useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { dayText, momentText } from '../text/moments.ts'
import { countedDay, shownDay, typedDay, typedMoment, wallClock } from '../text/typed-day.ts'
import { IconButton } from './IconButton.tsx'

export interface DayInputProps {
  readonly label: string
  /** The form's value of this name is ISO 8601: 2026-12-24, with a time 2026-12-24T14:05:00 without a zone; empty for none. */
  readonly name: string
  readonly initialDay?: string
  readonly hasTime?: boolean
  readonly isRequired?: boolean
}

/**
 * A day, or a moment by the clock on the wall, that is typed or pasted in any usual way, counted with the arrow keys, or
 * taken from the clock. What was understood stands below it in words.
 *
 * The browser's own field follows the system's language, not the window's. React Aria's counts its parts through
 * `innerHTML`, which the window's trusted types refuse; and its parts are no inputs, from which the digits of a scan
 * could be taken back.
 */
export function DayInput({ label, name, initialDay = '', hasTime = false, isRequired = false }: DayInputProps) {
  const { t } = useTranslation()
  const language = useLocale().locale.startsWith('fr') ? 'fr' : 'en'
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(() => shownDay(initialDay))
  const [span, setSpan] = useState<readonly [number, number] | null>(null)
  const isEmpty = text.trim() === ''
  const read = hasTime ? typedMoment : typedDay
  const typed = read(text)
  const iso = typed.is === 'right' ? typed.iso : ''

  useLayoutEffect(() => {
    if (span !== null) field.current?.setSelectionRange(...span)
  }, [span])

  const show = (next: string) => setText(shownDay(next))
  const takeNow = () => {
    show(wallClock(new Date(), hasTime))
    field.current?.focus()
  }
  const clear = () => {
    setText('')
    field.current?.focus()
  }
  const count = ({ key }: ReactKeyboardEvent) => {
    if (isEmpty) {
      show(wallClock(new Date(), hasTime))
      setSpan([0, 2])
      return
    }
    if (iso === '') return
    // In another form than the shown one, the caret says nothing of the parts.
    const caret = text === shownDay(iso) ? (field.current?.selectionStart ?? 0) : 0
    const counted = countedDay(iso, caret, key === 'ArrowUp' ? 1 : -1)
    if (counted === null) return
    show(counted.iso)
    setSpan([...counted.span])
  }
  return (
    <TextField
      value={text}
      isRequired={isRequired}
      onChange={setText}
      onBlur={() => {
        if (iso !== '') show(iso)
      }}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          event.preventDefault()
          count(event)
        }
        // Else the keys of the sheet and of the page would end here.
        else event.continuePropagation()
      }}
      validate={(value) => {
        if (value.trim() === '') return isRequired ? t('frame.day.missing') : null
        const said = read(value)
        if (said.is === 'right') return null
        return t(`frame.day.${hasTime && said.why === 'shape' ? 'momentShape' : said.why}`)
      }}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className="text-sm font-medium text-quiet">{label}</Label>
      <div className="relative">
        <Input
          ref={field}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          placeholder={t(hasTime ? 'frame.day.momentForm' : 'frame.day.form')}
          className="min-h-11 w-full min-w-0 rounded-lg border-2 border-edge bg-surface pr-12 pl-3 tabular-nums placeholder:text-quiet data-invalid:border-bad"
        />
        <div className="absolute top-0 right-0">
          {isEmpty ? (
            <IconButton
              name={t(hasTime ? 'frame.day.now' : 'frame.day.today')}
              icon={CalendarCheck}
              onPress={takeNow}
            />
          ) : (
            <IconButton name={t('scan.clear')} icon={X} onPress={clear} />
          )}
        </div>
      </div>
      <input type="hidden" name={name} value={iso} />
      {iso !== '' && (
        <Text slot="description" className="text-sm text-quiet">
          {hasTime ? momentText(iso, language) : dayText(new Date(`${iso}T00:00:00`), language)}
        </Text>
      )}
      <FieldError className="text-sm text-bad">
        {({ validationDetails: { valueMissing }, defaultChildren }) =>
          valueMissing ? t('frame.day.missing') : defaultChildren
        }
      </FieldError>
    </TextField>
  )
}
