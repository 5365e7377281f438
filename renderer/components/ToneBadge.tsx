import type { LucideIcon } from 'lucide-react'
import { solidTone, toneIcon, type Tone } from './tone.ts'

export interface ToneBadgeProps {
  readonly tone: Tone
  /** A more telling shape than the tone's own. */
  readonly icon?: LucideIcon
  readonly children: string
}

/** A filled badge of one line, for tables and headers. */
export function ToneBadge({ tone, icon, children }: ToneBadgeProps) {
  const Icon = icon ?? toneIcon[tone]
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
