import { textTone, type Tone } from './tone.ts'

const fills: Record<Tone, string> = {
  good: 'bg-good',
  bad: 'bg-bad',
  warning: 'bg-open',
  open: 'bg-open',
  none: 'bg-accent',
}

export interface MeterProps {
  readonly label: string
  /** The share that is filled, 0 to 100; null when it is not known: the bar is then hatched, never empty. */
  readonly percent: number | null
  /** The value in words, beside the bar. */
  readonly valueText: string
  readonly tone?: Tone
}

/** A bar with its name and its value in words. */
export function Meter({ label, percent, valueText, tone = 'none' }: MeterProps) {
  return (
    <div
      className="flex flex-col gap-1"
      {...(percent === null
        ? {}
        : { role: 'meter', 'aria-label': label, 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 })}
      aria-valuetext={percent === null ? undefined : valueText}
    >
      <p className="flex items-baseline justify-between gap-3">
        <span>{label}</span>
        <span className={`font-semibold tabular-nums ${tone === 'none' ? '' : textTone[tone]}`}>{valueText}</span>
      </p>
      <div
        className={`h-5 overflow-hidden rounded border border-edge ${percent === null ? 'bg-[repeating-linear-gradient(45deg,var(--line)_0_6px,transparent_6px_12px)]' : 'bg-raised'}`}
      >
        {percent !== null && (
          <div className={`h-full ${fills[tone]}`} style={{ width: `${Math.min(100, Math.max(0, percent))}%` }} />
        )}
      </div>
    </div>
  )
}
