import { spacedTag } from '../../../shared/label/words.ts'
import { say } from '../../components/notices.ts'
import { station } from '../../station/clients.ts'
import { useStationCommand } from '../../station/use-station-command.ts'

/**
 * Moves devices that stand in a lot already: into another allocation, or out of every lot. Refusals become notices.
 *
 * @param onMoved called once the places in the allocations are others.
 */
export function useMoveQueued(onMoved: () => void): (deviceId: string, allocationId: string | null) => void {
  const remove = useStationCommand('queue.remove', { onDone: onMoved })
  const move = useStationCommand('queue.move', {
    onDone: ({ lot, result }, { deviceId }) => {
      if (result === 'already-there') return
      onMoved()
      void station.call('device.get', { deviceId }).then(({ summary: { tag } }) => {
        const { name, partnerName: partner } = lot
        say({ kind: 'done', text: (t) => t('planning.moved', { tag: spacedTag(tag), lot: name, partner }) })
      })
    },
  })
  return (deviceId, allocationId) => {
    if (allocationId === null) remove.mutate({ deviceId })
    else move.mutate({ deviceId, to: { allocationId } })
  }
}
