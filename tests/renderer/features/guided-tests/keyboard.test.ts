import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyLegend, keyName } from '../../../../renderer/features/guided-tests/keyboard/key-legends.ts'
import {
  askedCodes,
  mainRows,
  numericRows,
  sideRows,
} from '../../../../renderer/features/guided-tests/keyboard/keyboard-keys.ts'
import {
  keyboardStanding,
  keyDown,
  keysLost,
  keyUp,
  untouchedKeyboard,
  vouchFor,
  type KeyboardTest,
} from '../../../../renderer/features/guided-tests/keyboard/keyboard-test.ts'

const linux = 'Linux x86_64'
const pressed = (board: KeyboardTest, code: string) => keyUp(keyDown(board, code), code)

describe('the keyboard test', () => {
  test('is done when every key was pressed, and before that names exactly those that were not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('iso' as const, 'ansi' as const),
        fc.array(fc.nat(), { maxLength: 6 }),
        (form, picks) => {
          const asked = askedCodes(form, false)
          const dead = new Set(picks.map((pick) => asked[pick % asked.length] ?? ''))
          const board = asked.filter((code) => !dead.has(code)).reduce(pressed, untouchedKeyboard(form))
          const { silent, kept, isDone } = keyboardStanding(board, linux)
          expect(new Set([...silent, ...kept])).toEqual(dead)
          expect(isDone).toBe(silent.length === 0)
          expect(kept.every((code) => code.startsWith('Meta'))).toBe(true)
        },
      ),
    )
  })

  test('a key that is down and never comes up keeps it from being done', () => {
    const all = askedCodes('iso', false).reduce(pressed, untouchedKeyboard('iso'))
    const sticking = keyDown(all, 'KeyE')
    expect(keyboardStanding(sticking, linux)).toMatchObject({ stuck: ['KeyE'], isDone: false })
    expect(keyboardStanding(keysLost(sticking), linux)).toMatchObject({ stuck: [], isDone: true })
  })

  test('a key of which only the coming up is told counts as seen', () => {
    expect(keyUp(untouchedKeyboard('iso'), 'PrintScreen').seen.has('PrintScreen')).toBe(true)
  })

  test('keys that the system keeps can be vouched for by a person, others can’t', () => {
    const board = vouchFor(vouchFor(untouchedKeyboard('iso'), 'MetaLeft', linux), 'KeyA', linux)
    const { silent, kept } = keyboardStanding(board, linux)
    expect(kept).toEqual([])
    expect(silent).toContain('KeyA')
  })

  test('a numeric block and the key of ISO keyboards are asked for once they show themselves', () => {
    const board = pressed(pressed(untouchedKeyboard('ansi'), 'Numpad5'), 'IntlBackslash')
    expect(board).toMatchObject({ form: 'iso', hasNumericBlock: true })
    expect(keyboardStanding(board, linux).silent).toContain('NumpadAdd')
    expect(pressed(untouchedKeyboard('ansi'), 'NumLock').hasNumericBlock).toBe(false)
  })
})

describe('the drawing', () => {
  test('has rows of one width, and each asked key on it', () => {
    for (const form of ['iso', 'ansi'] as const) {
      const widths = mainRows[form].map((row) => row.reduce((sum, { width }) => sum + width, 0))
      expect([form, widths]).toEqual([form, Array.from(widths, () => 15)])
      const drawn = new Set([...mainRows[form], ...sideRows, ...numericRows].flat().map(({ code }) => code))
      expect(askedCodes(form, true).filter((code) => !drawn.has(code))).toEqual([])
    }
  })

  test('writes on each key what the system’s layout has there, else the language’s usual keyboard', () => {
    const azerty = new Map([['KeyQ', 'a']])
    expect(keyLegend('KeyQ', azerty, 'en')).toBe('A')
    expect(keyLegend('KeyQ', null, 'fr')).toBe('A')
    expect(keyLegend('KeyQ', null, 'en')).toBe('Q')
    expect(keyLegend('Digit2', null, 'fr')).toBe('É')
    expect(keyLegend('Slash', null, 'fr')).toBe('!')
    expect(keyLegend('Slash', null, 'en')).toBe('/')
    expect(keyName('ShiftRight', null, 'fr')).toBe('⇧→')
    expect(keyName('Numpad5', null, 'fr')).toBe('5 (pavé)')
  })

  test('leaves no key without a legend', () => {
    const codes = [mainRows.iso, mainRows.ansi, sideRows, numericRows].flat(2).map(({ code }) => code)
    for (const language of ['fr', 'en'] as const) {
      expect(codes.filter((code) => keyLegend(code, null, language).trim() === '')).toEqual([])
    }
  })
})
