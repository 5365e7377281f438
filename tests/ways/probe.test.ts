import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../fixtures/laptop-captures.ts'
import { canMountImages } from '../fixtures/stick-device.ts'
import { builtProbe } from '../probe/built-probe.ts'
import { cardWhen, isSettled, openBench } from '../station/station/bench.ts'
import { folderVolume, pluggedVolumes, stickWhen } from '../station/sticks/plugged.ts'
import { stickImage } from '../station/sticks/stick-image.ts'
import { expectOnTheBench } from './on-the-bench.ts'

describe.skipIf(process.platform !== 'linux')('the built probe on this machine (built for Linux here)', () => {
  const probe = builtProbe()

  test('hands it over by the network to the bench whose code it was told', async () => {
    const bench = await openBench()
    const { profileId } = await bench.client.call('bench.status', {})
    const session = await bench.client.call('lan.open', { address: '127.0.0.1', profileId, lotId: null })
    const settled = cardWhen(bench.client, isSettled)
    const folder = temporaryFolder()
    const { code, output } = await probe.run(['--bench', session.url, '--code', session.code, '--out', folder], folder)
    expect(code).toBe(0)
    const { summary, report } = await expectOnTheBench(bench, await settled, { cameBy: 'lan', readBy: 'probe' })
    expect(output).toContain(summary.tag)
    expect(report.cpu.threads).toBe(cpus().length)
    await bench.client.call('lan.close', {})
  })

  test(`leaves it on a stick (${canMountImages ? 'a mounted image' : 'a folder: images can’t be mounted here'}), which the bench imports by itself`, async () => {
    const { volumes, plug } = pluggedVolumes()
    const bench = await openBench({ volumes })
    const fill = (folder: string) => {
      probe.runToEnd(['--no-send', '--out', folder], folder)
      expect(readdirSync(folder).filter((name) => name.startsWith('etabli-report-'))).toHaveLength(1)
    }
    const folder = temporaryFolder()
    if (!canMountImages) fill(folder)
    const imported = stickWhen(bench.client, ({ state }) => state === 'imported')
    plug(canMountImages ? stickImage(fill) : folderVolume(folder))
    expect((await imported).counts).toEqual({ new: 1, known: 0, unreadable: 0 })
    const [card] = await bench.client.call('intake.list', {})
    const { report } = await expectOnTheBench(bench, card, { cameBy: 'stick', readBy: 'probe' })
    expect(report.cpu.threads).toBe(cpus().length)
  })
})
