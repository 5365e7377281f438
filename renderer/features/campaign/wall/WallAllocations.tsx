import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../../shared/contract/campaign.ts'
import { formatNumber, type Language } from '../../../../shared/report/quantities.ts'
import { fillOf, fullWidthOf, stages, takenOf } from '../stage-look.ts'
import { StagePatterns } from '../StagePatterns.tsx'
import { useTurn } from './use-turn.ts'
import { wallText } from './wall-sizes.ts'
import { WallPanel } from './WallPanel.tsx'

export interface WallAllocationsProps {
  readonly allocations: readonly AllocationView[]
  readonly language: Language
}

const perPage = 4

/** How full each allocation is, four at a time; more of them take turns. */
export function WallAllocations({ allocations, language }: WallAllocationsProps) {
  const { t } = useTranslation()
  const chartId = useId()
  const pages = Math.max(1, Math.ceil(allocations.length / perPage))
  const page = useTurn(pages)
  const shown = allocations.slice(page * perPage, (page + 1) * perPage)
  const fullWidth = fullWidthOf(allocations)
  const percent = (value: number) => `${(value / fullWidth) * 99}%`
  const number = (value: number) => formatNumber(value, language)
  return (
    <WallPanel
      title={t('campaign.allocations')}
      className="col-span-7"
      aside={
        <ul className={`flex flex-wrap justify-end gap-x-3 2xl:gap-x-5 ${wallText.least}`}>
          {pages > 1 && <li className="tabular-nums">{`${page + 1} / ${pages}`}</li>}
          {stages.map((stage) => (
            <li key={stage} className="flex items-center gap-2 whitespace-nowrap">
              <svg aria-hidden width="28" height="18">
                <StagePatterns chartId={`${chartId}-${stage}`} />
                <rect
                  width="28"
                  height="18"
                  fill={fillOf(stage, `${chartId}-${stage}`)}
                  stroke="var(--edge)"
                  strokeWidth="2"
                />
              </svg>
              {stage === 'inTransit' ? t('campaign.onTheWay') : t(`campaign.stages.${stage}`)}
            </li>
          ))}
        </ul>
      }
    >
      {allocations.length === 0 && <p className={wallText.usual}>{t('campaign.noAllocation')}</p>}
      <ul className="flex h-full flex-col justify-around">
        {shown.map((allocation) => {
          const { allocationId, partnerName, allocated, announced } = allocation
          const taken = number(takenOf(allocation))
          const isOver = allocated !== null && takenOf(allocation) > allocated
          return (
            <li
              key={allocationId}
              className="grid grid-cols-[40.5%_minmax(0,1fr)_29%] items-center gap-x-[calc(var(--wall)*1)]"
            >
              <span className={`line-clamp-2 font-semibold ${wallText.least}`}>{partnerName}</span>
              <svg aria-hidden className="h-[calc(var(--wall)*2.6)] w-full">
                <StagePatterns chartId={`${chartId}-${allocationId}`} />
                <rect width="100%" height="100%" rx="4" fill="var(--raised)" />
                {stages.map((stage, index) => (
                  <rect
                    key={stage}
                    x={percent(stages.slice(0, index).reduce((sum, one) => sum + allocation[one], 0))}
                    width={percent(allocation[stage])}
                    height="100%"
                    fill={fillOf(stage, `${chartId}-${allocationId}`)}
                  />
                ))}
                {(allocated ?? announced) !== null && (
                  <rect
                    x="1.5"
                    y="1.5"
                    width={percent(allocated ?? announced ?? 0)}
                    height="92%"
                    fill="none"
                    stroke="var(--edge)"
                    strokeWidth="3"
                  />
                )}
              </svg>
              <span
                className={`text-right font-bold whitespace-nowrap tabular-nums ${wallText.label} ${isOver ? 'text-bad' : ''}`}
              >
                {allocated === null ? taken : t('campaign.takenOf', { taken, allocated: number(allocated) })}
              </span>
            </li>
          )
        })}
      </ul>
    </WallPanel>
  )
}
