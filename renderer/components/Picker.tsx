import { Check, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components'

export type Choice = { readonly id: string; readonly text: string }

export interface PickerProps {
  readonly label: string
  readonly choices: readonly Choice[]
  /** Null when nothing is chosen yet; `placeholder` is shown then. */
  readonly chosenId: string | null
  readonly placeholder?: string
  readonly isDisabled?: boolean
  /** The label is spoken only, where the place says it already. */
  readonly isLabelHidden?: boolean
  readonly onChoose: (id: string) => void
}

/** One of several, from a list that opens. */
export function Picker({
  label,
  choices,
  chosenId,
  placeholder,
  isDisabled = false,
  isLabelHidden,
  onChoose,
}: PickerProps) {
  // A list of choices costs as much to draw as the rest of a screen; nobody needs it before reaching for it.
  const [isNear, setNear] = useState(false)
  const reach = () => setNear(true)
  const listed = isNear ? choices : choices.filter(({ id }) => id === chosenId)
  return (
    <Select
      value={chosenId}
      isDisabled={isDisabled}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(key) => {
        if (typeof key === 'string') onChoose(key)
      }}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className={isLabelHidden === true ? 'sr-only' : 'text-sm font-medium text-quiet'}>{label}</Label>
      <Button
        onHoverStart={reach}
        onFocus={reach}
        onPressStart={reach}
        className="flex min-h-11 w-full items-center justify-between gap-2 rounded-lg border-2 border-edge bg-surface px-3 text-left disabled:border-line disabled:text-quiet"
      >
        <SelectValue className="line-clamp-2 leading-tight break-words" />
        <ChevronDown aria-hidden size={20} className="shrink-0" />
      </Button>
      <Popover className="min-w-(--trigger-width) overflow-auto rounded-lg border-2 border-edge bg-surface p-1 shadow-xl">
        <ListBox items={listed.map(({ id, text }) => ({ id, text }))} className="outline-none">
          {(choice) => (
            <ListBoxItem
              id={choice.id}
              textValue={choice.text}
              className="flex min-h-11 cursor-default items-center justify-between gap-4 rounded px-3 outline-none data-[focused]:bg-accent-soft data-[selected]:font-semibold"
            >
              {({ isSelected }) => (
                <>
                  <span>{choice.text}</span>
                  {isSelected && <Check aria-hidden size={18} />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}
