import { describe, expect, test } from 'vitest'
import { fileOf, jsonFile, reading, refusalOf, reportOf } from './shared-foreign.ts'

const report = reportOf(jsonFile({ content: { bios: { ssn: 'SN1', smodel: 'Bench 1' } } }))

describe('Our own export', () => {
  test('comes back as it went, its source included', () => {
    const result = reading(fileOf(JSON.stringify(report, null, 2)))
    expect(result).toMatchObject({ format: 'etabli-report', dropped: [] })
    expect(result.report).toEqual(report)
  })

  test('is taken out of what an intake printed, without the tag and the verdict of that bench', () => {
    const document = { device: { tag: 'AB1234567' }, isNewDevice: true, verdict: { outcome: 'pass' }, report }
    const result = reading(jsonFile(document))
    expect(result).toMatchObject({ format: 'etabli-intake', dropped: ['device', 'isNewDevice', 'verdict'] })
    expect(result.report).toEqual(report)
    expect(new TextDecoder().decode(result.files[0]?.bytes ?? new Uint8Array())).not.toContain('AB1234567')
  })

  test.each([
    ['with a field of which nobody knows', { ...report, owner: 'Amélie' }],
    ['with a value of another type', { ...report, cpu: { ...report.cpu, cores: 'four' } }],
    ['of another schema', { ...report, schema: 'etabli.report/2' }],
  ])('%s is refused', (_, document) => {
    expect(refusalOf(jsonFile(document))).toBe('foreign-not-valid')
  })
})
