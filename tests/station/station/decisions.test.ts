import { expect, test } from 'vitest'
import { failingLaptop, otherLaptop } from '../../fixtures/laptop-captures.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { openBench } from './bench.ts'

test('what a decision means for the devices that are in is told before, and changes nothing for them', async () => {
  const bench = await openBench()
  const { client } = bench
  const { allocationId, lotId } = await bench.addLot('Vague 1', 'laptop-2020', null)
  for (const capture of [otherLaptop(5127), failingLaptop()])
    await bench.intake(capture, { profileId: 'laptop-2020', lotId })
  const [lot] = await client.call('lot.list', {})
  expect(lot).toMatchObject({ queued: 2 })

  const asked = { allocationId, deviceKind: null, profileId: 'laptop-2026' }
  const told = await client.call('allocation.whatDecided', asked)
  expect(told).toMatchObject({
    profileVersion: 1,
    standing: 2,
    outcomes: { pass: 1, incomplete: 0, fail: 1, 'other-kind': 0 },
    devices: [{ outcome: 'fail' }],
  })
  const tablets = { allocationId, deviceKind: 'tablet', profileId: null } as const
  expect((await client.call('allocation.whatDecided', tablets)).outcomes['other-kind']).toBe(2)

  const decided = await client.call('allocation.decide', { ...asked, reason: 'machines plus récentes' })
  expect(decided).toMatchObject({ profileId: 'laptop-2026', queued: 2 })
  expect(await client.call('lot.list', {})).toMatchObject([{ profileId: 'laptop-2020', queued: 2 }])
})

test('an allocation without a profile is shown as undecided, and no device is said to fail it', async () => {
  const bench = await openBench()
  const { client } = bench
  const { operationId } = await client.call('operation.add', { name: 'Connexion d’Urgence' })
  const { waveId } = await client.call('wave.add', { operationId, name: 'Vague 1', promisedOn: null })
  const { partnerId } = await client.call('partner.add', { name: 'Aide sociale à l’enfance' })
  const numbers = { announced: 5660, allocated: 5660, priority: 5, promisedOn: null }
  const terms = { waveId, partnerId, deviceKind: null, profileId: null, ...numbers }
  const { allocationId } = await client.call('allocation.add', terms)
  await bench.intake(laptop)
  const job = { jobId: crypto.randomUUID(), operationId }
  expect(await client.call('planning.assign', job)).toMatchObject({
    allocations: [],
    undecided: [{ allocationId, allocated: 5660 }],
    proposals: [{ allocationId: null, fits: [] }],
  })
  await client.call('allocation.decide', { allocationId, deviceKind: null, profileId: 'laptop-2026', reason: null })
  expect(await client.call('planning.assign', job)).toMatchObject({
    allocations: [{ allocationId }],
    undecided: [],
    profiles: [{ profileId: 'laptop-2026', version: 1 }],
    proposals: [{ allocationId, reason: 'most-demanding' }],
  })
})
