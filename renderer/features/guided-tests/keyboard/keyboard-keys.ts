/** A key as it lies on the keyboard: its place (`KeyboardEvent.code`) and its width, an ordinary key being 1. */
export type DrawnKey = { readonly code: string; readonly width: number }

/** The two mechanical forms of ISO/IEC 9995 keyboards: ISO has a key between left Shift and Z, and a tall Enter. */
export type KeyboardForm = 'iso' | 'ansi'

const keys = (codes: string): readonly DrawnKey[] =>
  codes.split(' ').map((one) => {
    const [code = '', width = '1'] = one.split(':')
    return { code, width: Number(width) }
  })

const functionKeys = keys('Escape:1.5 F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 PrintScreen:1.5')
const digits = keys(
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal Backspace:2',
)
const upper = 'Tab:1.5 KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight'
const home = 'CapsLock:1.75 KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote'
const lower = 'KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash ShiftRight:2.75'
const space = 'ControlLeft:1.5 MetaLeft:1.25 AltLeft:1.25 Space:6 AltRight:1.25 ContextMenu:1.25 ControlRight:2.5'

/** The block that every keyboard has, row by row, each 15 keys wide. */
export const mainRows: Readonly<Record<KeyboardForm, readonly (readonly DrawnKey[])[]>> = {
  iso: [
    functionKeys,
    digits,
    keys(`${upper} Enter:1.5`),
    keys(`${home} Backslash:1 Enter:1.25`),
    keys(`ShiftLeft:1.25 IntlBackslash ${lower}`),
    keys(space),
  ],
  ansi: [
    functionKeys,
    digits,
    keys(`${upper} Backslash:1.5`),
    keys(`${home} Enter:2.25`),
    keys(`ShiftLeft:2.25 ${lower}`),
    keys(space),
  ],
}

/** Keys beside the main block. Many laptops have some of them only together with Fn, so only the arrows are asked for. */
export const sideRows: readonly (readonly DrawnKey[])[] = [
  keys('Insert Home PageUp'),
  keys('Delete End PageDown'),
  keys('ArrowUp'),
  keys('ArrowLeft ArrowDown ArrowRight'),
]

/** The numeric block, where there is one. */
export const numericRows: readonly (readonly DrawnKey[])[] = [
  keys('NumLock NumpadDivide NumpadMultiply NumpadSubtract'),
  keys('Numpad7 Numpad8 Numpad9 NumpadAdd'),
  keys('Numpad4 Numpad5 Numpad6'),
  keys('Numpad1 Numpad2 Numpad3 NumpadEnter'),
  keys('Numpad0:2 NumpadDecimal'),
]

const codesOf = (rows: readonly (readonly DrawnKey[])[]) => rows.flat().map(({ code }) => code)
const arrows: readonly string[] = ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowRight']
/** Right of the space bar every maker leaves out another one. */
const leftOutByMakers: ReadonlySet<string> = new Set(['ContextMenu', 'ControlRight', 'PrintScreen'])

/** The keys that a keyboard of this form must have, each once, in reading order. */
export function askedCodes(form: KeyboardForm, hasNumericBlock: boolean): readonly string[] {
  const codes = [...codesOf(mainRows[form]), ...arrows, ...(hasNumericBlock ? codesOf(numericRows) : [])]
  return [...new Set(codes)].filter((code) => !leftOutByMakers.has(code))
}

/**
 * Keys that this system may keep for itself, so that a key which works is never seen: a desktop's menu, a picture of
 * the screen. A person looks at what they do and presses their drawing instead.
 *
 * @param platform as the browser names it (`navigator.platform`).
 */
export function keptBySystem(platform: string): ReadonlySet<string> {
  if (/^win/i.test(platform)) return new Set(['MetaLeft', 'MetaRight', 'PrintScreen'])
  if (/^mac/i.test(platform)) return new Set(['MetaLeft', 'MetaRight', 'CapsLock', 'F3', 'F4', 'F11'])
  return new Set(['MetaLeft', 'MetaRight', 'PrintScreen'])
}
