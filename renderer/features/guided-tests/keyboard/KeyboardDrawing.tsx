import type { Language } from '../../../../shared/report/quantities.ts'
import { keyLegend, type LayoutMap } from './key-legends.ts'
import { keptBySystem, mainRows, numericRows, sideRows, type DrawnKey } from './keyboard-keys.ts'
import type { KeyboardTest } from './keyboard-test.ts'

type KeyState = 'down' | 'seen' | 'vouched' | 'kept' | 'silent'

const looks: Record<KeyState, string> = {
  down: 'border-accent bg-accent text-on-accent',
  seen: 'border-good bg-good text-on-good',
  vouched: 'border-good bg-good-soft text-good',
  kept: 'border-dashed border-open bg-surface text-open',
  silent: 'border-edge bg-surface text-ink',
}

export interface KeyboardDrawingProps {
  readonly board: KeyboardTest
  readonly platform: string
  readonly layout: LayoutMap | null
  readonly language: Language
  /** A key that the system may keep was pressed with the mouse, for a person saw that it works. */
  readonly onVouch: (code: string) => void
}

/** The keyboard as it lies there; what answered is filled with colour, what was not seen yet is not. */
export function KeyboardDrawing({ board, platform, layout, language, onVouch }: KeyboardDrawingProps) {
  const kept = keptBySystem(platform)
  const stateOf = (code: string): KeyState => {
    if (board.down.includes(code)) return 'down'
    if (board.seen.has(code)) return 'seen'
    if (board.vouchedFor.has(code)) return 'vouched'
    return kept.has(code) ? 'kept' : 'silent'
  }
  const rows = (keyRows: readonly (readonly DrawnKey[])[], align = '') => (
    <div className="flex flex-col gap-1">
      {keyRows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows of a keyboard don't move
        <div key={index} className={`flex gap-1 ${align}`}>
          {row.map(({ code, width }) => {
            const state = stateOf(code)
            const shape = `${looks[state]} flex h-(--key) items-center justify-center overflow-hidden rounded-md border-2 text-lg leading-none font-semibold`
            const legend = keyLegend(code, layout, language)
            const size = { width: `calc(var(--key) * ${width} + ${width - 1} * 0.25rem)` }
            return state === 'kept' ? (
              <button
                key={code}
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
              <div key={code} data-key={code} data-state={state} style={size} className={shape}>
                {legend}
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
  const unit = board.hasNumericBlock ? '3.4vw' : '4.4vw'
  return (
    <div className="flex items-end justify-center gap-4" style={{ '--key': `min(${unit}, 5.2rem)` } as object}>
      {rows(mainRows[board.form])}
      {rows(sideRows, 'justify-center')}
      {board.hasNumericBlock && rows(numericRows)}
    </div>
  )
}
