import { Check } from 'lucide-react'
import { Checkbox } from 'react-aria-components'

export interface ChoiceBoxProps {
  readonly children: string
  readonly isChosen: boolean
  readonly onChange: (isChosen: boolean) => void
}

/** One thing that is on or off, with a box large enough for a gloved hand. */
export function ChoiceBox({ children, isChosen, onChange }: ChoiceBoxProps) {
  return (
    <Checkbox isSelected={isChosen} onChange={onChange} className="flex min-h-11 items-center gap-3 text-lg">
      {({ isSelected }) => (
        <>
          <span
            aria-hidden
            className={`grid size-8 shrink-0 place-items-center rounded-md border-2 ${isSelected ? 'border-accent bg-accent text-on-accent' : 'border-edge bg-surface'}`}
          >
            {isSelected && <Check size={24} strokeWidth={3.5} />}
          </span>
          {children}
        </>
      )}
    </Checkbox>
  )
}
