import { useEffect, useState } from 'react'

/** Long enough to read four lines from afar. */
const turnMs = 12_000

/** The page of the moment among so many, each in its turn; always 0 where there is one. */
export function useTurn(pages: number): number {
  const [turns, setTurns] = useState(0)
  useEffect(() => {
    if (pages < 2) return undefined
    const timer = setInterval(() => setTurns((before) => before + 1), turnMs)
    return () => clearInterval(timer)
  }, [pages])
  return turns % pages
}
