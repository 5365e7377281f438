import { useId, type ReactNode } from 'react'

export interface PanelProps {
  readonly title: string
  readonly children: ReactNode
}

/** A titled part of a screen. */
export function Panel({ title, children }: PanelProps) {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className="rounded-xl border-2 border-line bg-surface p-4">
      <h2 id={headingId} className="mb-3 text-lg font-bold">
        {title}
      </h2>
      {children}
    </section>
  )
}
