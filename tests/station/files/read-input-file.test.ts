import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readInputFile } from '../../../electron/station/files/read-input-file.ts'
import { parseReport } from '../../../electron/station/files/read-report-file.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etabli-files-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (name: string, bytes: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

test('text is read without its byte order mark', async () => {
  expect(await readInputFile(file('bom.json', '\uFEFF{"é":1}'))).toBe('{"é":1}')
})

test.each([
  ['file-empty', () => file('empty.json', '')],
  ['file-not-text', () => file('latin.json', Uint8Array.of(0x7b, 0xe9, 0x7d))],
  ['file-not-text', () => file('binary.json', Uint8Array.of(0x41, 0, 0x42))],
  ['file-not-found', () => join(folder, 'nothing-here.json')],
  ['not-a-file', () => folder],
])('%s is said with the path and what to do', async (code, path) => {
  const named = path()
  await expect(readInputFile(named)).rejects.toMatchObject({ code, where: named, remedy: expect.stringMatching(/\.$/) })
})

test('a file of 100 MB is refused by its size, before it is loaded', async () => {
  const huge = file('huge.json', '{')
  truncateSync(huge, 100_000_000)
  const before = process.memoryUsage().rss
  await expect(readInputFile(huge)).rejects.toMatchObject({ code: 'file-too-large' })
  expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
})

test.each([
  ['report-not-json', '{"schema": "etabli.report/1", "machine": {'],
  ['report-not-json', 'bonjour'],
  ['report-not-valid', '[]'],
  ['report-not-valid', '{"schema":"etabli.report/2"}'],
])('%s: %s', (code, text) => {
  expect(() => parseReport(text, 'x.json')).toThrow(expect.objectContaining({ code, where: 'x.json' }) as Error)
})
