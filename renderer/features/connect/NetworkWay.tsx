import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import type { IntakeTerms } from './intake-terms.ts'
import { NetworkOpener } from './NetworkOpener.tsx'
import { NetworkSession } from './NetworkSession.tsx'

export interface NetworkWayProps {
  /** What machines are judged and queued by; undefined until the bench has said it. */
  readonly terms: IntakeTerms | undefined
  /** Machines on the bench that came over the network. */
  readonly arrived: number
  readonly onSeeBench: () => void
}

/** The intake over the network: closed until a technician opens it, with all that a machine needs while it is open. */
export function NetworkWay({ terms, arrived, onSeeBench }: NetworkWayProps) {
  const status = useStationQuery('lan.status', {})
  if (status.error !== null) return <Problem error={status.error} />
  if (status.data === undefined) return null
  const { session } = status.data
  return session === null ? (
    <NetworkOpener terms={terms} />
  ) : (
    <NetworkSession session={session} arrived={arrived} onSeeBench={onSeeBench} />
  )
}
