import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DashboardView } from '../../../shared/contract/dashboard.ts'
import { StagePatterns } from './StagePatterns.tsx'

export interface HourChartProps {
  readonly hours: DashboardView['today']['hours']
}

/** The usual working day; hours outside it are shown from the first one with a device in it. */
const usual = { from: 8, to: 18 } as const
const [height, baseline, barHeight] = [132, 106, 82]

/** Two bars an hour: received and queued. */
export function HourChart({ hours }: HourChartProps) {
  const { t } = useTranslation()
  const chartId = useId()
  const busy = hours.filter(({ received, queued }) => received + queued > 0).map(({ hour }) => hour)
  const [from, to] = [Math.min(usual.from, ...busy), Math.max(usual.to, ...busy)]
  const shown = hours.filter(({ hour }) => hour >= from && hour <= to)
  const most = Math.max(4, ...shown.flatMap(({ received, queued }) => [received, queued]))
  const width = 100 / shown.length
  return (
    <div>
      <ul className="flex gap-5 text-base 2xl:text-xl">
        <li className="flex items-center gap-2">
          <svg aria-hidden width="20" height="18">
            <rect width="20" height="18" fill="var(--accent)" />
          </svg>
          {t('campaign.received')}
        </li>
        <li className="flex items-center gap-2">
          <svg aria-hidden width="20" height="18">
            <StagePatterns chartId={`${chartId}-key`} />
            <rect width="20" height="18" fill={`url(#${chartId}-key-queued)`} stroke="var(--open)" strokeWidth="2" />
          </svg>
          {t('campaign.queued')}
        </li>
      </ul>
      <svg width="100%" height={height} className="overflow-visible">
        <StagePatterns chartId={chartId} />
        <line x1="0" x2="100%" y1={baseline} y2={baseline} stroke="var(--edge)" strokeWidth="2" />
        {shown.map(({ hour, received, queued }, index) => (
          <svg key={hour} x={`${index * width}%`} width={`${width}%`} height={height} overflow="visible">
            <title>{t('campaign.hoursOf', { hour, received, queued })}</title>
            <rect
              x="10%"
              width="38%"
              y={baseline - (received / most) * barHeight}
              height={(received / most) * barHeight}
              fill="var(--accent)"
            />
            <rect
              x="52%"
              width="38%"
              y={baseline - (queued / most) * barHeight}
              height={(queued / most) * barHeight}
              fill={`url(#${chartId}-queued)`}
              stroke="var(--open)"
              strokeWidth={queued === 0 ? 0 : 2}
            />
            {received > 0 && (
              <text
                x="29%"
                y={baseline - 5 - (received / most) * barHeight}
                textAnchor="middle"
                className="fill-ink text-sm font-bold 2xl:text-base"
              >
                {received}
              </text>
            )}
            {queued > 0 && (
              <text
                x="71%"
                y={baseline - 5 - (queued / most) * barHeight}
                textAnchor="middle"
                className="fill-ink text-sm font-bold 2xl:text-base"
              >
                {queued}
              </text>
            )}
            <text x="50%" y={height - 6} textAnchor="middle" className="fill-quiet text-sm 2xl:text-base">
              {hour}
            </text>
          </svg>
        ))}
      </svg>
    </div>
  )
}
