import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../shared/contract/campaign.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { dayText } from './day-text.ts'
import { fillOf, stages } from './stage-look.ts'
import { StagePatterns } from './StagePatterns.tsx'

export interface AllocationBarProps {
  readonly allocation: AllocationView
  /** The number that the whole width stands for: the same for all bars, so that they can be compared. */
  readonly fullWidth: number
  readonly language: Language
}

/** One allocation: how far its devices are inside the outline of what is allocated, with a mark at what was announced. */
export function AllocationBar({ allocation, fullWidth, language }: AllocationBarProps) {
  const { t } = useTranslation()
  const chartId = useId()
  const { partnerName, announced, allocated, overAllowed, delivered, promisedOn } = allocation
  const number = (value: number) => formatNumber(value, language)
  const percent = (value: number) => `${(value / fullWidth) * 97}%`
  const numbers = {
    queued: number(allocation.queued),
    packed: number(allocation.packed),
    inTransit: number(allocation.inTransit),
    delivered: number(delivered),
  }
  const done = number(delivered)
  return (
    <li className="flex flex-col gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <strong className="text-lg leading-tight 2xl:text-2xl">{partnerName}</strong>
        <span className="shrink-0 text-lg font-bold tabular-nums 2xl:text-2xl">
          {allocated === null
            ? t('campaign.openNumber', { done })
            : t('campaign.allocatedNumber', { done, allocated: number(allocated) })}
        </span>
      </div>
      <p className="sr-only">{t('campaign.barOf', { partner: partnerName, ...numbers })}</p>
      <svg aria-hidden className="h-9 w-full 2xl:h-12">
        <StagePatterns chartId={chartId} />
        <rect y="22%" width="100%" height="78%" rx="4" fill="var(--raised)" />
        {stages.map((stage, index) => {
          const before = stages.slice(0, index).reduce((sum, one) => sum + allocation[one], 0)
          return (
            <rect
              key={stage}
              x={percent(before)}
              y="22%"
              width={percent(allocation[stage])}
              height="78%"
              fill={fillOf(stage, chartId)}
            />
          )
        })}
        {allocated !== null && (
          <rect
            x="1"
            y="24%"
            width={percent(allocated)}
            height="73%"
            fill="none"
            stroke="var(--edge)"
            strokeWidth="3"
          />
        )}
        {announced !== null && (
          <svg x={percent(announced)} overflow="visible">
            <path d="M-7 0 H7 L0 10 Z" fill="var(--ink)" />
            <line y1="4" y2="100%" stroke="var(--ink)" strokeWidth="3" />
          </svg>
        )}
      </svg>
      <p className="flex flex-wrap gap-x-5 text-base text-quiet tabular-nums 2xl:text-xl">
        {stages.slice(1).map((stage) =>
          allocation[stage] === 0 ? null : (
            <span key={stage}>
              {numbers[stage]} {t(`campaign.stages.${stage}`)}
            </span>
          ),
        )}
        {announced !== null && <span>{t('campaign.announcedNumber', { announced: number(announced) })}</span>}
        {overAllowed > 0 && <strong className="text-bad">{t('campaign.overBy', { count: overAllowed })}</strong>}
        {promisedOn !== null && <span>{t('campaign.promised', { day: dayText(promisedOn, language) })}</span>}
      </p>
    </li>
  )
}
