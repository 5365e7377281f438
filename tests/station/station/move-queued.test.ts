import { expect, test } from 'vitest'
import { failingLaptop, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { openBench } from './bench.ts'
import { madeLot } from './made-lot.ts'

test('a queued device is moved into another allocation as one act, and back again', async () => {
  const bench = await openBench()
  const { client } = bench
  const from = await bench.addLot('Vague 1', 'laptop-2020', 2)
  const to = await madeLot(client, { name: 'Vague 1', profileId: 'laptop-2026', wanted: 1, partner: 'FAS' })
  const card = await bench.intake(otherLaptop(5127), { profileId: 'laptop-2020', lotId: from.lotId })
  const deviceId = card.device?.deviceId ?? ''
  const queued = async () => (await client.call('lot.list', {})).map((lot) => [lot.partnerName, lot.queued])
  expect(await queued()).toEqual([
    ['ASE', 1],
    ['FAS', 0],
  ])
  const moved = await client.call('queue.move', { deviceId, to: { allocationId: to.allocationId } })
  expect(moved).toMatchObject({ result: 'moved', lot: { lotId: to.lotId }, fromLotId: from.lotId })
  expect(await queued()).toEqual([
    ['ASE', 0],
    ['FAS', 1],
  ])
  const back = await client.call('queue.move', { deviceId, to: { lotId: moved.fromLotId } })
  expect(back).toMatchObject({ result: 'moved', lot: { lotId: from.lotId } })
  expect(await client.call('queue.move', { deviceId, to: { lotId: from.lotId } })).toMatchObject({
    result: 'already-there',
  })
})

test('a device that the other allocation refuses keeps the place that it has', async () => {
  const bench = await openBench()
  const { client } = bench
  const from = await bench.addLot('Vague 1', 'laptop-2020', 3)
  const hard = await madeLot(client, { name: 'Vague 1', profileId: 'laptop-2026', partner: 'FAS' })
  const full = await madeLot(client, { name: 'Vague 2', profileId: 'laptop-2020', wanted: 1, partner: 'FAS' })
  const ids: string[] = []
  for (const capture of [failingLaptop(), otherLaptop(5127)]) {
    const card = await bench.intake(capture, { profileId: 'laptop-2020', lotId: from.lotId })
    ids.push(card.device?.deviceId ?? '')
  }
  const [weak = '', strong = ''] = ids
  const before = await client.call('device.journal', { deviceId: weak })
  const toHard = client.call('queue.move', { deviceId: weak, to: { lotId: hard.lotId } })
  await expect(toHard).rejects.toMatchObject({ code: 'gates-not-met' })
  expect(await client.call('device.journal', { deviceId: weak })).toEqual(before)
  await client.call('queue.move', { deviceId: strong, to: { lotId: full.lotId } })
  const toFull = client.call('queue.move', { deviceId: weak, to: { lotId: full.lotId } })
  await expect(toFull).rejects.toMatchObject({ code: 'lot-full' })
  expect(await client.call('device.journal', { deviceId: weak })).toEqual(before)
  expect((await client.call('device.get', { deviceId: weak })).summary).toMatchObject({
    state: 'queued',
    lotId: from.lotId,
  })
  await client.call('queue.remove', { deviceId: weak })
  const notQueued = client.call('queue.move', { deviceId: weak, to: { lotId: full.lotId } })
  await expect(notQueued).rejects.toMatchObject({ code: 'not-queued' })
})
