import { expect, test } from 'vitest'
import type { BatteryReading } from '../../../electron/station/battery/battery-meter.ts'
import { cardWhen, isSettled, openBench, type Bench } from '../station/bench.ts'

/** Reads the machine that this test runs on. */
async function readOwn({ client }: Bench): Promise<string> {
  const settled = cardWhen(client, isSettled)
  await client.call('intake.start', { source: { kind: 'local' }, profileId: 'laptop-2026', lotId: null })
  return (await settled).device?.deviceId ?? 'none'
}

test('the machine that was read as this one is it, and its discharge is followed through the contract', async () => {
  const shown: { reading: BatteryReading } = {
    reading: { percent: 64, energyMilliwattHours: 21_000, state: 'discharging' },
  }
  const bench = await openBench({ batteryMeter: () => Promise.resolve(shown.reading) })
  const { client } = bench
  const deviceId = await readOwn(bench)
  const { isHere, ownTag } = await client.call('device.here', { deviceId })
  const { tag } = (await client.call('device.get', { deviceId })).summary
  expect({ isHere, ownTag }).toEqual({ isHere: true, ownTag: tag })

  const changes: string[] = []
  client.on('battery.changed', ({ deviceId: changed }) => changes.push(changed))
  const begun = await client.call('battery.start', { deviceId })
  expect(begun).toMatchObject({ endedAt: null, samples: [{ percent: 64, energyMilliwattHours: 21_000 }] })
  await expect(client.call('battery.start', { deviceId })).rejects.toMatchObject({ code: 'battery-run-under-way' })
  shown.reading = { ...shown.reading, percent: 63 }
  await client.call('battery.stop', { deviceId })
  const run = await client.call('battery.run', { deviceId })
  expect(run).toMatchObject({ runId: begun.runId, endReason: 'stopped' })
  expect(run?.samples.map(({ percent }) => percent)).toEqual([64, 63])
  expect(new Set(changes)).toEqual(new Set([deviceId]))
  const types = (await client.call('device.journal', { deviceId })).map(({ type }) => type)
  expect(types.slice(-2)).toEqual(['battery.runStarted', 'battery.runEnded'])
  expect(bench.faults).toEqual([])
}, 60_000)
