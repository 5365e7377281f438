import { memo } from 'react'

/** What is known of a key: `kept` may never reach the page, `vouched` is one of those that a person saw working, `free` is not asked for. */
export type KeyState = 'down' | 'seen' | 'vouched' | 'kept' | 'silent' | 'free'

const looks: Record<KeyState, string> = {
  down: 'border-accent bg-accent text-on-accent',
  seen: 'border-good bg-good text-on-good',
  vouched: 'border-good bg-good-soft text-good',
  kept: 'border-dashed border-open bg-surface text-open',
  silent: 'border-edge bg-surface text-ink',
  free: 'border-line text-quiet',
}

export interface DrawnKeyBoxProps {
  readonly code: string
  /** In ordinary keys; the gaps between them are part of it. */
  readonly width: number
  readonly legend: string
  readonly state: KeyState
  readonly onVouch: (code: string) => void
}

/** One key. Only the ones that changed are drawn anew, since every press changes one of a hundred. */
export const DrawnKeyBox = memo(function DrawnKeyBox({ code, width, legend, state, onVouch }: DrawnKeyBoxProps) {
  const size = { width: `calc(var(--key) * ${width} + ${width - 1} * 0.25rem)` }
  const isLong = legend.length > 3 && width < 1.25
  const shape = `${looks[state]} ${isLong ? 'text-sm' : 'text-lg'} flex h-(--key) items-center justify-center overflow-hidden rounded-md border-2 leading-none font-semibold`
  return state === 'kept' ? (
    <button
      type="button"
      tabIndex={-1}
      data-key={code}
      data-state={state}
      style={size}
      className={shape}
      onClick={() => onVouch(code)}
    >
      {legend}
    </button>
  ) : (
    <div data-key={code} data-state={state} style={size} className={shape}>
      {legend}
    </div>
  )
})
