import type { ReactNode } from 'react'
import { solidTone, toneIcon, type Tone } from './tone.ts'

export interface ToneBannerProps {
  readonly tone: Tone
  /** One or two words, read from two metres. */
  readonly word: string
  readonly icon?: ReactNode
  /** Lines under the word; room for two is kept even when there are none. */
  readonly children?: ReactNode
}

/** The large sign: shape, word and colour over its whole ground. Its height does not depend on what it says. */
export function ToneBanner({ tone, word, icon, children }: ToneBannerProps) {
  const Icon = toneIcon[tone]
  return (
    <div
      data-tone={tone}
      className={`${solidTone[tone]} flex h-full min-h-32 flex-col items-center justify-center gap-2 rounded-lg px-4 py-3 text-center`}
    >
      <p className="flex items-center gap-3 text-[1.625rem] leading-none xl:text-4xl 2xl:text-5xl font-extrabold tracking-tight whitespace-nowrap">
        {icon ?? <Icon aria-hidden size={48} strokeWidth={3.5} className="shrink-0" />}
        {word}
      </p>
      <div className="min-h-11 text-base leading-snug font-medium">{children}</div>
    </div>
  )
}
