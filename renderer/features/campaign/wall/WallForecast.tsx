import { useTranslation } from 'react-i18next'
import type { DashboardView } from '../../../../shared/contract/dashboard.ts'
import { formatNumber, type Language } from '../../../../shared/report/quantities.ts'
import { dayAfter, daysUntil } from '../day-text.ts'
import { ForecastScale } from './ForecastScale.tsx'
import { wallText } from './wall-sizes.ts'
import { WallPanel } from './WallPanel.tsx'

export interface WallForecastProps {
  readonly forecast: DashboardView['forecast']
  /** The day the wave is promised for; null for none. */
  readonly promisedOn: string | null
  readonly dayStartsAt: string
  readonly language: Language
}

/** When the wave will be full, and how sure that is. */
export function WallForecast({ forecast, promisedOn, dayStartsAt, language }: WallForecastProps) {
  const { t } = useTranslation()
  if (forecast === null) return null
  const { end, waveName } = forecast
  const day = (days: number) => dayAfter(dayStartsAt, days, language)
  return (
    <WallPanel title={t('campaign.forecast', { wave: waveName })} className="col-span-5">
      {end.kind === 'done' && <p className={wallText.big}>{t('campaign.forecastDone')}</p>}
      {end.kind === 'no-number' && <p className={wallText.usual}>{t('campaign.forecastNoNumber')}</p>}
      {end.kind === 'too-little' && (
        <p className={wallText.usual}>{t('campaign.forecastTooLittle', { daysSeen: end.daysSeen })}</p>
      )}
      {end.kind === 'days' && (
        <div className="flex h-full flex-col justify-between">
          <p className={wallText.big}>{t('campaign.forecastDay', { day: day(end.likelyDays) })}</p>
          <p className={wallText.label}>
            {end.latestDays === null
              ? t('campaign.forecastNoLatest', { earliest: day(end.earliestDays) })
              : t('campaign.forecastBetween', { earliest: day(end.earliestDays), latest: day(end.latestDays) })}
          </p>
          <ForecastScale
            earliestDays={end.earliestDays}
            likelyDays={end.likelyDays}
            latestDays={end.latestDays}
            promisedDays={promisedOn === null ? null : daysUntil(dayStartsAt, promisedOn)}
            dayStartsAt={dayStartsAt}
            language={language}
          />
          <p className={`${wallText.least} text-quiet`}>
            {t('campaign.forecastPace', {
              remaining: formatNumber(end.remaining, language),
              perDay: formatNumber(end.perDay, language, end.perDay < 10 ? 1 : 0),
            })}
          </p>
        </div>
      )}
    </WallPanel>
  )
}
