import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { ImportFile } from '../../../../shared/contract/import.ts'
import { laptopWith, otherLaptop } from '../../../fixtures/laptop-captures.ts'
import { laptop, laptopOutput } from '../../../fixtures/laptop-changes.ts'
import { foreignFile, foreignFolder, hasForeignReports } from '../../readers/foreign/shared-foreign.ts'
import { openBench, type Bench } from '../../station/bench.ts'
import { sentMachine } from '../lan/sent-machine.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const jsonFile = (name: string, document: unknown): ImportFile => ({ name, bytes: bytesOf(JSON.stringify(document)) })

/** A folder as it is dropped on the window: every file by its path, the folder's name first. */
const dropped = (folder: string, title: string): ImportFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ name: `${title}/${relative(folder, path).split(sep).join('/')}`, bytes: readFileSync(path) }))

const take = async ({ client }: Bench, files: readonly ImportFile[]) =>
  (await client.call('import.start', { files: [...files], profileId: 'laptop-2026', lotId: null })).results

describe('files that are imported', () => {
  test('of one capture folder are one machine with one card, like the folder itself', async () => {
    const bench = await openBench()
    const files = [...dropped(laptop, 'pc-7'), { name: 'pc-7/notes.md', bytes: bytesOf('rien') }]
    const [result, ...rest] = await take(bench, files)
    expect(rest).toEqual([])
    expect(result).toMatchObject({ result: 'card', refusal: null })
    expect(result?.names.toSorted()).toEqual(files.map(({ name }) => name).toSorted())
    const card = (await bench.client.call('intake.list', {})).find(({ intakeId }) => intakeId === result?.intakeId)
    expect(card).toMatchObject({
      source: { kind: 'foreign', name: 'pc-7' },
      stage: 'done',
      device: { deviceId: result?.deviceId, serial: 'PF1ETB42', outcome: 'pass' },
    })
    expect((await bench.intake(laptop)).isNewDevice).toBe(false)
  })

  test('of two folders are two machines', async () => {
    const bench = await openBench()
    const results = await take(bench, [...dropped(laptop, 'a'), ...dropped(otherLaptop(3852), 'b')])
    expect(results.map(({ result }) => result)).toEqual(['card', 'card'])
    expect(await bench.deviceCount()).toBe(2)
  })

  test('by a probe are read from their raw outputs, and known when they came by the network', async () => {
    const bench = await openBench()
    const transfer = await sentMachine()
    const lying = {
      ...transfer,
      report: { ...transfer.report, machine: { ...transfer.report.machine, serial: 'FORGED' } },
    }
    const [result] = await take(bench, [jsonFile('etabli-report-EX-0001.json', lying)])
    expect(result?.result).toBe('card')
    const { report } = await bench.client.call('device.get', { deviceId: result?.deviceId ?? '' })
    expect(report.machine.serial).toBe('EX-0001')
    // The same reading in other bytes: the probe's own id tells.
    const [again] = await take(bench, [jsonFile('copie.json', transfer)])
    expect(again).toMatchObject({ result: 'known', deviceId: result?.deviceId })
  })

  test('twice are known the second time, under any name, in any order and after a restart', async () => {
    const bench = await openBench()
    const files = dropped(laptop, 'pc-7')
    const [first] = await take(bench, files)
    const known = { result: 'known', intakeId: null, deviceId: first?.deviceId }
    expect(await take(bench, dropped(laptop, 'autre').toReversed())).toMatchObject([known])
    bench.station.close()
    const next = await openBench({ dataFolder: bench.dataFolder })
    const both = await Promise.all([take(next, files), take(next, files)])
    expect(both.flat()).toMatchObject([known, known])
    const { deviceId } = first ?? {}
    const journal = await next.client.call('device.journal', { deviceId: deviceId ?? '' })
    expect(journal.filter(({ type }) => type === 'report.recorded')).toHaveLength(1)
  })

  test('that say nothing a bench knows are refused by name, and the others come in', async () => {
    const bench = await openBench()
    const transfer = JSON.stringify(await sentMachine())
    const results = await take(bench, [
      { name: 'photo.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 1, 2, 3]) },
      { name: 'vide.json', bytes: new Uint8Array(0) },
      { name: 'etabli-report-X.json', bytes: bytesOf(transfer.slice(0, transfer.length / 2)) },
      { name: 'etabli-capture.tar.gz', bytes: gzipSync('not a tar') },
      { name: 'etabli-report-EX-0001.json', bytes: bytesOf(transfer) },
    ])
    const codes = new Map(results.map(({ names, result, refusal }) => [names[0], refusal?.code ?? result]))
    expect(Object.fromEntries(codes)).toEqual({
      'photo.jpg': 'foreign-not-text',
      'vide.json': 'foreign-empty',
      'etabli-report-X.json': 'transfer-not-json',
      'etabli-capture.tar.gz': 'transfer-not-an-archive',
      'etabli-report-EX-0001.json': 'card',
    })
    expect(await bench.deviceCount()).toBe(1)
    expect(bench.faults).toEqual([])
  })

  test('of a folder with one damaged output are refused as a whole', async () => {
    const bench = await openBench()
    const cut = laptopWith({ 'lsblk.json': laptopOutput('lsblk.json').slice(0, 60) })
    expect(await take(bench, dropped(cut, 'pc-8'))).toMatchObject([
      { result: 'unreadable', refusal: { code: 'capture-file-truncated', where: 'pc-8/lsblk.json' } },
    ])
    expect(await bench.deviceCount()).toBe(0)
  })

  test('whose signs conflict wait on a card, are known while they wait, and once a person has decided', async () => {
    const bench = await openBench()
    await bench.intake(laptop)
    const files = dropped(
      laptopWith({ 'dmidecode.txt': laptopOutput('dmidecode.txt').replaceAll('PF1ETB42', 'PF9ZZZ99') }),
      'pc',
    )
    const [waiting] = await take(bench, files)
    expect(waiting).toMatchObject({ result: 'card', deviceId: null })
    expect(await take(bench, files)).toMatchObject([{ result: 'known', intakeId: waiting?.intakeId, deviceId: null }])
    await bench.client.call('intake.decide', { intakeId: waiting?.intakeId ?? '', deviceId: null })
    expect(await take(bench, files)).toMatchObject([{ result: 'known', intakeId: null }])
    expect(await bench.deviceCount()).toBe(2)
  })

  test('need a lot that is there', async () => {
    const { client } = await openBench()
    const files = [jsonFile('a.json', {})]
    const start = client.call('import.start', { files, profileId: 'laptop-2026', lotId: 'none' })
    await expect(start).rejects.toMatchObject({ code: 'lot-not-found' })
  })
})

describe.skipIf(!hasForeignReports)('other tools’ real reports', () => {
  test('come in by one drop, each as its own device', async () => {
    const bench = await openBench()
    const names = ['ereuse-legacy-1001pxd.snapshot.json', 'ereuse-new-latitude-e7240.json', 'glpi-computer_1.json']
    const folder = foreignFolder('peracotta/rottame')
    const results = await take(bench, [...names.map(foreignFile), ...folder])
    expect(results.map(({ result, refusal }) => refusal?.what ?? result)).toEqual(['card', 'card', 'card', 'card'])
    expect(results.at(-1)?.names).toHaveLength(folder.length)
    expect(await bench.deviceCount()).toBe(4)
    expect(await take(bench, names.map(foreignFile))).toMatchObject(names.map(() => ({ result: 'known' })))
  })

  test('that were compressed one by one are read, and one that is cut off is refused', async () => {
    const bench = await openBench()
    const { name, bytes } = foreignFile('glpi-computer_1.json')
    const packed = gzipSync(bytes)
    const [result] = await take(bench, [{ name: `${name}.gz`, bytes: packed }])
    expect(result).toMatchObject({ result: 'card', refusal: null })
    const [cut] = await take(bench, [{ name: `${name}.gz`, bytes: packed.subarray(0, packed.length / 2) }])
    expect(cut).toMatchObject({ result: 'unreadable', refusal: { code: 'transfer-not-an-archive' } })
  })

  test('that are lists or settings are refused as what they are', async () => {
    const bench = await openBench()
    const [result] = await take(bench, [foreignFile('donor-manifest.csv')])
    expect(result).toMatchObject({ result: 'unreadable', refusal: { code: 'foreign-is-a-table' } })
  })
})
