import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../shared/contract/campaign.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { go } from '../../navigation.ts'
import { roomIn } from './placements.ts'

export interface UndecidedColumnProps {
  readonly allocation: AllocationView
}

/** An allocation whose profile nobody has decided: nothing can be proposed for it, which is said and not hidden. */
export function UndecidedColumn({ allocation }: UndecidedColumnProps) {
  const { t } = useTranslation()
  const { operationId, partnerName, waveName } = allocation
  const room = roomIn(allocation)
  const title = `${partnerName} · ${waveName}`
  return (
    <section
      aria-label={title}
      className="flex w-72 shrink-0 2xl:w-80 flex-col gap-2 rounded-xl border-2 border-dashed border-edge bg-surface p-3"
    >
      <h2 className="text-lg leading-tight font-bold">{title}</h2>
      <p className="font-semibold tabular-nums">
        {room === null ? t('planning.undecidedOpen') : t('planning.undecidedRoom', { count: room })}
      </p>
      <p className="text-quiet">{t('planning.undecided')}</p>
      <ActionButton look="main" onPress={() => go({ place: 'campaign', operationId, view: 'allocations' })}>
        {t('planning.decide')}
      </ActionButton>
    </section>
  )
}
