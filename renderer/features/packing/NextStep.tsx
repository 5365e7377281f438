import { ArrowRight } from 'lucide-react'

export interface NextStepProps {
  readonly text: string
}

/** The one line that says what to do now, read from two metres. */
export function NextStep({ text }: NextStepProps) {
  return (
    <output className="flex min-h-20 shrink-0 items-center gap-4 rounded-xl bg-accent px-6 py-3 text-2xl leading-tight font-bold text-on-accent 2xl:text-3xl">
      <ArrowRight aria-hidden size={40} strokeWidth={3} className="shrink-0" />
      {text}
    </output>
  )
}
