import { ArrowRight, Check } from 'lucide-react'

export interface NextStepProps {
  readonly text: string
  /** Nothing is left to do: said calmly, so that the eye goes elsewhere. */
  readonly isDone?: boolean
}

/** The one line that says what to do now, read from two metres. */
export function NextStep({ text, isDone = false }: NextStepProps) {
  const Sign = isDone ? Check : ArrowRight
  return (
    <output
      className={`${isDone ? 'bg-good text-on-good' : 'bg-accent text-on-accent'} flex min-h-20 shrink-0 items-center gap-4 rounded-xl px-6 py-3 text-2xl leading-tight font-bold 2xl:text-3xl`}
    >
      <Sign aria-hidden size={40} strokeWidth={3} className="shrink-0" />
      {text}
    </output>
  )
}
