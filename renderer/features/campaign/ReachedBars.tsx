import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { fillOf } from './stage-look.ts'
import { StagePatterns } from './StagePatterns.tsx'

export interface ReachedBarsProps {
  readonly rows: readonly {
    readonly id: string
    readonly name: string
    readonly delivered: number
    readonly inTransit: number
  }[]
  readonly language: Language
}

/** What is delivered and what is on its way, a bar each on one scale. */
export function ReachedBars({ rows, language }: ReachedBarsProps) {
  const { t } = useTranslation()
  const chartId = useId()
  const most = Math.max(1, ...rows.map(({ delivered, inTransit }) => delivered + inTransit))
  const percent = (value: number) => `${(value / most) * 100}%`
  const number = (value: number) => formatNumber(value, language)
  if (rows.every(({ delivered, inTransit }) => delivered + inTransit === 0)) {
    return <p className="text-lg text-quiet">{t('impact.nothing')}</p>
  }
  return (
    <ul className="flex flex-col gap-3 2xl:gap-5">
      {rows.map(({ id, name, delivered, inTransit }) => (
        <li key={id} className="flex flex-col gap-1">
          <div aria-hidden className="flex items-baseline justify-between gap-4">
            <strong className="text-lg leading-tight 2xl:text-2xl">{name}</strong>
            <span className="shrink-0 text-lg font-bold tabular-nums 2xl:text-2xl">
              {number(delivered + inTransit)}
            </span>
          </div>
          <p className="sr-only">
            {t('impact.bar', { name, delivered: number(delivered), inTransit: number(inTransit) })}
          </p>
          <svg aria-hidden className="h-6 w-full 2xl:h-9">
            <StagePatterns chartId={`${chartId}-${id}`} />
            <rect width="100%" height="100%" rx="4" fill="var(--raised)" />
            <rect width={percent(delivered)} height="100%" fill={fillOf('delivered', chartId)} />
            <rect
              x={percent(delivered)}
              width={percent(inTransit)}
              height="100%"
              fill={fillOf('inTransit', `${chartId}-${id}`)}
            />
          </svg>
        </li>
      ))}
    </ul>
  )
}
