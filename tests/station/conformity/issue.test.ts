import { describe, expect, test } from 'vitest'
import { paperCode, parseStationCode } from '../../../shared/label/station-code.ts'
import { failingLaptop, laptopWith, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { otherDisk } from '../../fixtures/laptop-changes.ts'
import { missingPaperTools, paper, skipReason } from '../labels/paper-tools.ts'
import { openBench, type Bench } from '../station/bench.ts'
import { askFor, nobody, prove, read, tagOf } from '../station/proving.ts'

const issue = ({ client }: Bench, deviceId: string, language: 'fr' | 'en' = 'fr') =>
  client.call('conformity.issue', { deviceId, language })

const textOf = ({ bytes }: { readonly bytes: Uint8Array }): string => {
  const looked = paper(bytes)
  const text = looked.text().replaceAll(/\s+/gu, ' ')
  looked.dispose()
  return text
}

describe('a conformity sheet', () => {
  test('has a number without gaps and a paper’s code, and stands in the journal of its device', async () => {
    const bench = await openBench({ now: () => new Date('2026-11-23T10:00:00.000Z') })
    const one = await issue(bench, await read(bench))
    const deviceId = await read(bench, otherLaptop(4471))
    const other = await issue(bench, deviceId)
    expect([one.number, other.number]).toEqual([
      expect.stringMatching(/^FC-..-2026-000001$/),
      expect.stringMatching(/^FC-..-2026-000002$/),
    ])
    expect(parseStationCode(other.code)).toMatchObject({ kind: 'paper', number: 2 })
    const journal = await bench.client.call('device.journal', { deviceId })
    expect(journal.at(-1)).toMatchObject({
      type: 'paper.issued',
      payload: { kind: 'conformity-sheet', number: other.number, code: other.code },
    })
    await expect(bench.client.call('device.find', { tag: other.code })).rejects.toMatchObject({ code: 'code-of-paper' })
  })

  test('is the same paper, byte for byte, as long as nothing changed, and another one after that', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const first = await issue(bench, deviceId)
    const again = await issue(bench, deviceId)
    expect(again).toEqual({ ...first, isNew: false })
    expect(await issue(bench, deviceId, 'en')).toMatchObject({ number: first.number, isNew: false })
    await bench.client.call('grade.give', { deviceId, grade: 'B', note: null })
    const changed = await issue(bench, deviceId)
    expect(changed).toMatchObject({ isNew: true, number: expect.stringMatching(/000002$/) })
  })

  test('is found again by the code on it, however that was typed, and no other code finds one', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const { code, number } = await issue(bench, deviceId)
    const found = { deviceId, tag: await tagOf(bench, deviceId), number }
    expect(await bench.client.call('conformity.find', { code })).toEqual(found)
    const typed = ` ${code.slice(0, 4)} ${code.slice(4).toLowerCase()} `
    expect(await bench.client.call('conformity.find', { code: typed })).toEqual(found)
    await expect(bench.client.call('shipment.find', { code })).rejects.toMatchObject({ code: 'paper-not-found' })
    for (const other of [paperCode('paper', 'T7', 999), await tagOf(bench, deviceId)]) {
      // oxlint-disable-next-line no-await-in-loop -- one bench, one question at a time
      await expect(bench.client.call('conformity.find', { code: other })).rejects.toMatchObject({
        code: 'paper-not-found',
      })
    }
  })

  test('is refused for a device that is not there', async () => {
    const bench = await openBench()
    await expect(issue(bench, nobody)).rejects.toMatchObject({ code: 'device-not-found' })
  })
})

describe.skipIf(missingPaperTools.length > 0)(`what a conformity sheet says${skipReason}`, () => {
  test('of a device that was read and nothing else: what nobody asked for is not proven', async () => {
    const bench = await openBench()
    const deviceId = await read(bench)
    const text = textOf(await issue(bench, deviceId))
    expect(text).toContain('PAS PRÊT')
    expect(text.match(/NON prouvé/g)).toHaveLength(4)
    expect(text).toContain('dmidecode type 17')
  })

  test('of a device that is ready: disk, tool, tests, grade and label, and nothing open', async () => {
    const bench = await openBench()
    await askFor(bench)
    const deviceId = await read(bench)
    await prove(bench, deviceId)
    await bench.client.call('device.ready', { deviceId })
    const text = textOf(await issue(bench, deviceId))
    expect(text).toContain('✓ PRÊT')
    for (const said of [
      'S41GNX0K512903',
      'effacé et vérifié',
      'nwipe 0.3',
      'Grade esthétique B',
      'Clavier',
      'CONFORME',
    ]) {
      expect(text).toContain(said)
    }
    expect(text).not.toMatch(/NON prouvé|à tenir|AUCUNE PREUVE/)
    // A changed disk: the device is no longer ready, and its next sheet says why.
    await read(bench, laptopWith(otherDisk(777)))
    const after = textOf(await issue(bench, deviceId, 'en'))
    expect(after).toContain('NOT READY (1 gate to meet)')
    expect(after).toContain('A disk has no evidence of erasure.')
    expect(after).toContain('NO EVIDENCE')
  })

  test('of a device with a waiver: who accepted what, and that it is not proven', async () => {
    const bench = await openBench()
    const deviceId = await read(bench, failingLaptop())
    const waiver = { gate: 'verdict', role: 'quality-lead', waivedBy: 'Ada', reason: 'pour un atelier' } as const
    await bench.client.call('gate.waive', { deviceId, ...waiver })
    await bench.client.call('device.ready', { deviceId })
    const text = textOf(await issue(bench, deviceId))
    expect(text).toContain('PRÊT, AVEC 1 DÉROGATION')
    expect(text).toContain('NON CONFORME')
    expect(text).toContain('dérogation de Ada (responsable qualité) : pour un atelier')
    expect(text).toContain(await tagOf(bench, deviceId).then((tag) => tag.slice(2, 8)))
  })
})
