import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { otherLaptop, temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { sentMachine, machineFiles } from '../intake/lan/sent-machine.ts'
import { openBench } from '../station/bench.ts'
import { folderVolume, pluggedVolumes, stickWhen } from './plugged.ts'
import { canMountImages, mountsOf, withMounted } from '../../fixtures/stick-device.ts'
import { stickImage } from './stick-image.ts'

const probeReport = JSON.stringify(await sentMachine())
const secondReport = JSON.stringify(await sentMachine(machineFiles({ serial: 'EX-0002' })))

/** What a technician brings home: a probe's report, a capture folder, a broken report, and things of his own. */
function fill(folder: string): void {
  writeFileSync(join(folder, 'etabli-report-EX-0001.json'), probeReport)
  writeFileSync(join(folder, 'etabli-report-coupe.json'), probeReport.slice(0, probeReport.length / 2))
  mkdirSync(join(folder, 'relevés', 'pc'), { recursive: true })
  cpSync(laptop, join(folder, 'relevés', 'pc', 'laptop-7'), { recursive: true })
  writeFileSync(join(folder, 'settings.txt'), 'volume=11\n')
  writeFileSync(join(folder, 'vacances.json'), '{"schema":"etabli.report/1"}')
  writeFileSync(join(folder, '.etabli-report-caché.json'), probeReport)
}

async function benchWithSticks(options: { readonly dataFolder?: string } = {}) {
  const plugged = pluggedVolumes()
  const bench = await openBench({ ...options, volumes: plugged.volumes })
  return { ...plugged, bench, client: bench.client }
}

describe.skipIf(!canMountImages)('a stick in a real block device (root, loop devices)', () => {
  test('is imported by itself, copied from a read-only mount that is gone afterwards', async () => {
    const { bench, client, plug } = await benchWithSticks()
    const stick = stickImage(fill)
    const imported = stickWhen(client, ({ state }) => state === 'imported')
    plug(stick)
    expect(await imported).toMatchObject({
      label: 'RELEVES',
      counts: { new: 2, known: 0, unreadable: 1 },
      canWriteReceipt: true,
    })
    expect(mountsOf(stick.device)).toEqual([])
    expect(await bench.deviceCount()).toBe(2)
    const cards = await client.call('intake.list', {})
    expect(cards.map(({ source }) => source.name).toSorted()).toEqual(['etabli-report-EX-0001.json', 'laptop-7'])
    expect(cards.map(({ source }) => source.kind)).toEqual(['stick', 'stick'])
    expect(
      withMounted(stick.device, 'ro', (folder) => readdirSync(folder).filter((name) => /recu/.test(name))),
    ).toEqual([])
    expect(bench.faults).toEqual([])
  }, 30_000)

  test('gets its receipt when somebody asks for it, and another one beside it', async () => {
    const { client, plug } = await benchWithSticks()
    const stick = stickImage(fill)
    const imported = stickWhen(client, ({ state }) => state === 'imported')
    plug(stick)
    const { stickId } = await imported
    await client.call('stick.writeReceipt', { stickId })
    await client.call('stick.writeReceipt', { stickId })
    const receipts = withMounted(stick.device, 'ro', (folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('etabli-recu-'))
        .map(
          (name) =>
            JSON.parse(readFileSync(join(folder, name), 'utf8')) as {
              entries: { result: string; tag: string | null }[]
            },
        ),
    )
    expect(receipts).toHaveLength(2)
    const results = receipts[0]?.entries.map(({ result, tag }) => `${result} ${tag === null ? '-' : tag.length}`)
    expect(results?.toSorted()).toEqual(['new 9', 'new 9', 'unreadable -'])
    expect(mountsOf(stick.device)).toEqual([])
  }, 30_000)
})

describe('a stick', () => {
  test('that comes back is known, after a restart of the station too', async () => {
    const folder = temporaryFolder()
    fill(folder)
    const volume = folderVolume(folder)
    const { bench, client, plug, pull } = await benchWithSticks()
    const imported = stickWhen(client, ({ state }) => state === 'imported')
    plug(volume)
    await imported
    const gone = stickWhen(client, ({ state }) => state === 'gone')
    pull(volume)
    expect(await gone).toMatchObject({ counts: { new: 2 }, canWriteReceipt: false })
    const again = stickWhen(client, ({ state }) => state === 'imported')
    plug(volume)
    expect((await again).counts).toEqual({ new: 0, known: 2, unreadable: 1 })
    bench.station.close()
    const next = await benchWithSticks({ dataFolder: bench.dataFolder })
    const anew = stickWhen(next.client, ({ state }) => state === 'imported')
    next.plug(volume)
    expect((await anew).counts).toEqual({ new: 0, known: 2, unreadable: 1 })
    expect(await next.bench.deviceCount()).toBe(2)
  }, 30_000)

  test('that is pulled midway loses nothing: what was copied is recorded, the rest comes in the next time', async () => {
    const folder = temporaryFolder()
    const volume = folderVolume(folder)
    writeFileSync(join(folder, 'etabli-report-1.json'), probeReport)
    writeFileSync(join(folder, 'etabli-report-2.json'), secondReport)
    cpSync(otherLaptop(3852), join(folder, 'pc-3'), { recursive: true })
    const { bench, client, plug, pull } = await benchWithSticks()
    const gone = stickWhen(client, ({ state }) => state === 'gone')
    const first = stickWhen(client, ({ counts }) => counts.new === 1)
    void first.then(() => pull(volume))
    plug(volume)
    await first
    await gone
    const [shown] = await client.call('stick.list', {})
    expect(shown?.state).toBe('gone')
    const recorded = await bench.deviceCount()
    expect(recorded).toBeGreaterThanOrEqual(1)
    const imported = stickWhen(client, ({ state }) => state === 'imported')
    plug(volume)
    const { counts } = await imported
    expect(counts.new + counts.known).toBe(3)
    expect(await bench.deviceCount()).toBe(3)
    expect(bench.faults).toEqual([])
  }, 30_000)

  test('without reports of machines is not shown, and nothing of it is read', async () => {
    const [plain, full] = [temporaryFolder(), temporaryFolder()]
    writeFileSync(join(plain, 'settings.txt'), 'volume=11\n')
    fill(full)
    const { client, plug } = await benchWithSticks()
    plug(folderVolume(plain, { id: 'plain' }))
    const imported = stickWhen(client, ({ state }) => state === 'imported')
    plug(folderVolume(full, { id: 'full' }))
    await imported
    expect((await client.call('stick.list', {})).map(({ stickId }) => stickId)).toEqual(['full'])
  })

  test('can’t lead out of itself by a link', async () => {
    const [folder, outside] = [temporaryFolder(), temporaryFolder()]
    writeFileSync(join(outside, 'etabli-report-EX-0002.json'), secondReport)
    writeFileSync(join(folder, 'etabli-report-EX-0001.json'), probeReport)
    symlinkSync(join(outside, 'etabli-report-EX-0002.json'), join(folder, 'etabli-report-lien.json'))
    symlinkSync(outside, join(folder, 'dossier'))
    symlinkSync(folder, join(folder, 'boucle'))
    const { bench, client, plug } = await benchWithSticks()
    const imported = stickWhen(client, ({ state }) => state === 'imported')
    plug(folderVolume(folder))
    expect((await imported).counts).toEqual({ new: 1, known: 0, unreadable: 0 })
    expect(await bench.deviceCount()).toBe(1)
  })

  test('that is write-protected or gone gets no receipt', async () => {
    const folder = temporaryFolder()
    fill(folder)
    const volume = folderVolume(folder, { isReadOnly: true })
    const { client, plug, pull } = await benchWithSticks()
    const imported = stickWhen(client, ({ state }) => state === 'imported')
    plug(volume)
    const { stickId, canWriteReceipt } = await imported
    expect(canWriteReceipt).toBe(false)
    const write = () => client.call('stick.writeReceipt', { stickId })
    await expect(write()).rejects.toMatchObject({ code: 'stick-not-writable' })
    const gone = stickWhen(client, ({ state }) => state === 'gone')
    pull(volume)
    await gone
    await expect(write()).rejects.toMatchObject({ code: 'stick-not-found' })
    expect(readdirSync(folder).filter((name) => name.startsWith('etabli-recu'))).toEqual([])
  })
})
