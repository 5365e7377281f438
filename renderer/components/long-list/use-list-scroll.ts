import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterScroll, atTop, isStuck, rowsInSight, scrolledTo, topPixels, type ListScroll } from './list-scroll.ts'

/** Before the page is laid out. */
const unknownViewPixels = 800

/**
 * How far a long list is scrolled, kept beside the page's own scrolling.
 *
 * @param listed what the list is a list of: another one is seen from its beginning.
 */
export function useListScroll(listed: string, count: number, rowPixels: number) {
  const box = useRef<HTMLDivElement>(null)
  const [viewPixels, setViewPixels] = useState(unknownViewPixels)
  const [drawn, setDrawn] = useState({ listed, scroll: atTop })
  const size = { listPixels: count * rowPixels, viewPixels }
  const latest = useRef({ listed, scroll: atTop, size })

  useLayoutEffect(() => {
    const isAnother = latest.current.listed !== listed
    latest.current = {
      listed,
      scroll: isAnother ? atTop : latest.current.scroll,
      size: { listPixels: count * rowPixels, viewPixels },
    }
    if (isAnother && box.current !== null) box.current.scrollTop = 0
  }, [listed, count, rowPixels, viewPixels])

  const put = useCallback((scroll: ListScroll) => {
    latest.current.scroll = scroll
    setDrawn({ listed: latest.current.listed, scroll })
    if (box.current !== null && box.current.scrollTop !== scroll.scrollTopPixels) {
      box.current.scrollTop = scroll.scrollTopPixels
    }
  }, [])

  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const measure = () => setViewPixels(element.clientHeight)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    const scrolled = () => {
      const { scroll: before, size: whole, listed: what } = latest.current
      const next = afterScroll(before, element.scrollTop, whole)
      latest.current.scroll = next
      const seen = rowsInSight(before, whole, rowPixels)
      const sees = rowsInSight(next, whole, rowPixels)
      const isSame = seen.first === sees.first && seen.last === sees.last && before.shiftPixels === next.shiftPixels
      // In this frame and not in the next one: the page is painted where it is scrolled to, with rows or without.
      if (!isSame) flushSync(() => setDrawn({ listed: what, scroll: next }))
      if (isStuck(next, whole)) put(scrolledTo(topPixels(next), whole))
    }
    const rests = () => put(scrolledTo(topPixels(latest.current.scroll), latest.current.size))
    element.addEventListener('scroll', scrolled, { passive: true })
    element.addEventListener('scrollend', rests)
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', scrolled)
      element.removeEventListener('scrollend', rests)
    }
  }, [rowPixels, put])

  return {
    box,
    scroll: drawn.listed === listed ? drawn.scroll : atTop,
    size,
    /** So many rows are seen whole. */
    rowsOfView: Math.max(1, Math.floor(viewPixels / rowPixels)),
    /** Scrolls as little as shows the row whole. */
    showRow: (row: number) => {
      const top = topPixels(latest.current.scroll)
      const wanted = row * rowPixels
      if (wanted < top) put(scrolledTo(wanted, latest.current.size))
      else if (wanted + rowPixels > top + viewPixels)
        put(scrolledTo(wanted + rowPixels - viewPixels, latest.current.size))
    },
  }
}
