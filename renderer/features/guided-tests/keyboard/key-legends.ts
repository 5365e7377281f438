/** What `navigator.keyboard.getLayoutMap()` gives: places of keys to the characters that the system's layout has there. */
export type LayoutMap = { readonly get: (code: string) => string | undefined }

/** Signs that mean the same in every language; the long words of real keyboards don't fit a drawn key. */
const signs: Readonly<Record<string, string>> = {
  Backspace: '⌫',
  Tab: '⇥',
  CapsLock: '⇪',
  Enter: '↵',
  NumpadEnter: '↵',
  ShiftLeft: '⇧',
  ShiftRight: '⇧',
  ControlLeft: 'Ctrl',
  ControlRight: 'Ctrl',
  AltLeft: 'Alt',
  AltRight: 'Alt Gr',
  MetaLeft: '⊞',
  MetaRight: '⊞',
  ContextMenu: '☰',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: '⇞',
  PageDown: '⇟',
  NumLock: 'Num',
  NumpadDivide: '/',
  NumpadMultiply: '×',
  NumpadSubtract: '−',
  NumpadAdd: '+',
  NumpadDecimal: '.',
}

/** Words that a keyboard carries, by the language of the screen. */
const words = {
  fr: {
    Escape: 'Échap',
    PrintScreen: 'Impr',
    Insert: 'Inser',
    Delete: 'Suppr',
    Home: '↖',
    End: 'Fin',
    Space: 'Espace',
  },
  en: { Escape: 'Esc', PrintScreen: 'PrtSc', Insert: 'Ins', Delete: 'Del', Home: 'Home', End: 'End', Space: 'Space' },
} as const

const inOrder = (codes: string, characters: string): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.split(' ').map((code, index) => [code, Array.from(characters)[index] ?? '']))

const characterCodes =
  'Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal KeyQ KeyW KeyE KeyR KeyT ' +
  'KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote ' +
  'Backslash IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash'

/** Where the system tells nothing: what a keyboard bought where this language is spoken has most often. */
const usual = {
  fr: inOrder(characterCodes, '²&É"\'(-È_ÇÀ)=AZERTYUIOP^$QSDFGHJKLMÙ*<WXCVBN,;:!'),
  en: inOrder(characterCodes, "`1234567890-=QWERTYUIOP[]ASDFGHJKL;'\\\\ZXCVBNM,./"),
} as const

/**
 * What to write on a drawn key: what the system's layout has there, else what the language's usual keyboard has, else
 * the name of the place itself. Never empty.
 *
 * @param layout null where the system does not tell its layout.
 */
export function keyLegend(code: string, layout: LayoutMap | null, language: 'fr' | 'en'): string {
  const word = (words[language] as Readonly<Record<string, string>>)[code] ?? signs[code]
  if (word !== undefined) return word
  const character = layout?.get(code)
  if (character !== undefined && character.trim() !== '') return character.toLocaleUpperCase(language)
  return usual[language][code] ?? code.replace(/^(Key|Digit|Numpad)(?=.)/, '')
}

/** Two keys of one legend (both Shifts) are told apart by their side. */
const sides: Readonly<Record<string, string>> = { ShiftLeft: '←', ControlLeft: '←', ShiftRight: '→', ControlRight: '→' }

/** The same for a sentence, where no drawing shows which of two keys is meant. */
export function keyName(code: string, layout: LayoutMap | null, language: 'fr' | 'en'): string {
  const legend = keyLegend(code, layout, language)
  const isNumeric = code.startsWith('Numpad')
  return `${legend}${sides[code] ?? ''}${isNumeric ? ` (${language === 'fr' ? 'pavé' : 'keypad'})` : ''}`
}
