import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { fillOf, stages } from './stage-look.ts'
import { StagePatterns } from './StagePatterns.tsx'

/** What each fill and mark of the bars means. */
export function StageLegend() {
  const { t } = useTranslation()
  const chartId = useId()
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-base 2xl:text-xl">
      {stages.map((stage) => (
        <li key={stage} className="flex items-center gap-2">
          <svg aria-hidden width="28" height="18">
            <StagePatterns chartId={chartId} />
            <rect width="28" height="18" fill={fillOf(stage, chartId)} stroke="var(--edge)" strokeWidth="2" />
          </svg>
          {t(`campaign.stages.${stage}`)}
        </li>
      ))}
      <li className="flex items-center gap-2">
        <svg aria-hidden width="28" height="18">
          <rect x="1" y="1" width="26" height="16" fill="none" stroke="var(--edge)" strokeWidth="2" />
        </svg>
        {t('campaign.stages.allocated')}
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden width="16" height="18">
          <path d="M3 0 H13 L8 7 Z M7 6 H9 V18 H7 Z" fill="var(--ink)" />
        </svg>
        {t('campaign.stages.announced')}
      </li>
    </ul>
  )
}
