import { useEffect, useEffectEvent } from 'react'

type Take = (text: string) => void

/** Who waits for a badge just now, the newest last: a sheet that asks for one, above everything else. */
const takers: Take[] = []

/** Gives a scanned text to whoever waits for a badge. @returns false where nobody does. */
export function giveBadge(text: string): boolean {
  const taker = takers.at(-1)
  taker?.(text)
  return taker !== undefined
}

/** Takes what is scanned as a badge for as long as the component that calls it is on the screen. */
export function useBadgeTaker(take: Take): void {
  const newest = useEffectEvent(take)
  useEffect(() => {
    const taker: Take = (text) => newest(text)
    takers.push(taker)
    return () => void takers.splice(takers.indexOf(taker), 1)
  }, [])
}
