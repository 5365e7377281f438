import { askedCodes, keptBySystem, type KeyboardForm } from './keyboard-keys.ts'

/** What was seen of a keyboard so far. Keys are named by their place (`KeyboardEvent.code`). */
export type KeyboardTest = {
  readonly form: KeyboardForm
  readonly hasNumericBlock: boolean
  /** Keys that are down just now, in the order they went down. */
  readonly down: readonly string[]
  readonly seen: ReadonlySet<string>
  /** Keys that the system keeps, of which a person says that they work. */
  readonly vouchedFor: ReadonlySet<string>
}

export const untouchedKeyboard = (form: KeyboardForm): KeyboardTest => ({
  form,
  hasNumericBlock: false,
  down: [],
  seen: new Set(),
  vouchedFor: new Set(),
})

/** A key that went down: the drawing grows where the keyboard turns out to have more than it was thought to. */
export function keyDown(test: KeyboardTest, code: string): KeyboardTest {
  return {
    ...test,
    form: code === 'IntlBackslash' ? 'iso' : test.form,
    // Laptops send NumLock by Fn without having the block.
    hasNumericBlock: test.hasNumericBlock || code.startsWith('Numpad'),
    down: test.down.includes(code) ? test.down : [...test.down, code],
    seen: new Set([...test.seen, code]),
  }
}

/** A key that came up counts as seen too: of PrintScreen, Windows tells nothing else. */
export function keyUp(test: KeyboardTest, code: string): KeyboardTest {
  return { ...test, down: test.down.filter((one) => one !== code), seen: new Set([...test.seen, code]) }
}

/** Nothing is known of the keys any more: the window lost the keyboard, and what comes up elsewhere is not told. */
export const keysLost = (test: KeyboardTest): KeyboardTest => ({ ...test, down: [] })

/** A person says that this key works although no key press arrived; only for keys that the system keeps. */
export function vouchFor(test: KeyboardTest, code: string, platform: string): KeyboardTest {
  if (!keptBySystem(platform).has(code) || test.seen.has(code)) return test
  return { ...test, vouchedFor: new Set([...test.vouchedFor, code]) }
}

export type KeyboardStanding = {
  readonly asked: readonly string[]
  /** Asked for, and nobody has seen them: dead, if every key was pressed. */
  readonly silent: readonly string[]
  /** Asked for and not seen, but this system may keep them: nothing is said of them. */
  readonly kept: readonly string[]
  /** Down while nobody presses anything any more: a key that sticks. */
  readonly stuck: readonly string[]
  readonly isDone: boolean
}

/** Where the test stands. A keyboard is done when every key that is asked for was seen and none is still down. */
export function keyboardStanding(test: KeyboardTest, platform: string): KeyboardStanding {
  const asked = askedCodes(test.form, test.hasNumericBlock)
  const unseen = asked.filter((code) => !test.seen.has(code) && !test.vouchedFor.has(code))
  const keepable = keptBySystem(platform)
  const silent = unseen.filter((code) => !keepable.has(code))
  return {
    asked,
    silent,
    kept: unseen.filter((code) => keepable.has(code)),
    stuck: test.down,
    isDone: silent.length === 0 && test.down.length === 0,
  }
}
