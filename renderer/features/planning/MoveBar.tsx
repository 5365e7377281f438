import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../shared/contract/campaign.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'

export interface MoveBarProps {
  readonly deviceId: string
  readonly allocations: readonly AllocationView[]
  readonly onMove: (allocationId: string | null) => void
}

/** A queued device in hand, and a large button for every allocation that it may be moved to; nothing for any other. */
export function MoveBar({ deviceId, allocations, onMove }: MoveBarProps) {
  const { t } = useTranslation()
  const device = useStationQuery('device.get', { deviceId }).data?.summary
  const lots = useStationQuery('lot.list', {}).data ?? []
  const lot = lots.find(({ lotId }) => lotId === device?.lotId)
  if (device === undefined || device.state !== 'queued' || lot === undefined) return null
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-xl border-2 border-accent bg-accent-soft p-3">
      <p className="text-xl font-bold tabular-nums">{spacedTag(device.tag)}</p>
      <p className="mr-2 text-lg">{t('planning.standsIn', { lot: lot.name, partner: lot.partnerName })}</p>
      {allocations
        .filter(({ allocationId }) => allocationId !== lot.allocationId)
        .map(({ allocationId, partnerName, waveName }) => (
          <ActionButton key={allocationId} onPress={() => onMove(allocationId)}>
            {`${partnerName} · ${waveName}`}
          </ActionButton>
        ))}
      <ActionButton onPress={() => onMove(null)}>{t('planning.nowhere')}</ActionButton>
    </div>
  )
}
