import { solidTone, toneIcon, type Tone } from './tone.ts'

export interface ToneBadgeProps {
  readonly tone: Tone
  readonly children: string
}

/** A filled badge of one line, for tables and headers. */
export function ToneBadge({ tone, children }: ToneBadgeProps) {
  const Icon = toneIcon[tone]
  return (
    <span
      data-tone={tone}
      className={`${solidTone[tone]} inline-flex items-center gap-1.5 rounded px-2.5 py-1 text-sm leading-5 font-bold whitespace-nowrap`}
    >
      <Icon aria-hidden size={16} strokeWidth={3} className="shrink-0" />
      {children}
    </span>
  )
}
