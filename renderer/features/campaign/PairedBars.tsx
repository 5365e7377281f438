import { useId } from 'react'
import { StagePatterns } from './StagePatterns.tsx'

export interface PairedBarsProps {
  readonly columns: readonly {
    readonly id: number
    /** Under the bars; a second line where there is one. */
    readonly label: string
    readonly below?: string
    /** The column in words. */
    readonly title: string
    /** Received and queued; null leaves the first bar out, and the second takes the column. */
    readonly received: number | null
    readonly queued: number
    readonly isMarked?: boolean
  }[]
  /** Height of the chart and size of its letters. */
  readonly className: string
}

/** In percent of the height: numbers above the bars, labels under them. */
const [top, baseline] = [17, 76]

/** Two bars a column, each with its number: received full, queued striped. */
export function PairedBars({ columns, className }: PairedBarsProps) {
  const chartId = useId()
  const most = Math.max(4, ...columns.flatMap(({ received, queued }) => [received ?? 0, queued]))
  const heightOf = (value: number) => (value / most) * (baseline - top)
  const width = 100 / columns.length
  return (
    <svg width="100%" className={`overflow-visible ${className}`}>
      <StagePatterns chartId={chartId} />
      <line x1="0" x2="100%" y1={`${baseline}%`} y2={`${baseline}%`} stroke="var(--edge)" strokeWidth="2" />
      {columns.map(({ id, label, below, title, received, queued, isMarked }, index) => {
        const isPair = received !== null
        const bars = [
          { name: 'received', value: received ?? 0, x: 8, width: 40, fill: 'var(--accent)', stroke: 0 },
          {
            name: 'queued',
            value: queued,
            x: isPair ? 52 : 14,
            width: isPair ? 40 : 72,
            fill: `url(#${chartId}-queued)`,
            stroke: 2,
          },
        ] as const
        // Numbers of bars of nearly one height would stand in each other: the higher one steps aside.
        const isClose = isPair && received > 0 && queued > 0 && Math.abs(heightOf(received) - heightOf(queued)) < 10
        const raised = !isClose ? null : queued >= received ? 'queued' : 'received'
        return (
          <svg key={id} x={`${index * width}%`} width={`${width}%`} height="100%" overflow="visible">
            <title>{title}</title>
            {bars.map(({ name, value, x, width: barWidth, fill, stroke }) => (
              <rect
                key={name}
                x={`${x}%`}
                width={`${barWidth}%`}
                y={`${baseline - heightOf(value)}%`}
                height={`${heightOf(value)}%`}
                fill={fill}
                stroke="var(--open)"
                strokeWidth={value === 0 ? 0 : stroke}
              />
            ))}
            {/* Over all bars, each with a rim: a number is wider than its bar. */}
            {bars.map(({ name, value, x, width: barWidth }) =>
              value === 0 ? null : (
                <text
                  key={name}
                  x={`${x + barWidth / 2}%`}
                  y={`${baseline - heightOf(value)}%`}
                  dy={name === raised ? '-1.35em' : '-0.35em'}
                  textAnchor="middle"
                  stroke="var(--surface)"
                  strokeWidth="4"
                  paintOrder="stroke"
                  className={`fill-ink font-bold tabular-nums ${isPair && value > 99 ? 'text-[0.7em]' : ''}`}
                >
                  {value}
                </text>
              ),
            )}
            <text
              x="50%"
              y={`${baseline}%`}
              dy="1.25em"
              textAnchor="middle"
              className={isMarked === true ? 'fill-ink font-bold' : 'fill-quiet'}
            >
              {label}
            </text>
            {below !== undefined && (
              <text
                x="50%"
                y={`${baseline}%`}
                dy="2.3em"
                textAnchor="middle"
                className={isMarked === true ? 'fill-ink font-bold' : 'fill-quiet'}
              >
                {below}
              </text>
            )}
          </svg>
        )
      })}
    </svg>
  )
}
