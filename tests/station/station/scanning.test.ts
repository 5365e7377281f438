import { expect, test } from 'vitest'
import { usualScanSettings } from '../../../shared/contract/scan.ts'
import { failingLaptop } from '../../fixtures/laptop-captures.ts'
import { openBench } from './bench.ts'

test('how a bench scans is kept by the bench, one thing at a time, and told to every window', async () => {
  const { client } = await openBench()
  const told: unknown[] = []
  client.on('bench.changed', ({ scan }) => void told.push(scan))
  expect((await client.call('bench.status', {})).scan).toEqual(usualScanSettings)
  await client.call('bench.configure', { scan: { volumePercent: 35 } })
  await client.call('bench.configure', { scan: { hasSound: false, prefix: ']x' } })
  // Another default of the bench leaves them as they are.
  await client.call('bench.configure', { profileId: 'laptop-2020' })
  const kept = { ...usualScanSettings, volumePercent: 35, hasSound: false, prefix: ']x' }
  expect((await client.call('bench.status', {})).scan).toEqual(kept)
  expect(told.at(-1)).toEqual(kept)
})

test('a volume that nobody hears or a prefix that no keyboard types is refused', async () => {
  const { client } = await openBench()
  for (const scan of [{ volumePercent: 0 }, { volumePercent: 101 }, { prefix: 'é' }, { suffix: 'x'.repeat(21) }]) {
    await expect(client.call('bench.configure', { scan })).rejects.toMatchObject({ code: 'bad-input' })
  }
})

test('a device is sent to repair and back by calls, and the refusals name what to do', async () => {
  const bench = await openBench()
  const deviceId = (await bench.intake(failingLaptop())).device?.deviceId ?? ''
  const state = async () => (await bench.client.call('device.get', { deviceId })).summary.state
  await bench.client.call('device.repair', { deviceId })
  expect(await state()).toBe('repair')
  const again = bench.client.call('device.repair', { deviceId })
  await expect(again).rejects.toMatchObject({
    code: 'not-repairable',
    remedy: expect.stringContaining('read it again'),
  })
  await bench.client.call('device.takeBackRepair', { deviceId })
  expect(await state()).toBe('audited')
  await expect(bench.client.call('device.takeBackRepair', { deviceId })).rejects.toMatchObject({
    code: 'not-taken-back',
  })
  const nobody = { deviceId: '01939f00-0000-7000-8000-000000000000' }
  await expect(bench.client.call('device.repair', nobody)).rejects.toMatchObject({ code: 'device-not-found' })
})
