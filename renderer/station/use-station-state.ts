import { useEffect, useState } from 'react'
import type { StationState } from '../../shared/contract/shell.ts'
import { shell } from './clients.ts'

/** How the station stands, as the shell sees it; `initial` is what it said before the page was drawn. */
export function useStationState(initial: StationState): StationState {
  const [state, setState] = useState<StationState>(initial)
  useEffect(() => {
    let hasChanged = false
    const stop = shell.on('station.changed', (changed) => {
      hasChanged = true
      setState(changed)
    })
    // An event that comes before the answer is newer than it.
    const asked = shell.call('station.state', {})
    void asked.then((answered) => {
      if (!hasChanged) setState(answered)
    })
    return stop
  }, [])
  return state
}
