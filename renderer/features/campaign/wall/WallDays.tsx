import { useTranslation } from 'react-i18next'
import type { DashboardView } from '../../../../shared/contract/dashboard.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { dayAfter, weekdayAfter } from '../day-text.ts'
import { PairedBars } from '../PairedBars.tsx'
import { wallText } from './wall-sizes.ts'
import { WallPanel } from './WallPanel.tsx'

export interface WallDaysProps {
  readonly days: DashboardView['days']
  readonly dayStartsAt: string
  readonly language: Language
}

/** So many columns leave room for numbers of three figures. */
const mostColumns = 6

/** How many devices were queued on each of the last days; a weekend on which nothing was done takes no column. */
export function WallDays({ days, dayStartsAt, language }: WallDaysProps) {
  const { t } = useTranslation()
  const columns = days
    .filter(({ daysAgo, received, queued }) => daysAgo === 0 || received + queued > 0)
    .slice(-mostColumns)
    .map(({ daysAgo, queued }) => {
      const { weekday, number } = weekdayAfter(dayStartsAt, -daysAgo, language)
      const title = t('campaign.daysOf', { day: dayAfter(dayStartsAt, -daysAgo, language), queued })
      // Without its point: six of them stand side by side.
      return {
        id: daysAgo,
        label: weekday.replace('.', ''),
        below: number,
        title,
        received: null,
        queued,
        isMarked: daysAgo === 0,
      }
    })
  return (
    <WallPanel title={t('campaign.days')} className="col-span-3">
      <PairedBars columns={columns} className={`h-full ${wallText.least}`} />
    </WallPanel>
  )
}
