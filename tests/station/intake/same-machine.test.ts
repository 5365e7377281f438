import { cpSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { laptopWith, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { laptop, laptopOutput, otherDisk } from '../../fixtures/laptop-changes.ts'
import { openBench, type Bench } from '../station/bench.ts'

const differences = async ({ client }: Bench, deviceId: string) =>
  (await client.call('device.differences', { deviceId })).differences

const withSerial = (serial: string) =>
  laptopWith({ 'dmidecode.txt': laptopOutput('dmidecode.txt').replaceAll('PF1ETB42', serial) })

describe('a machine that comes back', () => {
  test('with another disk is the same device, and the disk is what changed', async () => {
    const bench = await openBench()
    const { device } = await bench.intake(laptop)
    const card = await bench.intake(laptopWith(otherDisk(7777)))
    expect(card).toMatchObject({ stage: 'done', isNewDevice: false, device: { tag: device?.tag } })
    const [changed, ...rest] = await differences(bench, device?.deviceId ?? '')
    expect(rest).toEqual([])
    expect(changed?.path).toBe('disks.0')
    expect([changed?.before, changed?.after]).toEqual([
      expect.stringContaining('S41GNX0K512903'),
      expect.stringContaining('S41GNX0K7777'),
    ])
  })

  test('without its serial and UUID, which nobody may read, waits for a person who sees what agrees', async () => {
    const bench = await openBench()
    const { device } = await bench.intake(laptop)
    const card = await bench.intake(laptopWith({ 'dmidecode.txt': null }))
    expect(card).toMatchObject({ stage: 'undecided', candidates: [{ device: { tag: device?.tag }, differing: [] }] })
    const kinds = card.candidates[0]?.agreeing.map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['disk', 'mac']))
    await bench.client.call('intake.decide', { intakeId: card.intakeId, deviceId: device?.deviceId ?? '' })
    expect(await bench.deviceCount()).toBe(1)
  })
})

describe('signs that contradict each other', () => {
  test('are shown with the values of both sides, and nothing is recorded until a person has decided', async () => {
    const bench = await openBench()
    const { device } = await bench.intake(laptop)
    const card = await bench.intake(withSerial('PF9ZZZ99'))
    expect(card).toMatchObject({ stage: 'undecided', device: null, finishedAt: null })
    const [candidate, ...others] = card.candidates
    expect(others).toEqual([])
    expect(candidate?.device.tag).toBe(device?.tag)
    expect(candidate?.agreeing.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['uuid', 'board', 'disk', 'mac']),
    )
    expect(candidate?.differing).toEqual([{ kind: 'machine', here: ['lenovo/pf9zzz99'], known: ['lenovo/pf1etb42'] }])
    const deviceId = device?.deviceId ?? ''
    const reports = async () =>
      (await bench.client.call('device.journal', { deviceId })).filter(({ type }) => type === 'report.recorded').length
    expect([await bench.deviceCount(), await reports()]).toEqual([1, 1])
    await bench.client.call('intake.decide', { intakeId: card.intakeId, deviceId })
    expect([await bench.deviceCount(), await reports()]).toEqual([1, 2])
    expect(await differences(bench, deviceId)).toContainEqual({
      path: 'machine.serial',
      before: 'PF1ETB42',
      after: 'PF9ZZZ99',
    })
  })

  test('because a disk moved name the machine that it came from', async () => {
    const bench = await openBench()
    const { device } = await bench.intake(laptop)
    const moved = otherLaptop(3852)
    const own = ['lsblk.json', 'smartctl-nvme0n1.json'] as const
    for (const name of own) cpSync(`${laptop}/${name}`, `${moved}/${name}`)
    const card = await bench.intake(moved)
    expect(card.candidates).toMatchObject([
      { device: { tag: device?.tag }, agreeing: [{ kind: 'disk', value: 's41gnx0k512903' }] },
    ])
    await bench.client.call('intake.decide', { intakeId: card.intakeId, deviceId: null })
    expect(await bench.deviceCount()).toBe(2)
  })
})

test('machines that are read over the same network adapter are not each other', async () => {
  const bench = await openBench()
  const adapter = { 'sys/class/net/enp0s31f6/address': '00:e0:4c:68:01:02\n' }
  expect((await bench.intake(laptopWith(adapter))).isNewDevice).toBe(true)
  const next = otherLaptop(3852)
  cpSync(`${laptopWith(adapter)}/sys/class/net/enp0s31f6/address`, `${next}/sys/class/net/enp0s31f6/address`)
  expect(await bench.intake(next)).toMatchObject({ stage: 'done', isNewDevice: true })
  expect(await bench.deviceCount()).toBe(2)
})
