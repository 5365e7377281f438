import { useEffect, useState } from 'react'

const midnight = (): Date => {
  const now = new Date()
  return new Date(now.getFullYear(), now.getMonth(), now.getDate())
}

/** The beginning of today on this bench's clock (ISO 8601, UTC); another one from midnight on. */
export function useDayStart(): string {
  const [start, setStart] = useState(() => midnight().toISOString())
  useEffect(() => {
    const begun = new Date(start)
    const next = new Date(begun.getFullYear(), begun.getMonth(), begun.getDate() + 1)
    const timer = setTimeout(() => setStart(midnight().toISOString()), Math.max(1000, next.getTime() - Date.now()))
    return () => clearTimeout(timer)
  }, [start])
  return start
}
