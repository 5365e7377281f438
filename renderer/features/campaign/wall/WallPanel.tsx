import { useId, type ReactNode } from 'react'
import { wallText } from './wall-sizes.ts'

export interface WallPanelProps {
  readonly title: string
  /** Beside the title: what the marks below mean. */
  readonly aside?: ReactNode
  readonly className: string
  readonly children: ReactNode
}

/** A titled part of the screen on the wall; what it holds takes the rest of its height. */
export function WallPanel({ title, aside, className, children }: WallPanelProps) {
  const headingId = useId()
  return (
    <section
      aria-labelledby={headingId}
      className={`flex min-h-0 min-w-0 flex-col gap-[calc(var(--wall)*0.6)] rounded-xl border-2 border-line bg-surface px-[calc(var(--wall)*1.2)] py-[calc(var(--wall)*0.8)] ${className}`}
    >
      <div className="flex shrink-0 items-baseline justify-between gap-x-6">
        <h2 id={headingId} className={`${wallText.title} whitespace-nowrap`}>
          {title}
        </h2>
        {aside}
      </div>
      <div className="min-h-0 flex-1">{children}</div>
    </section>
  )
}
