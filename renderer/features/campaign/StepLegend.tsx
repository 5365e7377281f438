import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { StagePatterns } from './StagePatterns.tsx'

export interface StepLegendProps {
  /** Size of its letters, and what stands between them. */
  readonly className: string
}

/** What the bars of received and of queued devices look like. */
export function StepLegend({ className }: StepLegendProps) {
  const { t } = useTranslation()
  const chartId = useId()
  return (
    <ul className={`flex ${className}`}>
      <li className="flex items-center gap-2">
        <svg aria-hidden width="20" height="18">
          <rect width="20" height="18" fill="var(--accent)" />
        </svg>
        {t('campaign.received')}
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden width="20" height="18">
          <StagePatterns chartId={chartId} />
          <rect width="20" height="18" fill={`url(#${chartId}-queued)`} stroke="var(--open)" strokeWidth="2" />
        </svg>
        {t('campaign.queued')}
      </li>
    </ul>
  )
}
