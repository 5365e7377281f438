import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inSlices } from '../../../electron/station/planning/in-slices.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { temporaryFolder } from '../../fixtures/laptop-captures.ts'
import { gib, memoryProfile } from '../store/made/made-intake.ts'
import { takeStock } from '../store/made/made-stock.ts'
import { openBench } from './bench.ts'

/** A bench with laptops of these memory sizes, and an allocation of this many devices with 8 GiB. */
async function planned(memoryGib: readonly number[], allocated: number | null) {
  const dataFolder = temporaryFolder()
  const store = openStore({ folder: dataFolder, newBench: { prefix: 'T7' } })
  const deviceIds = takeStock(store, memoryGib)
  store.close()
  const bench = await openBench({ dataFolder })
  const { client, station } = bench
  station.profiles.add(memoryProfile())
  const { operationId } = await client.call('operation.add', { name: 'Opération' })
  const { waveId } = await client.call('wave.add', { operationId, name: 'Vague 1', promisedOn: null })
  const { partnerId } = await client.call('partner.add', { name: 'Article 1' })
  const allocation = await client.call('allocation.add', {
    waveId,
    partnerId,
    deviceKind: 'laptop',
    profileId: 'memory-8',
    announced: null,
    allocated,
    priority: 5,
    promisedOn: null,
  })
  const job = { jobId: randomUUID(), operationId }
  return { ...bench, deviceIds, job, allocationId: allocation.allocationId }
}

const module4 = { category: 'memory', memoryType: 'DDR4', socket: 'SODIMM', sizeBytes: 4 * gib } as const

describe('a proposal', () => {
  test('gives devices that conform a place, never more than there is room, and is accepted into a lot', async () => {
    const { client, deviceIds, job, allocationId } = await planned([8, 8, 8, 4], 2)
    const { proposals, waiting } = await client.call('planning.assign', job)
    expect(waiting).toBe(0)
    expect(proposals.map(({ allocationId: place, reason }) => [place, reason])).toEqual([
      [allocationId, 'most-demanding'],
      [allocationId, 'most-demanding'],
      [null, 'no-room'],
      [null, 'fits-none'],
    ])
    const wanted = { jobId: randomUUID(), placements: deviceIds.map((deviceId) => ({ deviceId, allocationId })) }
    const tagOf = (index: number) => proposals.find(({ deviceId }) => deviceId === deviceIds[index])?.tag
    expect(await client.call('planning.accept', wanted)).toEqual({
      queued: 0,
      left: 0,
      refused: [
        { deviceId: deviceIds[2], tag: tagOf(2), code: 'allocation-full' },
        { deviceId: deviceIds[3], tag: tagOf(3), code: 'gates-not-met' },
      ],
    })
    expect(await client.call('lot.list', {})).toEqual([])
    const placements = wanted.placements.slice(0, 2)
    expect(await client.call('planning.accept', { ...wanted, placements })).toEqual({ queued: 2, refused: [], left: 0 })
    expect(await client.call('planning.accept', { ...wanted, placements })).toMatchObject({
      queued: 0,
      refused: [{ code: 'already-queued' }, { code: 'already-queued' }],
    })
    expect((await client.call('lot.list', {})).map(({ name, queued }) => [name, queued])).toEqual([['Vague 1', 2]])
    expect((await client.call('planning.assign', job)).proposals.map(({ reason }) => reason)).toEqual([
      'no-room',
      'fits-none',
    ])
  })
})

describe('an acceptance', () => {
  test('that is stopped keeps what is queued, says what is left, and the rest is accepted later', async () => {
    const { client, deviceIds, allocationId } = await planned(
      Array.from({ length: 200 }, () => 8),
      200,
    )
    const jobId = randomUUID()
    const placements = deviceIds.map((deviceId) => ({ deviceId, allocationId }))
    const unlisten = client.on('planning.progressed', ({ done, total }) => {
      if (done > total / 2) void client.call('planning.cancel', { jobId })
    })
    const stopped = await client.call('planning.accept', { jobId, placements })
    unlisten()
    const { queued, left } = stopped
    expect(stopped).toEqual({ queued: 200 - left, refused: [], left })
    expect(Math.min(queued, left)).toBeGreaterThan(0)
    expect((await client.call('lot.list', {})).map((lot) => lot.queued)).toEqual([queued])
    const rest = { jobId: randomUUID(), placements: placements.slice(-left) }
    expect(await client.call('planning.accept', rest)).toEqual({ queued: left, refused: [], left: 0 })
    expect((await client.call('lot.list', {})).map((lot) => lot.queued)).toEqual([200])
  })

  test('that names a device twice is refused as a whole', async () => {
    const { client, deviceIds, allocationId } = await planned([8, 8], null)
    const [first = ''] = deviceIds
    const placements = [first, first].map((deviceId) => ({ deviceId, allocationId }))
    expect(await client.call('planning.accept', { jobId: randomUUID(), placements })).toMatchObject({
      queued: 0,
      refused: [{ deviceId: first, code: 'already-queued' }],
      left: 0,
    })
    expect(await client.call('lot.list', {})).toEqual([])
  })
})

describe('a plan of parts', () => {
  test('names the machines that get parts, reserves them as one act, and says what to buy', async () => {
    const { client, deviceIds, job, allocationId } = await planned([8, 4, 4, 4], 4)
    await client.call('part.receive', { kind: module4, quantity: 1, reason: '' })
    const plan = await client.call('planning.upgrade', job)
    expect(plan).toMatchObject({ conformAlready: 1, isProven: true, atMost: 2, moreWithBought: 2 })
    expect(plan.machines).toMatchObject([
      { allocationId, parts: [{ partId: 'memory|DDR4|SODIMM|4294967296', quantity: 1 }] },
    ])
    expect(plan.toBuy).toEqual([{ kind: module4, quantity: 2 }])
    const devices = plan.machines.map(({ deviceId, parts }) => ({ deviceId, allocationId, parts }))
    expect(await client.call('part.reserve', { devices })).toEqual({ devices: 1 })
    await expect(client.call('part.reserve', { devices })).rejects.toMatchObject({ code: 'part-reserved-already' })
    const again = await client.call('planning.upgrade', job)
    expect(again).toMatchObject({ machines: [], leftOut: { reserved: 1 } })
    expect(deviceIds).toContain(plan.machines[0]?.deviceId)
  })
})

describe('what if the profile changed', () => {
  test('counts what would pass no more, names it, and stores nothing', async () => {
    const { client, deviceIds, allocationId } = await planned([8, 16, 4], null)
    const [deviceId = ''] = deviceIds
    await client.call('planning.accept', { jobId: randomUUID(), placements: [{ deviceId, allocationId }] })
    const draft = memoryProfile('memory-8', 16, 2)
    const answer = await client.call('planning.whatIf', { jobId: randomUUID(), draft })
    expect(answer).toMatchObject({ judged: 3, changed: 1, devices: [{ deviceId, before: 'pass', after: 'fail' }] })
    expect(answer.rows).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          allocationId,
          partnerName: 'Article 1',
          changes: [{ before: 'pass', after: 'fail', devices: 1 }],
        }),
        expect.objectContaining({ allocationId: null }),
      ]),
    )
    const device = await client.call('device.get', { deviceId })
    expect(device.summary).toMatchObject({ state: 'queued', profileVersion: 1, outcome: 'pass' })
    expect((await client.call('profile.list', {})).find(({ id }) => id === 'memory-8')?.version).toBe(1)
  })
})

test('a calculation without end is stopped between two slices, and stopping one that is done is harmless', async () => {
  const { client, job } = await planned([], null)
  function* endless(): Generator<void, never> {
    for (;;) yield
  }
  const abort = new AbortController()
  const running = inSlices(endless(), abort.signal)
  abort.abort()
  await expect(running).rejects.toMatchObject({ code: 'planning-cancelled' })
  expect(await client.call('planning.cancel', { jobId: job.jobId })).toEqual({})
})
