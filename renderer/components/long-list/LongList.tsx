import { useEffect, useId, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { boxPixels, rowsInSight } from './list-scroll.ts'
import { LongListRow } from './LongListRow.tsx'
import { movedRow } from './moved-row.ts'
import { useListScroll } from './use-list-scroll.ts'

/** Rows kept beyond each edge, so that a turn of the wheel finds them drawn. */
const rowsBeyond = 6

export interface LongListProps {
  readonly label: string
  /** What the list is a list of: another one is seen from its beginning. */
  readonly listed: string
  /** How many rows there are, drawn or not. */
  readonly count: number
  readonly rowPixels: number
  /** What a row stands for: the same key is the same row wherever it stands. */
  readonly keyOf: (row: number) => string
  /** What a row is called to those who hear it. */
  readonly nameOf: (row: number) => string
  readonly renderRow: (row: number) => ReactNode
  readonly onOpen: (row: number) => void
  /** Which rows are drawn, told whenever it changes. */
  readonly onSight: (first: number, last: number) => void
}

/**
 * A list of any length, of which only what is in sight is in the page: the first of a million rows cost what the first
 * of twenty cost. Arrows, Page Up and Down, Home and End move, Enter opens, the right arrow leads to what a row offers
 * and the left one back (WAI-ARIA Authoring Practices, grid).
 */
export function LongList({
  label,
  listed,
  count,
  rowPixels,
  keyOf,
  nameOf,
  renderRow,
  onOpen,
  onSight,
}: LongListProps) {
  const id = useId()
  const { box, scroll, size, rowsOfView, showRow } = useListScroll(listed, count, rowPixels)
  const [standing, setStanding] = useState<{ readonly listed: string; readonly row: number } | null>(null)
  const sight = rowsInSight(scroll, size, rowPixels)
  const first = Math.max(0, sight.first - rowsBeyond)
  const last = Math.min(count - 1, sight.last + rowsBeyond)
  useEffect(() => {
    onSight(first, last)
  }, [onSight, first, last])
  const activeRow = standing?.listed === listed ? Math.min(standing.row, count - 1) : null

  const keyPressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const isInRow = event.target !== box.current
    if (isInRow) {
      if (event.key !== 'ArrowLeft' && event.key !== 'Escape') return
      event.preventDefault()
      box.current?.focus()
      return
    }
    if (event.key === 'Enter' && activeRow !== null) {
      event.preventDefault()
      onOpen(activeRow)
    }
    if (event.key === 'ArrowRight' && activeRow !== null) {
      document.getElementById(`${id}-${activeRow}`)?.querySelector('button')?.focus()
    }
    const next = movedRow(event.key, activeRow, { count, rowsOfView, firstInSight: sight.first })
    if (next === null) return
    event.preventDefault()
    setStanding({ listed, row: next })
    showRow(next)
  }
  const clicked = (event: MouseEvent) => {
    const pressed = event.target as Element
    const row = pressed.closest('[aria-rowindex]')
    if (row === null || pressed.closest('button') !== null) return
    onOpen(Number(row.getAttribute('aria-rowindex')) - 1)
  }
  const drawn = new Map<string, number>()
  for (let row = first; row <= last; row += 1) {
    const key = keyOf(row)
    // Answers of before and after a device came may show it twice for a moment.
    drawn.set(drawn.has(key) ? `${key} ${row}` : key, row)
  }
  const isActiveDrawn = activeRow !== null && activeRow >= first && activeRow <= last
  return (
    <div
      ref={box}
      role="grid"
      aria-label={label}
      aria-rowcount={count}
      aria-activedescendant={isActiveDrawn ? `${id}-${activeRow}` : undefined}
      tabIndex={0}
      onKeyDown={keyPressed}
      onClick={clicked}
      className="group/list relative min-h-0 flex-1 overflow-auto rounded-xl border-2 border-line bg-surface [overflow-anchor:none]"
    >
      <div role="presentation" className="relative w-full" style={{ height: boxPixels(size) }}>
        {Array.from(drawn, ([key, row]) => (
          <LongListRow
            key={key}
            id={`${id}-${row}`}
            row={row}
            name={nameOf(row)}
            topPixels={row * rowPixels + scroll.shiftPixels}
            heightPixels={rowPixels}
            isActive={row === activeRow}
          >
            {renderRow(row)}
          </LongListRow>
        ))}
      </div>
    </div>
  )
}
