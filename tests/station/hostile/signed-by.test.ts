import { expect, onTestFinished, test } from 'vitest'
import { connectToBench } from '../../../electron/probe/bench-connection.ts'
import { actorOf } from '../../../electron/station/store/people/people.ts'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { machineFiles, sentMachine } from '../intake/lan/sent-machine.ts'
import { openBench } from '../station/bench.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { controlCode, paperCode } from '../../../shared/label/station-code.ts'
import { addColleague, byPin, callAs, leadPin, openPeopleBench } from '../people/people-bench.ts'

/** Who signed what the journal tells of a device, each once. */
async function signersOf(client: Awaited<ReturnType<typeof openPeopleBench>>['client'], deviceId: string) {
  const events = await client.call('device.journal', { deviceId })
  return [...new Set(events.map(({ actor }) => actor))]
}

test('what machines send is not signed by who opened the session and has gone since', async () => {
  const bench = await openPeopleBench()
  const { client } = bench
  const technician = await addColleague(bench, 'Noé Martin', ['technician'], '739104')
  await client.call('person.arrive', { proof: byPin(technician, '739104') })
  onTestFinished(async () => void (await client.call('lan.close', {})))
  const session = await client.call('lan.open', { address: '127.0.0.1', profileId: 'laptop-2026', lotId: null })
  await client.call('person.depart', {})
  const transfer = await sentMachine()
  const connection = await connectToBench(
    { url: session.url, code: session.code, fingerprint: null },
    transfer.intakeId,
  )
  expect(await connection.send(transfer)).toMatchObject({ stage: 'done' })
  connection.close()
  const card = (await client.call('intake.list', {})).find(({ intakeId }) => intakeId === transfer.intakeId)
  expect(await signersOf(client, card?.device?.deviceId ?? '')).toEqual(['technician'])
})

test('machines that go on sending keep nobody at the bench who has gone away', async () => {
  const bench = await openPeopleBench()
  const { client, lead, clock } = bench
  await client.call('person.arrive', { proof: byPin(lead, leadPin) })
  onTestFinished(async () => void (await client.call('lan.close', {})))
  const session = await client.call('lan.open', { address: '127.0.0.1', profileId: 'laptop-2026', lotId: null })
  const signers: string[] = []
  for (const minutes of [10, 20]) {
    clock.now = new Date(Date.parse('2026-03-02T08:00:00Z') + minutes * 60_000)
    const transfer = await sentMachine(machineFiles({ serial: `EX-${minutes}` }))
    const pairing = { url: session.url, code: session.code, fingerprint: null }
    const connection = await connectToBench(pairing, transfer.intakeId)
    expect(await connection.send(transfer)).toMatchObject({ stage: 'done' })
    connection.close()
    const card = (await client.call('intake.list', {})).find(({ intakeId }) => intakeId === transfer.intakeId)
    signers.push(...(await signersOf(client, card?.device?.deviceId ?? '')))
  }
  expect(signers).toEqual([actorOf(lead.personId), 'technician'])
  expect((await client.call('person.presence', {})).person).toBeNull()
})

test('who may not do it does not sign for it, with somebody behind them who may', async () => {
  const bench = await openPeopleBench()
  const { client, lead } = bench
  const technician = await addColleague(bench, 'Noé Martin', ['technician'], '739104')
  const [theirs, leads] = [byPin(technician, '739104'), byPin(lead, leadPin)]
  const change = { personId: technician.personId, name: 'Noé Martin', roles: ['logistics' as const] }
  await expect(callAs(client, 'person.change', change, theirs, leads)).rejects.toMatchObject({ code: 'role-needed' })
  expect(await callAs(client, 'person.change', change, leads, theirs)).toMatchObject({ roles: ['logistics'] })
  bench.station.close()
  const store = openStore({ folder: bench.dataFolder })
  const signers = store.db.prepare("SELECT actor FROM events WHERE type = 'person.changed'").pluck().all()
  store.close()
  expect(signers).toEqual([actorOf(lead.personId)])
})

test('a bench that gets its first person takes nobody else in at the same moment without being let in', async () => {
  const { client } = await openBench()
  const add = (name: string, pin: string) => client.call('person.add', { name, roles: ['quality-lead'], pin })
  const came = await Promise.allSettled([add('Awa Diop', '480213'), add('Noé Martin', '739104')])
  expect(came.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await client.call('person.list', {})).toHaveLength(1)
})

test('no badge is a code that the bench reads as something else', async () => {
  const bench = await openPeopleBench()
  const { client, lead } = bench
  const proof = byPin(lead, leadPin)
  const { device } = await bench.intake(laptop)
  const read = [
    device?.tag ?? '',
    ` ${device?.tag.toLowerCase()} `,
    device?.serial ?? '',
    device?.serial?.toLowerCase() ?? '',
    controlCode('ready'),
    paperCode('paper', 'K7', 1),
    paperCode('carton', 'K7', 2),
    paperCode('kit', 'K7', 3),
    paperCode('part', 'K7', 4),
    '8933012345678901231',
  ]
  for (const text of read) {
    const taken = callAs(client, 'person.takeBadge', { personId: lead.personId, text }, proof)
    await expect(taken, text).rejects.toMatchObject({ code: 'badge-is-code' })
  }
  expect((await client.call('person.list', {}))[0]?.badge).toBeNull()
})
