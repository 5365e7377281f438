import type { BatterySample } from '../../../../shared/device/battery-drain.ts'
import { formatPercent, type Language } from '../../../../shared/report/quantities.ts'

export interface DischargeChartProps {
  readonly samples: readonly BatterySample[]
  readonly title: string
  readonly language: Language
}

const [width, height, left, bottom, top] = [640, 200, 56, 28, 10]

/** The charge over time: a line over a ground from a round percent under the lowest to one over the highest. */
export function DischargeChart({ samples, title, language }: DischargeChartProps) {
  const percents = samples.map(({ percent }) => percent)
  const low = Math.max(0, Math.floor((Math.min(...percents) - 1) / 10) * 10)
  const high = Math.min(100, Math.ceil((Math.max(...percents) + 1) / 10) * 10)
  const start = Date.parse(samples[0]?.at ?? '')
  const minutesAt = ({ at }: BatterySample) => (Date.parse(at) - start) / 60_000
  const lastSample = samples.at(-1)
  const minutes = Math.max(10, lastSample === undefined ? 0 : minutesAt(lastSample))
  const x = (minute: number) => left + (minute / minutes) * (width - left - 32)
  const y = (percent: number) => top + ((high - percent) / (high - low)) * (height - top - bottom)
  const points = samples.map((sample) => `${x(minutesAt(sample))},${y(sample.percent)}`)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="w-full max-w-4xl">
      <title>{title}</title>
      {[low, (low + high) / 2, high].map((percent) => (
        <g key={percent}>
          <line x1={left} x2={width} y1={y(percent)} y2={y(percent)} stroke="var(--line)" strokeWidth="1.5" />
          <text x={left - 8} y={y(percent) + 5} textAnchor="end" className="fill-quiet text-sm">
            {formatPercent(percent, language)}
          </text>
        </g>
      ))}
      {[0, minutes / 2, minutes].map((minute) => (
        <text key={minute} x={x(minute)} y={height - 6} textAnchor="middle" className="fill-quiet text-sm">
          {Math.round(minute)} min
        </text>
      ))}
      <polyline points={points.join(' ')} fill="none" stroke="var(--accent)" strokeWidth="3" strokeLinejoin="round" />
      {samples.length < 40 &&
        samples.map((sample) => (
          <circle key={sample.at} cx={x(minutesAt(sample))} cy={y(sample.percent)} r="4" fill="var(--accent)" />
        ))}
    </svg>
  )
}
