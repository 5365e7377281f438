import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'

export interface LineBoxProps {
  /** Which line it chooses, for who does not see where it stands. */
  readonly name: string
  readonly isChosen: boolean
  readonly onChange: (isChosen: boolean) => void
}

/** Chooses one line of many, with a box large enough for a gloved hand. */
export function LineBox({ name, isChosen, onChange }: LineBoxProps) {
  return (
    <Checkbox aria-label={name} isSelected={isChosen} onChange={onChange} className="grid size-11 place-items-center">
      {({ isSelected }) => (
        <span
          aria-hidden
          className={`grid size-8 place-items-center rounded-md border-2 ${isSelected ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-surface'}`}
        >
          {isSelected && <Check size={24} strokeWidth={3.5} />}
        </span>
      )}
    </Checkbox>
  )
}
