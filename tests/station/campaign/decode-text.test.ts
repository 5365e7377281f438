import { expect, test } from 'vitest'
import { decodeText } from '../../../electron/station/campaign/decode-text.ts'

test.each([
  ['UTF-8', Buffer.from('Modèle'), 'utf-8'],
  ['UTF-8 with its mark', Buffer.from('\uFEFFModèle'), 'utf-8'],
  ['UTF-16 of a spreadsheet', Buffer.from('\uFEFFModèle', 'utf16le'), 'utf-16'],
  ['UTF-16 the other way round', Buffer.from('\uFEFFModèle', 'utf16le').swap16(), 'utf-16'],
  ['the Windows code page', Buffer.from('Modèle', 'latin1'), 'windows-1252'],
])('a table in %s is text, and its encoding is told', (_, bytes, encoding) => {
  expect(decodeText(bytes)).toEqual({ text: 'Modèle', encoding })
})

test.each([
  ['a spreadsheet’s own file', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0xff])],
  ['UTF-16 that is cut in the middle of a character', Buffer.from([0xff, 0xfe, 0x41])],
  ['a code page with holes', Buffer.from([0x81, 0x41])],
])('%s is none', (_, bytes) => {
  expect(decodeText(bytes)).toBeNull()
})
