import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { glpiInventory } from '../../../electron/station/exports/glpi-inventory.ts'
import { readForeign } from '../../../electron/station/readers/foreign/read-foreign.ts'
import { oddReport } from './odd-report.ts'

const schemaFile = fileURLToPath(
  new URL('../../../../shared/foreign-reports/glpi-inventory.schema.json', import.meta.url),
)
const isHere = existsSync(schemaFile)
const isInventory = isHere
  ? new Ajv({ strict: false, validateFormats: false }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as object)
  : () => false
const options = { now: () => new Date('2026-11-23T09:00:00Z'), toolVersion: '0' }

describe('an inventory for GLPI of a machine with odd values', () => {
  test.runIf(isHere)('always holds to the format’s own schema (needs ../shared/foreign-reports)', () => {
    fc.assert(
      fc.property(oddReport, (report) => {
        const inventory: unknown = JSON.parse(JSON.stringify(glpiInventory(report, 'T70123820')))
        expect(isInventory(inventory), JSON.stringify(isInventory)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('is read again, or refused with a code; never a fault', () => {
    expect.hasAssertions()
    fc.assert(
      fc.property(oddReport, (report) => {
        const bytes = new TextEncoder().encode(JSON.stringify(glpiInventory(report, 'T70123820')))
        const back = readForeign([{ name: 'inventory.json', bytes }], options)
        if (back.kind !== 'read') return expect(back.refusal.code).toMatch(/^[a-z-]+$/)
        // What a board or a seller may well have printed, with its zeros in front, is the same text after the journey.
        const { serial } = report.machine
        if (serial !== null && /^[0-9A-Z]{6,30}$/.test(serial)) expect(back.report.machine.serial).toBe(serial)
        return undefined
      }),
      { numRuns: 400 },
    )
  })
})
