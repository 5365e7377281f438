import { describe, expect, test } from 'vitest'
import { failingLaptop, incompleteLaptop, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { openBench, type Bench } from './bench.ts'

const stateOf = async ({ client }: Bench, deviceId: string) =>
  (await client.call('device.get', { deviceId })).summary.state

const deviceOf = (card: Awaited<ReturnType<Bench['intake']>>): string => card.device?.deviceId ?? 'none'

describe('a device that does not pass can’t be queued', () => {
  test.each([
    ['fail', failingLaptop],
    ['incomplete', incompleteLaptop],
  ] as const)('by the card or by the call (%s)', async (outcome, capture) => {
    const bench = await openBench()
    const { lotId } = await bench.addLot('L', 'laptop-2026')
    const card = await bench.intake(capture(), { lotId })
    expect(card).toMatchObject({ stage: 'done', verdict: { outcome }, queueing: 'gates-not-met' })
    const deviceId = deviceOf(card)
    const add = bench.client.call('queue.add', { deviceId, lotId })
    await expect(add).rejects.toMatchObject({ code: 'gates-not-met' })
    expect(await stateOf(bench, deviceId)).toBe('audited')
    expect((await bench.client.call('lot.list', {}))[0]).toMatchObject({ queued: 0 })
  })

  test('by passing an easier profile first', async () => {
    const bench = await openBench()
    const easy = await bench.addLot('easy', 'laptop-2020')
    const hard = await bench.addLot('hard', 'laptop-2026')
    const deviceId = deviceOf(await bench.intake(failingLaptop(), { profileId: 'laptop-2020' }))
    expect((await bench.client.call('device.get', { deviceId })).summary.outcome).toBe('pass')
    const tryHard = () => bench.client.call('queue.add', { deviceId, lotId: hard.lotId })
    await expect(tryHard()).rejects.toMatchObject({ code: 'gates-not-met' })

    // Nor by going through the easy lot, out of it, and on.
    await bench.client.call('queue.add', { deviceId, lotId: easy.lotId })
    await expect(tryHard()).resolves.toMatchObject({ result: 'already-queued', lot: { name: 'easy' } })
    await bench.client.call('queue.remove', { deviceId })
    expect(await stateOf(bench, deviceId)).toBe('ready')
    await expect(tryHard()).rejects.toMatchObject({ code: 'gates-not-met' })
    expect(await bench.client.call('lot.list', {})).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'hard', queued: 0 })]),
    )
  })

  test('by a device or a lot that does not exist', async () => {
    const bench = await openBench()
    const { lotId } = await bench.addLot('L', 'laptop-2026')
    const deviceId = deviceOf(await bench.intake(laptop))
    const nobody = '01890a5d-ac96-774b-bcce-b302099a8057'
    const add = (one: string, lot: string) => bench.client.call('queue.add', { deviceId: one, lotId: lot })
    await expect(add(nobody, lotId)).rejects.toMatchObject({ code: 'device-not-found' })
    await expect(add(deviceId, nobody)).rejects.toMatchObject({ code: 'lot-not-found' })
    await expect(add(deviceId, "' OR 1=1 --")).rejects.toMatchObject({ code: 'lot-not-found' })
    await expect(add('x', lotId)).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('by a report that belongs to another machine', async () => {
    const bench = await openBench()
    const failing = deviceOf(await bench.intake(failingLaptop()))
    const card = await bench.intake(otherLaptop(8215))
    expect(card.stage).toBe('done')
    const decide = bench.client.call('intake.decide', { intakeId: card.intakeId, deviceId: failing })
    await expect(decide).rejects.toMatchObject({ code: 'intake-not-found' })
    expect(await bench.client.call('device.get', { deviceId: failing })).toMatchObject({ summary: { outcome: 'fail' } })
  })
})

describe('a queued device', () => {
  test('is taken out, and its journal says why, when a new reading fails', async () => {
    const bench = await openBench()
    const { lotId } = await bench.addLot('L', 'laptop-2026')
    const deviceId = deviceOf(await bench.intake(laptop, { lotId }))
    expect(await stateOf(bench, deviceId)).toBe('queued')

    const again = await bench.intake(failingLaptop())
    expect(again).toMatchObject({ isNewDevice: false, device: { deviceId, state: 'audited', lotId: null } })
    const journal = await bench.client.call('device.journal', { deviceId })
    expect(journal.map(({ type }) => type)).toContain('device.withdrawn')
    expect(journal.find(({ type }) => type === 'device.withdrawn')?.payload).toMatchObject({
      reason: 'verdict-fail',
      lot: { lotName: 'L' },
    })
    const queue = await bench.client.call('queue.list', { lotId, after: null, limit: 10 })
    expect(queue.devices).toEqual([])
  })

  test('is taken out when it is judged against a profile that is not its lot’s and fails it', async () => {
    const bench = await openBench()
    const { lotId } = await bench.addLot('L', 'laptop-2026')
    const deviceId = deviceOf(await bench.intake(laptop, { lotId }))
    const { summary } = await bench.client.call('device.judge', { deviceId, profileId: 'tablet-2026' })
    expect(summary.outcome).toBe('fail')
    expect(summary.state).toBe('audited')
  })
})

test('of two calls for the last place of a lot one is told that it is full', async () => {
  const bench = await openBench()
  const { lotId } = await bench.addLot('one', 'laptop-2026', 1)
  const devices = [deviceOf(await bench.intake(laptop)), deviceOf(await bench.intake(otherLaptop(4471)))]
  const answers = await Promise.allSettled(
    devices.map((deviceId) => bench.client.call('queue.add', { deviceId, lotId })),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'lot-full' } })
})
