import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlainText, plainText } from '../../../shared/report/plain-text.ts'
import { Report } from '../../../shared/report/report.ts'
import { readSentCapture } from '../../../electron/station/readers/lan/sent-capture.ts'
import { readForeign } from '../../../electron/station/readers/foreign/read-foreign.ts'
import { machineFiles } from '../intake/lan/sent-machine.ts'
import { jsonFile, options, refusalOf } from './foreign/shared-foreign.ts'

const at = new Date('2026-01-02T03:04:05Z')
const reportWith = (model: string): Report => {
  const files = machineFiles({ model })
  const read = readSentCapture({ ok: true, files, tool: 'etabli-probe', toolVersion: '1' }, at)
  if (!read.ok) throw new Error(read.refusal.what)
  return read.report
}

describe('a model name that would command a terminal or turn the text around', () => {
  test.each([
    ['red \u001B[31mX1', /^red .*X1$/],
    ['8-bit \u009B2J X1', /^8-bit/],
    ['X1\u202Egnp.exe', /^X1 gnp\.exe$/],
    ['\u2066X1\u2069', /^X1$/],
  ])('%j keeps only what it shows', (model, shown) => {
    const report = reportWith(model)
    expect(report.machine.model).toMatch(shown)
    expect(isPlainText(report.machine.model ?? '')).toBe(true)
    expect(Report.parse(report)).toEqual(report)
  })

  test('is refused in an exported report that somebody wrote it into', () => {
    const report = reportWith('X1')
    expect(readForeign([jsonFile(report)], options).kind).toBe('read')
    for (const model of ['X1\u001B[2J', 'X1\u009B2J', '\u202EX1']) {
      const altered = { ...report, machine: { ...report.machine, model } }
      expect(refusalOf(jsonFile(altered))).toBe('foreign-not-valid')
    }
  })
})

test('what is plain stays as it is but for runs of blanks, and everything else becomes plain', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isPlainText(plainText(text))).toBe(true)
      expect(plainText(plainText(text))).toBe(plainText(text))
      if (isPlainText(text)) expect(plainText(text)).toBe(text.replaceAll(/\s+/gu, ' ').trim())
    }),
  )
})
