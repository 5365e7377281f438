import { describe, expect, test } from 'vitest'
import { incompleteLaptop, laptopWith } from '../../../fixtures/laptop-captures.ts'
import { laptop, laptopOutput } from '../../../fixtures/laptop-changes.ts'
import { metByTyping } from '../../../../shared/verdict/typed-evidence.ts'
import { openBench } from '../../station/bench.ts'

const dead = { kind: 'laptop', manufacturer: null, model: null, serial: null, note: 'écran cassé' } as const

describe('a machine that does not start', () => {
  test('gets its tag first, with nothing claimed but what somebody saw', async () => {
    const { client } = await openBench()
    const { deviceId, tag } = await client.call('device.addByHand', dead)
    const { summary, report, verdict, captureFiles } = await client.call('device.get', { deviceId })
    expect(summary).toMatchObject({ tag, kind: 'laptop', outcome: 'incomplete', serial: null })
    expect(verdict?.outcome).toBe('incomplete')
    expect(report.source).toMatchObject({ kind: 'typed', tool: 'etabli' })
    expect(report.readings['machine.kind']).toEqual({ status: 'read', from: 'typed' })
    const read = Object.entries(report.readings).filter(([, { status }]) => status === 'read')
    expect(read.map(([path]) => path)).toEqual(['machine.kind'])
    expect(report).toMatchObject({ disks: null, batteries: null, memory: { installedBytes: null, modules: null } })
    expect(captureFiles.map(({ name }) => name)).toEqual(['typed.json'])
  })

  test('stands among the cards, and its card follows what is typed later', async () => {
    const { client } = await openBench()
    const { deviceId } = await client.call('device.addByHand', dead)
    const [card, ...rest] = await client.call('intake.list', {})
    expect(rest).toEqual([])
    expect(card).toMatchObject({ stage: 'done', source: { kind: 'typed' }, isNewDevice: true, queueing: null })
    expect(card?.parts.filter(({ status }) => status === 'read')).toEqual([{ part: 'machine', status: 'read' }])
    const { summary, verdict } = await client.call('device.get', { deviceId })
    expect(card).toMatchObject({ device: summary, verdict })
    const later = await client.call('device.typeDetails', { deviceId, fields: { memoryGibibytes: 2 } })
    expect(later.verdict?.outcome).toBe('fail')
    expect((await client.call('intake.list', {}))[0]).toMatchObject({ device: later.summary, verdict: later.verdict })
    await client.call('device.judge', { deviceId, profileId: 'tablet-2026' })
    expect((await client.call('intake.list', {}))[0]).toMatchObject({ profileId: 'tablet-2026' })
  })

  test('is judged by a profile for its kind', async () => {
    const { client } = await openBench()
    const { deviceId } = await client.call('device.addByHand', { ...dead, kind: 'tablet' })
    expect((await client.call('device.get', { deviceId })).summary).toMatchObject({ profileId: 'tablet-2026' })
  })

  test('gets its details later, each marked as typed', async () => {
    const { client } = await openBench()
    const { deviceId } = await client.call('device.addByHand', dead)
    const fields = {
      manufacturer: 'Dell',
      serial: '7XK2LM3',
      memoryGibibytes: 8,
      diskGigabytes: 256,
      diskKind: 'ssd',
    } as const
    const { report, summary } = await client.call('device.typeDetails', {
      deviceId,
      fields: { ...fields, batteryHealthPercent: 80 },
    })
    expect(summary).toMatchObject({ manufacturer: 'Dell', serial: '7XK2LM3' })
    expect(report.memory.installedBytes).toBe(8 * 2 ** 30)
    expect(report.disks).toMatchObject([{ sizeBytes: 256e9, kind: 'ssd', serial: null }])
    expect(report.batteries).toMatchObject([{ healthPercent: 80, cycles: null }])
    for (const path of ['machine.serial', 'memory.installedBytes', 'disks.0.kind', 'batteries.0.healthPercent']) {
      expect([path, report.readings[path]]).toEqual([path, { status: 'read', from: 'typed' }])
    }
    expect(report.readings['disks.0.smart.passed']?.status).toBe('unavailable')
    const again = await client.call('device.typeDetails', { deviceId, fields: { memoryGibibytes: 16 } })
    expect(again.report.memory.installedBytes).toBe(16 * 2 ** 30)
    expect(again.report.machine.serial).toBe('7XK2LM3')
  })

  test('has no serial where the sticker has none, and nothing entered is no reading', async () => {
    const { client } = await openBench()
    const { deviceId } = await client.call('device.addByHand', { ...dead, manufacturer: 'Dell', serial: 'N/A' })
    await client.call('device.typeDetails', { deviceId, fields: { serial: '0' } })
    const { report, summary } = await client.call('device.typeDetails', { deviceId, fields: {} })
    expect([report.machine.serial, summary.serial, summary.manufacturer]).toEqual([null, null, 'Dell'])
    const journal = await client.call('device.journal', { deviceId })
    expect(journal.filter(({ type }) => type === 'report.recorded')).toHaveLength(1)
  })

  test('is no second device when its maker and serial are known', async () => {
    const bench = await openBench()
    const { device } = await bench.intake(laptop)
    const typed = { ...dead, manufacturer: 'lenovo', serial: 'PF1ETB42' }
    await expect(bench.client.call('device.addByHand', typed)).rejects.toMatchObject({
      code: 'device-known',
      where: device?.tag,
    })
    expect(await bench.deviceCount()).toBe(1)
  })

  test('that is repaired and read is the same device, and what was typed gives way', async () => {
    const bench = await openBench()
    const typed = { ...dead, manufacturer: 'LENOVO', model: 'T480 ?', serial: 'PF1ETB42' }
    const { deviceId } = await bench.client.call('device.addByHand', typed)
    await bench.client.call('device.typeDetails', { deviceId, fields: { memoryGibibytes: 4 } })
    const card = await bench.intake(laptop)
    expect(card).toMatchObject({ isNewDevice: false, device: { deviceId, outcome: 'pass' } })
    expect(card.device?.model).not.toBe('T480 ?')
    const { report } = await bench.client.call('device.get', { deviceId })
    expect(report.memory.installedBytes).toBe(8 * 2 ** 30)
    expect(Object.values(report.readings).filter(({ from }) => from === 'typed')).toEqual([])
  })
})

describe('typing into a machine that was read', () => {
  test('never changes what was read: the typed value stands beside it', async () => {
    const bench = await openBench()
    const deviceId = (await bench.intake(laptop)).device?.deviceId ?? ''
    const before = await bench.client.call('device.get', { deviceId })
    const { report, captureFiles } = await bench.client.call('device.typeDetails', {
      deviceId,
      fields: { serial: 'OTHER1', memoryGibibytes: 64, diskGigabytes: 2000 },
    })
    expect({ ...report, readings: null, source: null }).toEqual({ ...before.report, readings: null, source: null })
    expect(report.readings['machine.serial']?.others).toContainEqual({ from: 'typed', value: 'OTHER1' })
    expect(report.readings['memory.installedBytes']?.others).toContainEqual({ from: 'typed', value: 64 * 2 ** 30 })
    expect(captureFiles.length).toBe(before.captureFiles.length + 1)
  })

  test('can complete what could not be read: the pass says what it rests on', async () => {
    const bench = await openBench()
    const card = await bench.intake(incompleteLaptop())
    expect(card.verdict?.outcome).toBe('incomplete')
    const deviceId = card.device?.deviceId ?? ''
    const fields = { batteryHealthPercent: 82 }
    const { verdict, summary } = await bench.client.call('device.typeDetails', { deviceId, fields })
    expect([verdict?.outcome, summary.outcome]).toEqual(['pass', 'pass'])
    const marked = verdict === null ? [] : metByTyping(verdict)
    expect(marked.map(({ subject }) => subject)).toEqual(['battery.healthPercent'])
    const journal = await bench.client.call('device.journal', { deviceId })
    const recorded = journal.filter(({ type }) => type === 'report.recorded')
    expect(recorded.map(({ actor, payload }) => [actor, payload['sourceKind']])).toEqual(
      expect.arrayContaining([['technician', 'typed']]),
    )
    await bench.intake(incompleteLaptop())
    expect((await bench.client.call('device.get', { deviceId })).summary.outcome).toBe('incomplete')
  })

  test('needs a device', async () => {
    const { client } = await openBench()
    const deviceId = '0198a000-0000-7000-8000-000000000000'
    const typing = client.call('device.typeDetails', { deviceId, fields: { model: 'X' } })
    await expect(typing).rejects.toMatchObject({ code: 'device-not-found' })
    await expect(client.call('device.differences', { deviceId })).rejects.toMatchObject({ code: 'device-not-found' })
  })
})

test('a machine that comes back with more memory shows what changed since', async () => {
  const bench = await openBench()
  const deviceId = (await bench.intake(laptop)).device?.deviceId ?? ''
  expect(await bench.client.call('device.differences', { deviceId })).toMatchObject({
    beforeReadAt: null,
    differences: [],
  })
  const dump = laptopOutput('dmidecode.txt').replace('Size: 8192 MB', 'Size: 16384 MB')
  await bench.intake(laptopWith({ 'dmidecode.txt': dump }))
  const { beforeReadAt, differences } = await bench.client.call('device.differences', { deviceId })
  expect(beforeReadAt).not.toBeNull()
  expect(differences).toEqual([
    { path: 'memory.installedBytes', before: 8 * 2 ** 30, after: 16 * 2 ** 30 },
    { path: 'memory.modules.0.sizeBytes', before: 8 * 2 ** 30, after: 16 * 2 ** 30 },
  ])
})
