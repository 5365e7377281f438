import { ScanLine, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../components/IconButton.tsx'
import { tagOfCodes, tagOfText } from './scanned-tag.ts'
import { useHomeFocus } from './use-home-focus.ts'

export interface ScanFieldProps {
  /** Names what a scanned tag does on this screen. */
  readonly label: string
  readonly placeholder: string
  /** Nine characters meant as a tag were scanned or typed, without spaces; they may still break a tag's rules. */
  readonly onTag: (tag: string) => void
  /** Anything else, ended by Enter. */
  readonly onSearch: (text: string) => void
}

/** The field where every scanned code and every search arrives; the focus comes back to it by itself. */
export function ScanField({ label, placeholder, onTag, onSearch }: ScanFieldProps) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  // The keys as pressed since the field was empty; null once the text was edited otherwise than by typing on.
  const codes = useRef<string[] | null>([])
  const [text, setText] = useState('')
  useHomeFocus(field)

  useEffect(() => {
    const collect = (event: KeyboardEvent) => {
      if (document.activeElement !== field.current) return
      if (field.current?.value === '') codes.current = []
      if (event.key.length === 1) codes.current?.push(event.code)
      else if (!['Shift', 'CapsLock', 'Enter'].includes(event.key)) codes.current = null
    }
    // Before anybody stops the key on its way, and after the field has got its focus.
    window.addEventListener('keydown', collect, { capture: true })
    return () => window.removeEventListener('keydown', collect, { capture: true })
  }, [])

  const clear = () => {
    setText('')
    codes.current = []
  }
  const take = () => {
    const typed = text.trim()
    const isAsTyped = codes.current?.length === text.length
    const tag = (isAsTyped ? tagOfCodes(codes.current ?? []) : null) ?? tagOfText(typed)
    clear()
    if (tag !== null) onTag(tag)
    else if (typed !== '') onSearch(typed)
  }

  return (
    <search className="min-w-0 flex-1">
      <form
        className="relative"
        onSubmit={(event) => {
          event.preventDefault()
          take()
        }}
      >
        <ScanLine
          aria-hidden
          size={22}
          className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-quiet"
        />
        <input
          ref={field}
          aria-label={label}
          placeholder={placeholder}
          value={text}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            // Escape empties the field first; an empty field leaves the key to the screen.
            if (event.key !== 'Escape' || text === '') return
            event.preventDefault()
            clear()
          }}
          className={`h-12 w-full rounded-lg border-2 border-edge bg-surface pl-11 text-lg text-ellipsis placeholder:text-quiet ${text === '' ? 'pr-2' : 'pr-12'}`}
        />
        {text !== '' && (
          <div className="absolute top-0.5 right-0.5">
            <IconButton
              name={t('scan.clear')}
              icon={X}
              onPress={() => {
                clear()
                field.current?.focus()
              }}
            />
          </div>
        )}
      </form>
    </search>
  )
}
