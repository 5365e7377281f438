import { useTranslation } from 'react-i18next'
import type { ForecastView } from '../../../shared/contract/dashboard.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { dayAfter } from './day-text.ts'

export interface ForecastTextProps {
  readonly end: ForecastView
  readonly dayStartsAt: string
  readonly language: Language
}

const big = 'text-xl font-bold 2xl:text-3xl'

/** When the wave will be full, between which days, from what, and how that was reckoned. */
export function ForecastText({ end, dayStartsAt, language }: ForecastTextProps) {
  const { t } = useTranslation()
  if (end.kind === 'done') return <p className={big}>{t('campaign.forecastDone')}</p>
  if (end.kind === 'no-number') return <p className={big}>{t('campaign.forecastNoNumber')}</p>
  if (end.kind === 'too-little') {
    return <p className="text-lg 2xl:text-2xl">{t('campaign.forecastTooLittle', { daysSeen: end.daysSeen })}</p>
  }
  const day = (days: number) => dayAfter(dayStartsAt, days, language)
  const earliest = day(end.earliestDays)
  return (
    <div className="flex flex-col gap-1">
      <p className="text-2xl font-bold 2xl:text-4xl">{t('campaign.forecastDay', { day: day(end.likelyDays) })}</p>
      <p className="text-lg 2xl:text-2xl">
        {end.latestDays === null
          ? t('campaign.forecastNoLatest', { earliest })
          : t('campaign.forecastBetween', { earliest, latest: day(end.latestDays) })}
      </p>
      <p className="text-base text-quiet 2xl:text-xl">
        {t('campaign.forecastFrom', {
          remaining: formatNumber(end.remaining, language),
          perDay: formatNumber(end.perDay, language, end.perDay < 10 ? 1 : 0),
          daysSeen: end.daysSeen,
        })}
      </p>
      <p className="text-sm text-quiet 2xl:text-lg">{t('campaign.forecastMethod')}</p>
    </div>
  )
}
