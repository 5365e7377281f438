import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGroup } from '../../../../electron/station/intake/import/read-group.ts'
import { sortFiles } from '../../../../electron/station/intake/import/sort-files.ts'
import type { ImportFile } from '../../../../shared/contract/import.ts'
import { temporaryFolder } from '../../../fixtures/laptop-captures.ts'
import { laptop, laptopOutput } from '../../../fixtures/laptop-changes.ts'
import { sentMachine } from '../lan/sent-machine.ts'

const options = { now: () => new Date('2026-01-02T03:04:05Z'), toolVersion: '1.2.3' }
const file = (name: string, content: string | Uint8Array = 'x'): ImportFile => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
})
const shape = (files: readonly ImportFile[]) => sortFiles(files).map(({ kind, names }) => [kind, ...names])

describe('files are sorted into machines', () => {
  test('by their folders, with the folders that belong to a capture, whichever way the slashes lean', () => {
    const names = [
      'a/dmidecode.txt',
      'a/power_supply/BAT0/uevent',
      'b\\lscpu.txt',
      'b\\sys\\class\\dmi\\id\\sys_vendor',
    ]
    expect(shape(names.map((name) => file(name)))).toEqual([
      ['capture', 'a/dmidecode.txt', 'a/power_supply/BAT0/uevent'],
      ['capture', 'b\\lscpu.txt', 'b\\sys\\class\\dmi\\id\\sys_vendor'],
    ])
  })

  test('by content where a document is called like an output', () => {
    const snapshot = JSON.stringify({ device: { type: 'Laptop' }, components: [] })
    expect(shape([file('lshw-vieux.json', snapshot), file('lscpu.txt')])).toEqual([
      ['capture', 'lscpu.txt'],
      ['document', 'lshw-vieux.json'],
    ])
  })

  test('but in a machine’s folder a document that is called like an output is one of the outputs', () => {
    const components = JSON.stringify({ device: { type: 'Laptop' }, components: [] })
    expect(shape([file('pc/workbench-components.json', components), file('pc/hwinfo.txt')])).toEqual([
      ['capture', 'pc/workbench-components.json', 'pc/hwinfo.txt'],
    ])
    expect(shape([file('pc/lshw-vieux.json', components)])).toEqual([['document', 'pc/lshw-vieux.json']])
  })

  test('and a document in a machine’s folder is a machine of its own, what else lies there is the folder’s', async () => {
    const transfer = file('pc/etabli-report-X.json', JSON.stringify(await sentMachine()))
    expect(shape([file('pc/dmidecode.txt'), transfer, file('pc/photo.jpg')])).toEqual([
      ['transfer', 'pc/etabli-report-X.json'],
      ['capture', 'pc/dmidecode.txt', 'pc/photo.jpg'],
    ])
  })

  test('two dumps of the same name without folders are told to be two machines', async () => {
    const [group] = sortFiles([
      file('lscpu.txt', laptopOutput('lscpu.txt')),
      file('./lscpu.txt', laptopOutput('lscpu.txt')),
    ])
    if (group === undefined) throw new Error('nothing was sorted')
    expect(await readGroup(group, options)).toMatchObject({ ok: false, refusal: { code: 'foreign-several-machines' } })
  })

  test.skipIf(process.platform === 'win32')('an archive that tar made is read as the folder in it', async () => {
    const path = join(temporaryFolder(), 'etabli-capture-7.tar.gz')
    execFileSync('tar', ['-czf', path, '-C', laptop, '.'])
    const [group] = sortFiles([file('etabli-capture-7.tar.gz', readFileSync(path))])
    if (group?.kind !== 'archive') throw new Error('it is no archive')
    const read = await readGroup(group, options)
    expect(read).toMatchObject({ ok: true, reading: { report: { machine: { serial: 'PF1ETB42' } } } })
  })
})

describe('whatever is dropped', () => {
  const part = fc.constantFrom(
    'a',
    '..',
    'sys',
    'android',
    'power_supply',
    'dmidecode.txt',
    'net.txt',
    '__proto__',
    '',
    '\u202E',
  )
  const name = fc.oneof(
    fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')),
    fc.string({ minLength: 1, maxLength: 40 }),
  )
  const beginnings = ['', '{"schema":"etabli.transfer/1",', '\u001F\u008B', '{"content":{"bios":', '"{\\"device\\":']
  const bytes = fc
    .tuple(fc.constantFrom(...beginnings), fc.oneof(fc.string(), fc.json(), fc.constant(laptopOutput('lsblk.json'))))
    .map(([head, rest]) => Buffer.from(head + rest, 'latin1'))
  const files = fc.array(fc.record({ name, bytes }), { minLength: 1, maxLength: 6 })

  test('every file stands in exactly one group', () => {
    fc.assert(
      fc.property(files, (dropped) => {
        const names = sortFiles(dropped).flatMap((group) => group.names)
        expect(names.toSorted()).toEqual(dropped.map((one) => one.name).toSorted())
      }),
      { numRuns: 300 },
    )
  })

  test('each group is read or refused by a code with a place, and nothing throws', async () => {
    const unlabelled: unknown[] = []
    await fc.assert(
      fc.asyncProperty(files, async (dropped) => {
        for (const group of sortFiles(dropped)) {
          const read = await readGroup(group, options)
          if (!read.ok && (!/^[a-z-]+$/.test(read.refusal.code) || read.refusal.where === undefined))
            unlabelled.push(read)
        }
      }),
      { numRuns: 300 },
    )
    expect(unlabelled).toEqual([])
  })
})
