import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isWordIn, markedSpans } from '../../../renderer/components/marked-spans.ts'

const marked = (text: string, ...words: string[]) =>
  markedSpans(text, words)
    .map(({ text: part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('')

test('a word is marked wherever it is, whatever its capitals and accents', () => {
  expect(marked('LENOVO ThinkPad T480', 'thinkpad', '48')).toBe('LENOVO [ThinkPad] T[48]0')
  expect(marked('Médion Akoya É1', 'medion', 'e1')).toBe('[Médion] Akoya [É1]')
  expect(marked('abab', 'ab')).toBe('[abab]')
  expect(marked('T480', 'x')).toBe('T480')
})

test('a serial that is written in other groups is marked across them', () => {
  expect(marked('WD-WX11A80W7430', 'wdwx11')).toBe('[WD]-[WX11]A80W7430')
  expect(marked('54:e1:ad:9c', '9828', 'e1ad')).toBe('54:[e1]:[ad]:9c')
  expect(marked('T7 000001 3', 't7000001')).toBe('[T7] [000001] 3')
  expect(marked('MZVLB256', 'mzv-lb2')).toBe('[MZVLB2]56')
})

test('marking takes nothing from a text and adds nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ minLength: 1, maxLength: 3 })), (text, words) => {
      expect(
        markedSpans(text, words)
          .map((span) => span.text)
          .join(''),
      ).toBe(text)
    }),
  )
})

test('no word is in no text', () => {
  expect(isWordIn('T7 000012', '')).toBe(false)
  expect(markedSpans('T7', [''])).toEqual([{ text: 'T7', isMarked: false }])
})
