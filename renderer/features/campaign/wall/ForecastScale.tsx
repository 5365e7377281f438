import { useTranslation } from 'react-i18next'
import { dayAfter } from '../day-text.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { wallText } from './wall-sizes.ts'

export interface ForecastScaleProps {
  readonly earliestDays: number
  readonly likelyDays: number
  /** Null: the bad case has no end. */
  readonly latestDays: number | null
  /** In how many days the wave was promised; null where it was not. */
  readonly promisedDays: number | null
  readonly dayStartsAt: string
  readonly language: Language
}

/** The days from today on: the stretch in which the wave ends four times of five, its likeliest day, and what was promised. */
export function ForecastScale(props: ForecastScaleProps) {
  const { earliestDays, likelyDays, latestDays, promisedDays, dayStartsAt, language } = props
  const { t } = useTranslation()
  const whole = Math.max(likelyDays * 1.15, latestDays ?? likelyDays * 1.6, promisedDays ?? 0, 7) * 1.04
  const at = (days: number) => `${(Math.max(0, days) / whole) * 100}%`
  const isLate = promisedDays !== null && promisedDays < likelyDays
  return (
    <div>
      <svg aria-hidden className="h-[calc(var(--wall)*2.6)] w-full overflow-visible">
        <line x1="0" x2="100%" y1="62%" y2="62%" stroke="var(--edge)" strokeWidth="3" />
        <line x1="0" x2="0" y1="40%" y2="84%" stroke="var(--edge)" strokeWidth="4" />
        <rect
          x={at(earliestDays)}
          width={`${((Math.min(whole, latestDays ?? whole) - earliestDays) / whole) * 100}%`}
          y="38%"
          height="48%"
          rx="4"
          fill="var(--accent-soft)"
          stroke="var(--accent)"
          strokeWidth="3"
          strokeDasharray={latestDays === null ? '10 6' : undefined}
        />
        <line x1={at(likelyDays)} x2={at(likelyDays)} y1="28%" y2="96%" stroke="var(--accent)" strokeWidth="8" />
        {promisedDays !== null && (
          <svg x={at(promisedDays)} overflow="visible">
            <path d="M-11 0 H11 L0 15 Z" fill={isLate ? 'var(--bad)' : 'var(--good)'} />
            <line y1="0" y2="86%" stroke={isLate ? 'var(--bad)' : 'var(--good)'} strokeWidth="4" />
          </svg>
        )}
      </svg>
      <svg className={`h-[calc(var(--wall)*2)] w-full overflow-visible ${wallText.least}`}>
        {(promisedDays === null || promisedDays / whole > 0.65) && (
          <text y="75%" className="fill-quiet">
            {t('campaign.today')}
          </text>
        )}
        {promisedDays !== null && (
          <text
            x={at(promisedDays)}
            y="75%"
            textAnchor={promisedDays / whole < 0.3 ? 'start' : promisedDays / whole > 0.7 ? 'end' : 'middle'}
            className={`font-bold ${isLate ? 'fill-bad' : 'fill-good'}`}
          >
            {t('campaign.promised', { day: dayAfter(dayStartsAt, promisedDays, language) })}
          </text>
        )}
      </svg>
    </div>
  )
}
