import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { fillOf } from './stage-look.ts'
import { StagePatterns } from './StagePatterns.tsx'

/** What the two fills of the bars mean that tell what was reached. */
export function ReachedLegend() {
  const { t } = useTranslation()
  const chartId = useId()
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-base 2xl:text-xl">
      {(['delivered', 'inTransit'] as const).map((stage) => (
        <li key={stage} className="flex items-center gap-2">
          <svg aria-hidden width="28" height="18">
            <StagePatterns chartId={chartId} />
            <rect width="28" height="18" fill={fillOf(stage, chartId)} stroke="var(--edge)" strokeWidth="2" />
          </svg>
          {t(`campaign.stages.${stage}`)}
        </li>
      ))}
    </ul>
  )
}
