import type { BenchView } from '../../../shared/contract/views.ts'
import { say } from '../../components/notices.ts'
import { shell } from '../../station/clients.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { chooseCard } from './chosen-card.ts'

/**
 * Starts readings with the bench's profile and lot; the card that appears becomes the chosen one, and `onStarted` may
 * lead to it.
 */
export function useStartIntake(bench: BenchView | undefined, onStarted?: () => void) {
  const start = useStationCommand('intake.start', {
    onDone: ({ intakeId }) => {
      chooseCard(intakeId)
      onStarted?.()
    },
  })
  return {
    isStarting: start.isPending,
    readThis: () => {
      if (bench === undefined || start.isPending) return
      start.mutate({ source: { kind: 'local' }, profileId: bench.profileId, lotId: bench.lotId })
    },
    /** Lets the shell ask for a folder; a closed dialog does nothing. */
    openCapture: () => {
      if (bench === undefined) return
      shell.call('capture.choose', {}).then(
        (chosen) => {
          if (chosen === null) return
          start.mutate({ source: { kind: 'capture', ...chosen }, profileId: bench.profileId, lotId: bench.lotId })
        },
        (error: unknown) => say({ kind: 'refusal', error: error as Error }),
      )
    },
  }
}
