import { useTranslation } from 'react-i18next'
import type { DashboardView } from '../../../shared/contract/dashboard.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'

export interface TodayTilesProps {
  readonly today: DashboardView['today']
  readonly language: Language
}

/** The day's four numbers, to be read from across the room. */
export function TodayTiles({ today, language }: TodayTilesProps) {
  const { t } = useTranslation()
  return (
    <dl className="grid grid-cols-4 gap-3" aria-label={t('campaign.today')}>
      {(['received', 'audited', 'queued', 'delivered'] as const).map((step) => (
        <div key={step} className="flex flex-col-reverse rounded-xl border-2 border-line bg-surface px-4 py-2">
          <dt className="text-lg text-quiet 2xl:text-2xl">{t(`campaign.stepToday.${step}`, { count: today[step] })}</dt>
          <dd className="text-5xl font-bold tabular-nums 2xl:text-7xl">{formatNumber(today[step], language)}</dd>
        </div>
      ))}
    </dl>
  )
}
