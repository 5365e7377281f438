import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DeviceDocument } from '../../../shared/device/device-document.ts'
import { sharedMachines } from '../../accuracy/machines.ts'
import { laptopWith, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { openBench, type Bench } from '../station/bench.ts'

type Named = { name: string; bytes: Uint8Array<ArrayBuffer> }

async function documentsOf({ client }: Pick<Bench, 'client'>): Promise<Named[]> {
  const asked = { format: 'device', search: '', limit: 500 } as const
  const { documents, next } = await client.call('export.documents', { ...asked, after: null })
  expect(next).toBeNull()
  return documents.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }))
}

const take = async ({ client }: Pick<Bench, 'client'>, files: readonly Named[]) => {
  const { results } = await client.call('import.start', { files: [...files], profileId: 'laptop-2026', lotId: null })
  return results
}
const parsed = ({ bytes }: Named) => JSON.parse(new TextDecoder().decode(bytes)) as DeviceDocument

/** What must be the same on both benches; the second one's own journal, and where the device stands there, are its own. */
const carried = (file: Named) => {
  const { histories: _, ...rest } = parsed(file)
  return rest
}

/** Everything of a device that the window is shown and that is not the bench's own matter. */
async function shownOf({ client }: Pick<Bench, 'client'>) {
  const { devices } = await client.call('device.list', { search: '', after: null, limit: 500 })
  const views = await Promise.all(devices.map(({ deviceId }) => client.call('device.get', { deviceId })))
  return views
    .map(({ summary, report, verdict, captureFiles }) => {
      const { deviceId, tag, kind, manufacturer, model, modelVersion, serial, specLine, outcome, profileId } = summary
      const face = { kind, manufacturer, model, modelVersion, serial, specLine, outcome, profileId }
      return { deviceId, tag, face, report, verdict, captureFiles }
    })
    .toSorted((left, right) => left.tag.localeCompare(right.tag))
}

describe('a device that goes to another bench whole', () => {
  test('is the same there: id, tag, readings with their raw outputs, verdicts; and its life here goes along', async () => {
    const [first, second] = [await openBench(), await openBench()]
    for (const capture of [laptopWith({}), otherLaptop(2), laptopWith({})]) await first.intake(capture)
    const files = await documentsOf(first)
    expect((await take(second, files)).map(({ result }) => result)).toEqual(files.map(() => 'restored'))
    expect(await shownOf(second)).toEqual(await shownOf(first))
    const again = await documentsOf(second)
    const byName = (list: readonly Named[]) => list.toSorted((left, right) => left.name.localeCompare(right.name))
    expect(byName(again).map(carried)).toEqual(byName(files).map(carried))
    for (const file of files) {
      const there = again.find(({ name }) => name === file.name)
      expect(there === undefined ? null : parsed(there).histories.slice(1)).toEqual(parsed(file).histories)
    }
  })

  test('twice is harmless, and coming home changes nothing', async () => {
    const [first, second] = [await openBench(), await openBench()]
    await first.intake(laptopWith({}))
    const files = await documentsOf(first)
    await take(second, files)
    const before = await documentsOf(second)
    expect((await take(second, files)).map(({ result }) => result)).toEqual(['known'])
    expect(await documentsOf(second)).toEqual(before)
    expect((await take(first, before)).map(({ result }) => result)).toEqual(['known'])
    expect(await documentsOf(first)).toEqual(files)
  })

  test('is refused where it was changed, where its tag or its machine is here already, and nothing is recorded then', async () => {
    const [first, second] = [await openBench(), await openBench()]
    await first.intake(laptopWith({}))
    const [file] = await documentsOf(first)
    if (file === undefined) throw new Error('a device is exported')
    const edited = new TextDecoder().decode(file.bytes).replace('"ThinkPad T480"', '"ThinkPad T490"')
    const codesOf = async (text: string) =>
      (await take(second, [{ name: 'a.json', bytes: new TextEncoder().encode(text) }])).map(
        ({ refusal }) => refusal?.code,
      )
    expect(await codesOf(edited)).toEqual(['device-document-damaged'])
    expect(await codesOf(edited.slice(0, 900))).toEqual(['device-document-damaged'])
    expect(await second.deviceCount()).toBe(0)
    await second.intake(laptopWith({}))
    expect((await take(second, [file])).map(({ refusal }) => refusal?.code)).toEqual(['machine-here'])
    expect(await second.deviceCount()).toBe(1)
  })

  test('goes on being read, judged and exported there', async () => {
    const [first, second] = [await openBench(), await openBench()]
    await first.intake(laptopWith({}))
    await take(second, await documentsOf(first))
    const card = await second.intake(laptopWith({}))
    expect(card.device?.deviceId).toBe((await shownOf(first))[0]?.deviceId)
    const [file] = await documentsOf(second)
    expect(file === undefined ? 0 : parsed(file).reports).toHaveLength(2)
    expect(second.faults).toEqual([])
  })

  test('damaged in any one byte is taken in as it was, known, or refused; never a fault', async () => {
    const [first, second] = [await openBench(), await openBench()]
    await first.intake(laptopWith({}))
    const [file] = await documentsOf(first)
    if (file === undefined) throw new Error('a device is exported')
    await fc.assert(
      fc.asyncProperty(fc.nat(file.bytes.length - 1), fc.nat(255), async (at, byte) => {
        const bytes = Uint8Array.from(file.bytes)
        bytes[at] = byte
        const results = await take(second, [{ name: 'a.etabli-device.json', bytes }])
        expect(results).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
    expect(second.faults).toEqual([])
  })

  test.runIf(existsSync(sharedMachines))(
    'is the same there for every real machine that was captured',
    { timeout: 120_000 },
    async () => {
      const [first, second] = [await openBench(), await openBench()]
      const names = readdirSync(sharedMachines).filter((name) => !name.startsWith('_') && !name.endsWith('.md'))
      for (const name of names) await first.intake(join(sharedMachines, name), { profileId: 'desktop-2026' })
      const files = await documentsOf(first)
      expect(files.length).toBeGreaterThan(20)
      expect((await take(second, files)).filter(({ result }) => result !== 'restored')).toEqual([])
      expect(await shownOf(second)).toEqual(await shownOf(first))
    },
  )
})
