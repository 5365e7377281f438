import { useEffect, useState } from 'react'
import type { StationState } from '../../shared/contract/shell.ts'
import { shell } from './clients.ts'

/** How the station stands, as the shell sees it; `starting` until the shell has said. */
export function useStationState(): StationState {
  const [state, setState] = useState<StationState>({ kind: 'starting' })
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
