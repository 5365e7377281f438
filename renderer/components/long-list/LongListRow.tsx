import type { ReactNode } from 'react'

export interface LongListRowProps {
  readonly id: string
  /** Its place in the list, the first being 0. */
  readonly row: number
  readonly name: string
  readonly topPixels: number
  readonly heightPixels: number
  /** Whether the keys stand on it. */
  readonly isActive: boolean
  readonly children: ReactNode
}

/** One row of a long list, put where it belongs. */
export function LongListRow({ id, row, name, topPixels, heightPixels, isActive, children }: LongListRowProps) {
  return (
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a tr can't be placed by itself, and most of a million rows are not there
      role="row"
      aria-rowindex={row + 1}
      aria-label={name}
      data-active={isActive || undefined}
      style={{ height: heightPixels, transform: `translateY(${topPixels}px)` }}
      className="absolute top-0 left-0 w-full cursor-default border-b border-line contain-strict hover:bg-raised group-focus/list:data-active:bg-accent-soft group-focus/list:data-active:outline-3 group-focus/list:data-active:-outline-offset-3 group-focus/list:data-active:outline-accent"
    >
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a td belongs to a tr */}
      <div role="gridcell" className="h-full">
        {children}
      </div>
    </div>
  )
}
