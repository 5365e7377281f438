import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { safeFileName } from '../../electron/shell/safe-file-name.ts'

test.each([
  ['badge-Awa Diop.pdf', 'badge-Awa Diop.pdf'],
  ['badge-Awa Diop / atelier 2.pdf', 'badge-Awa Diop _ atelier 2.pdf'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\CON', 'C__CON'],
  ['con.txt', '_con.txt'],
  ['LPT¹', '_LPT¹'],
  ['note.txt:hidden.exe', 'note.txt_hidden.exe'],
  ['scan\u202Egnp.exe', 'scangnp.exe'],
  ['.profile', 'profile'],
  ['fin. . ', 'fin'],
  ['e\u0301tat.pdf', 'état.pdf'],
  ['\u0000\r\n', 'document'],
  ['..', 'document'],
  ['', 'document'],
])('%j is proposed as %j', (text, name) => {
  expect(safeFileName(text)).toBe(name)
})

test('a long name keeps its ending and is cut between characters', () => {
  const name = safeFileName(`${'🖨️'.repeat(200)}.pdf`)
  expect(name.endsWith('.pdf')).toBe(true)
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  expect(name.isWellFormed()).toBe(true)
})

test('whatever somebody typed, a file of that name can be written into one folder, and read there under that name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-names-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('.', ' ', '/', '\\', ':', 'a', 'é', '漢', '🖨️', '\u202E', '\uD800'),
      maxLength: 300,
    }),
    fc
      .tuple(fc.constantFrom('con', 'NUL', 'com1', 'lpt³'), fc.constantFrom('', '.pdf', ' ', ' .txt'))
      .map((two) => two.join('')),
  )
  fc.assert(
    fc.property(typed, (text) => {
      const name = safeFileName(text)
      expect(safeFileName(name)).toBe(name)
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u)
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^[. ]|[. ]$/i)
      writeFileSync(join(folder, name), '', { flag: 'wx' })
      expect(readdirSync(folder)).toEqual([name])
      rmSync(join(folder, name))
    }),
  )
})
