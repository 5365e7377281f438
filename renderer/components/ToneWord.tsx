import { textTone, toneIcon, type Tone } from './tone.ts'

export interface ToneWordProps {
  readonly tone: Tone
  readonly children: string
}

/** A word with the shape and the colour of what it says, inside a line. */
export function ToneWord({ tone, children }: ToneWordProps) {
  const Icon = toneIcon[tone]
  return (
    <span className={`${textTone[tone]} inline-flex items-center gap-1.5 font-semibold`}>
      <Icon aria-hidden size={18} strokeWidth={3} className="shrink-0" />
      {children}
    </span>
  )
}
