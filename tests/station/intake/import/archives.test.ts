import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportFile } from '../../../../shared/contract/import.ts'
import { zipFiles } from '../../../../electron/station/intake/import/zip-files.ts'
import { readGroup } from '../../../../electron/station/intake/import/read-group.ts'
import { sortFiles } from '../../../../electron/station/intake/import/sort-files.ts'
import { laptop } from '../../../fixtures/laptop-changes.ts'
import { madeZip } from './made-zip.ts'

const limits = { files: 10, bytes: 1_000_000 }
const options = { now: () => new Date('2026-01-02T03:04:05Z'), toolVersion: '1' }
const report = JSON.stringify({ content: { bios: { ssn: 'SN1', smodel: 'X' } }, action: 'inventory' })
const outputs = { 'pc-7/dmidecode.txt': readFileSync(join(laptop, 'dmidecode.txt')) }

async function imported(name: string, bytes: Uint8Array) {
  const groups = sortFiles([{ name, bytes } satisfies ImportFile])
  expect(groups.map(({ names }) => names)).toEqual([[name]])
  const [group] = groups
  if (group === undefined) throw new Error('no group')
  return readGroup(group, options)
}

describe('a zip archive', () => {
  test('gives its files with their folders', () => {
    const files = zipFiles(madeZip({ 'a/b.txt': 'été', 'c.json': '{}' }), limits)
    expect(files?.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a/b.txt', 'été'],
      ['c.json', '{}'],
    ])
  })

  test('is none beyond the limits, and where it is cut off', () => {
    const zip = madeZip({ 'a.txt': 'x'.repeat(2000), 'b.txt': 'y' })
    expect(zipFiles(zip, { files: 1, bytes: 1_000_000 })).toBeNull()
    expect(zipFiles(zip, { files: 10, bytes: 1999 })).toBeNull()
    expect(zipFiles(zip.subarray(0, zip.length - 30), limits)).toBeNull()
  })

  test('that says a smaller size than it unpacks to is none', () => {
    const zip = madeZip({ 'a.txt': 'x'.repeat(5000) })
    const directory = zip.indexOf('PK\x01\x02', 0, 'latin1')
    zip.writeUInt32LE(10, directory + 24)
    expect(zipFiles(zip, limits)).toBeNull()
  })

  test('with any bytes changed is read or is none', () => {
    const zip = madeZip({ 'a/b.txt': 'x'.repeat(300), 'c.json': report })
    const change = fc.tuple(fc.nat(zip.length - 1), fc.nat(255))
    const property = fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const altered = Buffer.from(zip)
      for (const [at, value] of changes) altered[at] = value
      const files = zipFiles(altered, limits)
      expect(files === null || files.length <= limits.files).toBe(true)
    })
    fc.assert(property, { numRuns: 2000 })
  })
})

describe('an archive that somebody packed', () => {
  test('of one report, or of one machine’s folder, is that machine', async () => {
    const litter = { '__MACOSX/._a.json': 'x', 'lisez-moi.txt': 'bonjour' }
    const one = await imported('inventaire.zip', madeZip({ 'inv/a.json': report, ...litter }))
    expect(one).toMatchObject({ ok: true, reading: { report: { machine: { serial: 'SN1' } } } })
    const folder = await imported('pc-7.zip', madeZip(outputs))
    expect(folder).toMatchObject({ ok: true, reading: { report: { machine: { serial: 'PF1ETB42' } } } })
  })

  test('of several machines is refused as such, and loses none silently', async () => {
    const several = await imported('tout.zip', madeZip({ 'a.json': report, ...outputs }))
    expect(several).toMatchObject({ ok: false, refusal: { code: 'foreign-several-machines', where: 'tout.zip' } })
  })

  test('that is damaged or holds no report is refused by its reason', async () => {
    const cut = madeZip({ 'a.json': report }).subarray(0, 60)
    expect(await imported('coupe.zip', cut)).toMatchObject({ ok: false, refusal: { code: 'foreign-archive' } })
    const notes = await imported('notes.zip', madeZip({ 'notes.txt': 'bonjour' }))
    expect(notes).toMatchObject({ ok: false, refusal: { code: 'foreign-not-known' } })
    const workbook = await imported(
      'lot.xlsx',
      madeZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<w/>' }),
    )
    expect(workbook).toMatchObject({ ok: false, refusal: { code: 'foreign-archive' } })
  })
})
