import { expect, test } from 'vitest'
import { neededRoles, rolesAtBench } from '../../../electron/station/people/needed-roles.ts'
import { openActs } from '../../../electron/station/people/open-acts.ts'
import { stationContract } from '../../../shared/contract/station.ts'
import { addColleague, byPin, callAs, leadPin, openPeopleBench } from './people-bench.ts'

test('every command of the contract names its role once, or why it needs none', () => {
  const named = [neededRoles, rolesAtBench, openActs].flatMap((table) => Object.keys(table))
  expect(named.toSorted()).toEqual(Object.keys(stationContract).toSorted())
})

test('what DOMAIN gives to coordination, logistics and the quality lead is refused to a technician at the bench', async () => {
  const bench = await openPeopleBench()
  const { client } = bench
  const technician = await addColleague(bench, 'Noé Martin', ['technician'], '739104')
  await client.call('person.arrive', { proof: byPin(technician, '739104') })
  const deviceId = crypto.randomUUID()
  const refused = { code: 'role-needed' }
  const jobId = crypto.randomUUID()
  const placements = [{ deviceId, allocationId: 'a' }]
  const piece = { evidenceId: crypto.randomUUID(), deviceId, diskIndex: 0, reason: 'vu par un pont USB' }
  const calls = [
    client.call('lot.add', { allocationId: 'a', name: 'L', wanted: null }),
    client.call('partner.add', { name: 'ASE' }),
    client.call('planning.accept', { jobId, placements }),
    client.call('device.takeApart', { deviceId, parts: [], reason: 'cassé' }),
    client.call('receipt.mark', { shipmentId: 's', tag: 'T70000019', mark: 'received', note: null }),
    client.call('receipt.markRest', { shipmentId: 's', mark: 'received' }),
    client.call('device.retire', { deviceId, to: 'recycled', reason: 'cassé' }),
    client.call('erasure.assign', piece),
  ]
  for (const call of calls) await expect(call).rejects.toMatchObject(refused)
  const signed = callAs(client, 'erasure.assign', piece, byPin(bench.lead, leadPin))
  await expect(signed).rejects.toMatchObject({ code: 'evidence-not-found' })
})

test('coordination that is at the bench adds lots without more ado, and goes over an allocation only by signing', async () => {
  const bench = await openPeopleBench()
  const { client } = bench
  const person = await addColleague(bench, 'Inès Roy', ['coordination'], '739104')
  const proof = byPin(person, '739104')
  await client.call('person.arrive', { proof })
  const { operationId } = await callAs(client, 'operation.add', { name: 'Opération' }, proof)
  const { waveId } = await callAs(client, 'wave.add', { operationId, name: 'Vague 1', promisedOn: null }, proof)
  const { partnerId } = await callAs(client, 'partner.add', { name: 'ASE' }, proof)
  const numbers = { announced: null, allocated: 5, priority: 5, promisedOn: null }
  const terms = { waveId, partnerId, deviceKind: null, profileId: 'laptop-2026', ...numbers }
  const { allocationId } = await callAs(client, 'allocation.add', terms, proof)
  expect(await client.call('lot.add', { allocationId, name: 'A', wanted: 5 })).toMatchObject({ wanted: 5 })
  const over = { role: 'coordination', reason: 'un foyer de plus' } as const
  const lot = { allocationId, name: 'B', wanted: 2, over }
  await expect(client.call('lot.add', lot)).rejects.toMatchObject({ code: 'role-needed' })
  expect(await callAs(client, 'lot.add', lot, proof)).toMatchObject({ wanted: 2 })
  expect(await client.call('allocation.list', { operationId })).toMatchObject([{ allocated: 5, overAllowed: 2 }])
})
