import { useEffect, useState } from 'react'

const minuteOf = (moment: Date): number => Math.floor(moment.getTime() / 60_000)

/** The moment, anew with each minute of the clock: looked at often, since a computer that slept wakes at any second. */
export function useMinute(): Date {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(
      () => setNow((before) => (minuteOf(before) === minuteOf(new Date()) ? before : new Date())),
      2000,
    )
    return () => clearInterval(timer)
  }, [])
  return now
}
