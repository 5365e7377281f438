import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../shared/contract/campaign.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { AllocationBar } from './AllocationBar.tsx'
import { fullWidthOf } from './stage-look.ts'
import { StageLegend } from './StageLegend.tsx'

export interface AllocationBarsProps {
  readonly allocations: readonly AllocationView[]
  readonly language: Language
}

/** Every allocation as a bar on one scale. */
export function AllocationBars({ allocations, language }: AllocationBarsProps) {
  const { t } = useTranslation()
  if (allocations.length === 0) return <p className="text-lg text-quiet">{t('campaign.noAllocation')}</p>
  const fullWidth = fullWidthOf(allocations)
  return (
    <div className="flex flex-col gap-4">
      <StageLegend />
      <ul className="flex flex-col gap-4 2xl:gap-6">
        {allocations.map((allocation) => (
          <AllocationBar
            key={allocation.allocationId}
            allocation={allocation}
            fullWidth={fullWidth}
            language={language}
          />
        ))}
      </ul>
    </div>
  )
}
