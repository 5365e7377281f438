import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../shared/contract/campaign.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import type { Placed } from './placements.ts'

export interface SendBarProps {
  readonly device: Placed
  readonly allocations: readonly AllocationView[]
  readonly onSend: (allocationId: string | null) => void
}

/** The device in hand, and a large button for every place that it may go to. */
export function SendBar({ device, allocations, onSend }: SendBarProps) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center gap-3 rounded-xl border-2 border-accent bg-accent-soft p-3">
      <p className="text-xl font-bold tabular-nums">{spacedTag(device.tag)}</p>
      <p className="mr-2 text-lg">{device.name}</p>
      {allocations
        .filter(({ allocationId }) => device.fits.includes(allocationId))
        .map(({ allocationId, partnerName, waveName }) => (
          <ActionButton
            key={allocationId}
            look={allocationId === device.allocationId ? 'main' : 'plain'}
            onPress={() => onSend(allocationId)}
          >
            {`${partnerName} · ${waveName}`}
          </ActionButton>
        ))}
      <ActionButton look={device.allocationId === null ? 'main' : 'plain'} onPress={() => onSend(null)}>
        {t('planning.nowhere')}
      </ActionButton>
    </div>
  )
}
