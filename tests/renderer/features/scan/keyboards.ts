import {
  noBurst,
  press,
  releaseAlt,
  settle,
  usualLimits,
  type EndedBurst,
  type KeyPress,
} from '../../../../renderer/features/scan/burst.ts'

/** A key that goes down on a quiet keyboard. */
export function key(code: string, change: Partial<KeyPress> = {}): KeyPress {
  const letter = /^(?:Key|Digit|Numpad)(.)$/.exec(code)?.[1]?.toLowerCase()
  return {
    code,
    key: letter ?? code,
    isShifted: false,
    isThirdLevel: false,
    isRepeat: false,
    isAlt: false,
    isControl: false,
    atMs: 0,
    ...change,
  }
}

/** The keys of a code as a scanner set to US presses them: Shift for capitals only. */
export const scannedKeys = (text: string): KeyPress[] =>
  Array.from(text, (character) =>
    /\d/.test(character) ? key(`Digit${character}`) : key(`Key${character}`, { isShifted: true, key: character }),
  )

/** Puts keys one after the other, each so long after the one before it. */
export function paced(keys: readonly KeyPress[], startMs: number, gapMs: (index: number) => number): KeyPress[] {
  let atMs = startMs
  return keys.map((one, index) => {
    if (index > 0) atMs += gapMs(index)
    return { ...one, atMs }
  })
}

/**
 * Runs keys through, as whoever listens does: the timer before each key, and once after the last.
 *
 * @returns what was taken for scans, and the keys that the page has in the end: those that passed, without the first
 *   ones of a scan, and with the swallowed ones of typing given back in their order.
 */
export function run(presses: readonly KeyPress[]): { scans: EndedBurst[]; kept: string } {
  let burst = noBurst
  const kept: string[] = []
  const scans: EndedBurst[] = []
  const take = (ended: EndedBurst | null): void => {
    if (ended === null) return
    const passed = Math.min(usualLimits.sureAt - 1, ended.keys.length)
    if (ended.isScan) {
      scans.push(ended)
      kept.splice(kept.length - passed, passed)
    } else kept.push(...ended.keys.slice(passed).map((one) => one.code))
  }
  for (const pressed of presses) {
    if (pressed.code === 'AltLeft-up') {
      burst = releaseAlt(burst, pressed.atMs)
      continue
    }
    const step = press(burst, pressed)
    burst = step.burst
    take(step.ended)
    if (step.fate === 'pass' && !['Shift', 'CapsLock', 'Alt'].includes(pressed.key)) kept.push(pressed.code)
  }
  take(settle(burst, Number.MAX_SAFE_INTEGER).ended)
  return { scans, kept: kept.join(' ') }
}
