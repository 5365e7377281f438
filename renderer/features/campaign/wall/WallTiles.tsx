import { useTranslation } from 'react-i18next'
import type { DashboardView } from '../../../../shared/contract/dashboard.ts'
import { formatNumber, type Language } from '../../../../shared/report/quantities.ts'
import { wallText } from './wall-sizes.ts'

export interface WallTilesProps {
  readonly today: DashboardView['today']
  readonly language: Language
}

/** The day's four numbers, the largest thing on the wall. */
export function WallTiles({ today, language }: WallTilesProps) {
  const { t } = useTranslation()
  return (
    <dl className="grid shrink-0 grid-cols-4 gap-[calc(var(--wall)*1)]" aria-label={t('campaign.today')}>
      {(['received', 'audited', 'queued', 'delivered'] as const).map((step) => (
        <div
          key={step}
          className="flex flex-col-reverse rounded-xl border-2 border-line bg-surface px-[calc(var(--wall)*1.2)] pt-[calc(var(--wall)*0.6)] pb-[calc(var(--wall)*0.4)]"
        >
          <dt className={`${wallText.label} whitespace-nowrap text-quiet`}>
            {t(`campaign.stepToday.${step}`, { count: today[step] })}
          </dt>
          <dd className={wallText.number}>{formatNumber(today[step], language)}</dd>
        </div>
      ))}
    </dl>
  )
}
