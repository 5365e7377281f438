import type { PressedKey } from './burst.ts'

/** For each place, what stands there plain and with Shift. Letters are read as capitals whatever Shift does. */
type Layout = Readonly<Record<string, string>>

/** Places by the character they write on a US keyboard. */
const usLayout: Layout = {
  ...Object.fromEntries(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => [`Key${letter}`, letter + letter])),
  ...Object.fromEntries(('1!2@3#4$5%6^7&8*9(0)'.match(/../g) ?? []).map((pair) => [`Digit${pair[0]}`, pair])),
  Minus: '-_',
  Equal: '=+',
  BracketLeft: '[{',
  BracketRight: ']}',
  Backslash: '\\|',
  Semicolon: ';:',
  Quote: `'"`,
  Backquote: '`~',
  Comma: ',<',
  Period: '.>',
  Slash: '/?',
  IntlBackslash: '<>',
}

/** The same for a French keyboard (AZERTY; NF Z71-300 and what Windows calls French). */
const frenchLayout: Layout = {
  ...usLayout,
  KeyA: 'QQ',
  KeyQ: 'AA',
  KeyZ: 'WW',
  KeyW: 'ZZ',
  Semicolon: 'MM',
  KeyM: ',?',
  ...Object.fromEntries((`&1é2"3'4(5-6è7_8ç9à0`.match(/../g) ?? []).map((pair) => [`Digit${pair[1]}`, pair])),
  Minus: ')°',
  Equal: '=+',
  BracketLeft: '^¨',
  BracketRight: '$£',
  Backslash: '*µ',
  Quote: 'ù%',
  Comma: ';.',
  Period: ':/',
  Slash: '!§',
}
/** With AltGr on it. */
const frenchThirdLevel: Readonly<Record<string, string>> = {
  Digit2: '~',
  Digit3: '#',
  Digit4: '{',
  Digit5: '[',
  Digit6: '|',
  Digit7: '`',
  Digit8: '\\',
  Digit9: '^',
  Digit0: '@',
  Minus: ']',
  Equal: '}',
}

const keypad: Readonly<Record<string, string>> = {
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.',
  Space: ' ',
}

/** Stands for a key that writes nothing on that keyboard; every key is one character, so that places stay the same. */
export const unreadable = '\u{FFFD}'

function readOn(layout: Layout, key: PressedKey): string {
  const plain = /^Numpad(\d)$/.exec(key.code)?.[1] ?? keypad[key.code]
  if (plain !== undefined) return plain
  if (key.code === '') return key.key.toUpperCase()
  if (key.isThirdLevel) return (layout === frenchLayout ? frenchThirdLevel[key.code] : undefined) ?? unreadable
  return layout[key.code]?.charAt(key.isShifted ? 1 : 0) || unreadable
}

const read = (keys: readonly PressedKey[], layout: Layout) => keys.map((key) => readOn(layout, key)).join('')

/**
 * What the keys stand for on every keyboard, for codes of our own alphabet: `Digit3` is 3 even where it types a
 * quotation mark, and Shift and CapsLock say nothing. Other keys are unreadable.
 */
export function readByPlace(keys: readonly PressedKey[]): string {
  return keys
    .map(({ code, key }) => {
      if (code === '') return /^[0-9A-Za-z]$/.test(key) ? key.toUpperCase() : unreadable
      return /^(?:Digit|Numpad|Key)([0-9A-Z])$/.exec(code)?.[1] ?? unreadable
    })
    .join('')
}

/**
 * The texts that a scanner may have meant, the likeliest first: its own country is not known, only which keys it
 * pressed. A scanner set to French presses Shift for each digit, one set to US for none; without digits either may be
 * right. Last comes what this computer's layout wrote. Letters are capitals.
 */
export function readAsText(keys: readonly PressedKey[]): readonly string[] {
  const digits = keys.filter(({ code }) => code.startsWith('Digit'))
  const shifted = digits.filter(({ isShifted }) => isShifted)
  const [us, french] = [read(keys, usLayout), read(keys, frenchLayout)]
  const byPlace = shifted.length * 2 > digits.length ? [french] : digits.length > 0 ? [us] : [us, french]
  const written = keys.map(({ key }) => key.toUpperCase()).join('')
  return [...new Set([...byPlace, written])].filter((text) => !text.includes(unreadable))
}
