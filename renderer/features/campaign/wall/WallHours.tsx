import { useTranslation } from 'react-i18next'
import type { DashboardView } from '../../../../shared/contract/dashboard.ts'
import { PairedBars } from '../PairedBars.tsx'
import { shownHours } from '../shown-hours.ts'
import { StepLegend } from '../StepLegend.tsx'
import { wallText } from './wall-sizes.ts'
import { WallPanel } from './WallPanel.tsx'

export interface WallHoursProps {
  readonly hours: DashboardView['today']['hours']
}

/** Today hour by hour, received and queued. */
export function WallHours({ hours }: WallHoursProps) {
  const { t } = useTranslation()
  const columns = shownHours(hours).map(({ hour, received, queued }) => ({
    id: hour,
    label: String(hour),
    title: t('campaign.hoursOf', { hour, received, queued }),
    received,
    queued,
  }))
  return (
    <WallPanel
      title={t('campaign.hours')}
      aside={<StepLegend className={`${wallText.least} gap-3 whitespace-nowrap 2xl:gap-5`} />}
      className="col-span-5"
    >
      <PairedBars columns={columns} className={`h-full ${wallText.least}`} />
    </WallPanel>
  )
}
