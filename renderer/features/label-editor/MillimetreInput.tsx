import { useState } from 'react'
import { Input, Label, TextField, useLocale } from 'react-aria-components'
import { rounded } from './draft-parts.ts'
import { typedDecimal } from '../../text/typed-number.ts'

export interface MillimetreInputProps {
  readonly label: string
  readonly value: number
  readonly least?: number
  readonly most?: number
  readonly step?: number
  readonly onChange: (value: number) => void
}

/**
 * A length that is typed, with a comma or a point, or counted up and down with the arrow keys.
 *
 * React Aria's own field for numbers speaks each value through `innerHTML`, which the window's trusted types refuse.
 */
export function MillimetreInput({ label, value, least = 0, most = 1000, step = 0.1, onChange }: MillimetreInputProps) {
  const { locale } = useLocale()
  // Null while nothing is being typed: the value itself is shown.
  const [typed, setTyped] = useState<string | null>(null)
  const shown = locale.startsWith('fr') ? String(value).replace('.', ',') : String(value)
  const set = (next: number): void => {
    if (Number.isFinite(next)) onChange(rounded(Math.min(most, Math.max(least, next))))
  }
  const settle = (): void => {
    if (typed !== null && typed.trim() !== '') set(typedDecimal(typed))
    setTyped(null)
  }
  return (
    <TextField
      value={typed ?? shown}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') {
          // Else the keys of the page, such as the one that saves, would end here.
          event.continuePropagation()
          return
        }
        event.preventDefault()
        setTyped(null)
        set(value + (event.key === 'ArrowUp' ? step : -step))
      }}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className="text-sm font-medium text-quiet">{label}</Label>
      <Input inputMode="decimal" className="min-h-11 w-full min-w-0 rounded-lg border-2 border-edge bg-surface px-3" />
    </TextField>
  )
}
