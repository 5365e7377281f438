import { ListMinus, ListPlus, ScanSearch } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary, LotView } from '../../../shared/contract/views.ts'
import type { Gate } from '../../../shared/device/gate.ts'
import { isOpen } from '../../../shared/device/gates.ts'
import { isToBeRead, mayQueueFrom } from '../../../shared/device/states.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { Picker } from '../../components/Picker.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { go } from '../../navigation.ts'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface DeviceQueueProps {
  readonly device: DeviceSummary
  /** By its newest verdict; a lot of another profile is asked for by the station. */
  readonly gates: readonly Gate[]
  readonly lots: readonly LotView[]
  /** The bench's own lot, proposed first. */
  readonly benchLotId: string | null
}

/**
 * What a device waits for: a lot, to be taken out of the one it is in, or a new reading, where a verdict from before says
 * nothing any more. Nothing where none of these is open. The station checks the gates; its refusal is shown.
 */
export function DeviceQueue({ device, gates, lots, benchLotId }: DeviceQueueProps) {
  const { t } = useTranslation()
  const { deviceId, tag } = device
  const [chosen, setChosen] = useState<string | null>(null)
  const add = useStationCommand('queue.add', {
    onDone: ({ lot }) =>
      say({ kind: 'done', text: (translate) => translate('scan.queuedInto', { tag: spacedTag(tag), lot: lot.name }) }),
  })
  const remove = useStationCommand('queue.remove', {
    onDone: () => say({ kind: 'done', text: (translate) => translate('device.unqueued', { tag: spacedTag(tag) }) }),
  })
  const lotId = chosen ?? benchLotId
  const lot = lots.find((one) => one.lotId === lotId)
  const isOwnProfile = lot?.profileId === device.profileId && lot?.profileVersion === device.profileVersion
  // Only what no press here can change: other open gates are named by the station's refusal.
  const isBlocked = isOwnProfile && gates.some((gate) => gate.name === 'verdict' && isOpen(gate))
  const isOffered = device.lotId === null && !isToBeRead(device.state) && mayQueueFrom(device.state) && lots.length > 0
  const enqueue =
    !isOffered || lotId === null || isBlocked || add.isPending ? undefined : () => add.mutate({ deviceId, lotId })
  const read = () => go({ place: 'connect', way: 'this' })
  useKeys({ F7: enqueue, F2: device.lotId === null && isToBeRead(device.state) ? read : undefined })
  // From its carton on, what becomes of it is decided there.
  if (device.lotId !== null && device.state !== 'queued') return <p className="text-quiet">{device.lotName}</p>
  if (device.lotId !== null) {
    return (
      <ActionButton icon={ListMinus} isDisabled={remove.isPending} onPress={() => remove.mutate({ deviceId })}>
        {t('device.unqueue')}
      </ActionButton>
    )
  }
  if (isToBeRead(device.state)) {
    return (
      <div className="flex items-center gap-3">
        <p className="font-semibold text-open">
          {t(`device.toBeRead.${device.state as 'received' | 'repair' | 'returned'}`)}
        </p>
        <ActionButton look="main" icon={ScanSearch} keyCap="F2" onPress={read}>
          {t(device.outcome === null ? 'device.read' : 'device.readAgain')}
        </ActionButton>
      </div>
    )
  }
  if (!mayQueueFrom(device.state)) return null
  if (lots.length === 0) return <p className="text-quiet">{t('device.noLots')}</p>
  return (
    <div className="grid grid-cols-[16rem_auto] xl:grid-cols-[18rem_auto] 2xl:grid-cols-[24rem_auto] items-center gap-2">
      <Picker
        isLabelHidden
        label={t('device.lot')}
        placeholder={t('device.chooseLot')}
        choices={lots.map((one) => ({ id: one.lotId, text: `${one.name} · ${one.partnerName}` }))}
        chosenId={lotId}
        onChoose={setChosen}
      />
      <ActionButton
        icon={ListPlus}
        look="main"
        keyCap="F7"
        isDisabled={enqueue === undefined}
        {...(enqueue === undefined ? {} : { onPress: enqueue })}
      >
        {t('device.enqueue')}
      </ActionButton>
    </div>
  )
}
