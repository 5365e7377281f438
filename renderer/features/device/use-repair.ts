import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { say } from '../../components/notices.ts'
import { useStationCommand } from '../../station/use-station-command.ts'

type Taken = { readonly partId: string; readonly quantity: number }

/** What can be done to put a device right, each said when it is done; refusals are notices. */
export function useRepair({ deviceId, tag: plainTag }: Pick<DeviceSummary, 'deviceId' | 'tag'>) {
  const tag = spacedTag(plainTag)
  const told = (words: 'reserved' | 'fittedDone' | 'released' | 'sent' | 'takenBack' | 'chargerBack') => ({
    onDone: () => say({ kind: 'done', text: (translate) => translate(`repair.${words}`, { tag }) }),
  })
  const reserve = useStationCommand('part.reserve', told('reserved'))
  const use = useStationCommand('part.use', told('fittedDone'))
  const release = useStationCommand('part.release', told('released'))
  const giveBack = useStationCommand('charger.giveBack', told('chargerBack'))
  const send = useStationCommand('device.repair', told('sent'))
  const takeBack = useStationCommand('device.takeBackRepair', told('takenBack'))
  return {
    reserve: (parts: readonly Taken[]) => {
      const wanted = parts.map(({ partId, quantity }) => ({ partId, quantity }))
      reserve.mutate({ devices: [{ deviceId, allocationId: null, parts: wanted }] })
    },
    use: () => use.mutate({ deviceId }),
    release: () => release.mutate({ deviceId }),
    giveBack: () => giveBack.mutate({ deviceId }),
    send: () => send.mutate({ deviceId }),
    takeBack: () => takeBack.mutate({ deviceId }),
    isPending: [reserve, use, release, giveBack, send, takeBack].some((one) => one.isPending),
  }
}
