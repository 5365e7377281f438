import { useTranslation } from 'react-i18next'
import type { DashboardView } from '../../../shared/contract/dashboard.ts'
import { PairedBars } from './PairedBars.tsx'
import { shownHours } from './shown-hours.ts'
import { StepLegend } from './StepLegend.tsx'

export interface HourChartProps {
  readonly hours: DashboardView['today']['hours']
}

/** Two bars an hour: received and queued. */
export function HourChart({ hours }: HourChartProps) {
  const { t } = useTranslation()
  const columns = shownHours(hours).map(({ hour, received, queued }) => ({
    id: hour,
    label: String(hour),
    title: t('campaign.hoursOf', { hour, received, queued }),
    received,
    queued,
  }))
  return (
    <div>
      <StepLegend className="gap-5 text-base 2xl:text-xl" />
      <PairedBars columns={columns} className="h-36 text-sm 2xl:h-44" />
    </div>
  )
}
