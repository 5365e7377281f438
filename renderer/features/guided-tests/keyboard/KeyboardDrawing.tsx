import type { Language } from '../../../../shared/report/quantities.ts'
import { DrawnKeyBox, type KeyState } from './DrawnKeyBox.tsx'
import { keyLegend, type LayoutMap } from './key-legends.ts'
import { askedCodes, keptBySystem, mainRows, numericRows, sideRows, type DrawnKey } from './keyboard-keys.ts'
import type { KeyboardTest } from './keyboard-test.ts'

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
  const asked = new Set(askedCodes(board.form, board.hasNumericBlock))
  const stateOf = (code: string): KeyState => {
    if (board.down.includes(code)) return 'down'
    if (board.seen.has(code)) return 'seen'
    if (board.vouchedFor.has(code)) return 'vouched'
    if (kept.has(code)) return 'kept'
    return asked.has(code) ? 'silent' : 'free'
  }
  const rows = (keyRows: readonly (readonly DrawnKey[])[], align = '') => (
    <div className="flex flex-col gap-1">
      {keyRows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows of a keyboard don't move
        <div key={index} className={`flex gap-1 ${align}`}>
          {row.map(({ code, width }) => {
            const legend = keyLegend(code, layout, language)
            const state = stateOf(code)
            return <DrawnKeyBox key={code} code={code} width={width} legend={legend} state={state} onVouch={onVouch} />
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
