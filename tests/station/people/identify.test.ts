import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openBench } from '../station/bench.ts'
import { identifier } from '../../../electron/station/people/identify.ts'
import { peopleKey } from '../../../electron/station/people/people-key.ts'
import { keepPin } from '../../../electron/station/people/pin.ts'
import { addPerson, letPersonLeave, pseudonymisePerson } from '../../../electron/station/store/people/record-person.ts'
import { act } from '../store/made/made-intake.ts'
import { sure } from '../store/made/made-shipment.ts'
import { temporaryFolder, temporaryStore } from '../store/temporary-store.ts'
import { addColleague, byPin, callAs, leadPin, openPeopleBench } from './people-bench.ts'

/** What a call came to, as one word. */
const outcome = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => 'in',
    (error: unknown) => (error as { code: string }).code,
  )

describe('a wrong PIN', () => {
  test('is slowed down after the third, and the right one is not taken either while the wait lasts', async () => {
    const { client, lead, clock } = await openPeopleBench()
    const arrive = (pin: string) => outcome(client.call('person.arrive', { proof: byPin(lead, pin) }))
    for (const pin of ['111111', '222222', '333333', '444444']) expect(await arrive(pin)).toBe('pin-wrong')
    expect(await arrive(leadPin)).toBe('pin-wait')
    clock.now = new Date(clock.now.getTime() + 31_000)
    expect(await arrive('555555')).toBe('pin-wrong')
    clock.now = new Date(clock.now.getTime() + 31_000)
    expect(await arrive(leadPin)).toBe('pin-wait')
    clock.now = new Date(clock.now.getTime() + 31_000)
    expect(await arrive(leadPin)).toBe('in')
    expect(await arrive('666666')).toBe('pin-wrong')
  })

  test('counts for one person only', async () => {
    const bench = await openPeopleBench()
    const other = await addColleague(bench, 'Noé Martin', ['technician'], '739104')
    for (let tried = 0; tried < 6; tried += 1) {
      await outcome(bench.client.call('person.arrive', { proof: byPin(bench.lead, '000111') }))
    }
    expect(await outcome(bench.client.call('person.arrive', { proof: byPin(other, '739104') }))).toBe('in')
  })

  test('is counted when many are sent at once', async () => {
    const { client, lead } = await openPeopleBench()
    const tries = Array.from({ length: 40 }, (_, index) =>
      outcome(client.call('person.arrive', { proof: byPin(lead, String(700_000 + index)) })),
    )
    const came = await Promise.all(tries)
    expect(came.filter((one) => one === 'pin-wrong')).toHaveLength(4)
    expect(came.filter((one) => one === 'pin-wait')).toHaveLength(36)
  })

  test('is not forgotten by a restart', async () => {
    const first = await openPeopleBench()
    for (let tried = 0; tried < 4; tried += 1) {
      await outcome(first.client.call('person.arrive', { proof: byPin(first.lead, '000111') }))
    }
    first.station.close()
    const { client } = await openBench({ dataFolder: first.dataFolder, now: () => first.clock.now })
    expect(await outcome(client.call('person.arrive', { proof: byPin(first.lead, leadPin) }))).toBe('pin-wait')
  })

  test('locks nobody out for longer than a quarter of an hour when the clock is set back by years', async () => {
    const { client, lead, clock } = await openPeopleBench()
    const arrive = (pin: string) => outcome(client.call('person.arrive', { proof: byPin(lead, pin) }))
    for (let tried = 0; tried < 4; tried += 1) await arrive('000111')
    clock.now = new Date('2021-01-01T00:00:00Z')
    expect(await arrive(leadPin)).toBe('pin-wait')
    clock.now = new Date(clock.now.getTime() + 14 * 60_000)
    expect(await arrive(leadPin)).toBe('pin-wait')
    clock.now = new Date(clock.now.getTime() + 61_000)
    expect(await arrive(leadPin)).toBe('in')
  })

  test('is slowed down when it is to answer for an act as well', async () => {
    const { client, lead } = await openPeopleBench()
    const input = { asked: ['verdict' as const] }
    const grant = (pin: string) =>
      outcome(client.call('person.grant', { command: 'gates.configure', input, roles: [], proofs: [byPin(lead, pin)] }))
    for (let tried = 0; tried < 4; tried += 1) await grant('000111')
    expect(await grant(leadPin)).toBe('pin-wait')
  })
})

describe('while their PIN is being compared', () => {
  const key = () => peopleKey(temporaryFolder())

  test.each([
    ['leaves', letPersonLeave],
    [
      'is forgotten',
      (...[store, by, personId]: Parameters<typeof letPersonLeave>) =>
        pseudonymisePerson(store, by, personId, key().nameMark),
    ],
  ] as const)('somebody who %s is not let in', async (_, go) => {
    const store = temporaryStore()
    const pin = await keepPin(leadPin)
    sure(addPerson(store, act, { name: 'Awa Diop', roles: ['quality-lead'], pin }))
    const person = sure(addPerson(store, act, { name: 'Noé Martin', roles: ['technician'], pin }))
    const identify = identifier(store, key(), () => new Date(act.at))
    const proof = byPin(person, leadPin)
    expect(await identify(proof)).toMatchObject({ personId: person.personId })
    // The PIN is read from the file at once; what compares it answers only after this turn of the program.
    const arriving = outcome(identify(proof))
    sure(go(store, act, person.personId))
    expect(await arriving).toBe('person-not-found')
  })
})

describe('a badge', () => {
  test('of any kind is known again, and another one is not', async () => {
    const { client, lead } = await openPeopleBench()
    const proof = byPin(lead, leadPin)
    await callAs(client, 'person.takeBadge', { personId: lead.personId, text: '0004512398' }, proof)
    const arrive = (text: string) => client.call('person.arrive', { proof: { kind: 'badge', text } })
    expect(await arrive('0004512398')).toMatchObject({ personId: lead.personId, badge: 'foreign' })
    await expect(arrive('0004512399')).rejects.toMatchObject({ code: 'badge-unknown' })
  })

  test('opens nothing any more once another was printed, or its person has left', async () => {
    const bench = await openPeopleBench()
    const other = await addColleague(bench, 'Noé Martin', ['technician'], '739104')
    const { personId } = other
    const proof = byPin(bench.lead, leadPin)
    await callAs(bench.client, 'person.takeBadge', { personId, text: 'OLD-BADGE-1' }, proof)
    const old = { proof: { kind: 'badge', text: 'OLD-BADGE-1' } } as const
    await bench.client.call('person.arrive', old)
    const { bytes } = await callAs(bench.client, 'person.printBadge', { personId, language: 'fr' }, proof)
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-')
    await expect(bench.client.call('person.arrive', old)).rejects.toMatchObject({ code: 'badge-unknown' })
    await bench.client.call('person.arrive', { proof: byPin(other, '739104') })
    await callAs(bench.client, 'person.leave', { personId }, proof)
    expect((await bench.client.call('person.presence', {})).person).toBeNull()
    const again = bench.client.call('person.arrive', { proof: byPin(other, '739104') })
    await expect(again).rejects.toMatchObject({ code: 'person-not-found' })
  })

  test('that nobody has is slowed down, too', async () => {
    const { client } = await openPeopleBench()
    const came: string[] = []
    for (let tried = 0; tried < 25; tried += 1) {
      const proof = { kind: 'badge', text: `9900${tried}` } as const
      came.push(await outcome(client.call('person.arrive', { proof })))
    }
    expect(came.slice(0, 21).every((one) => one === 'badge-unknown')).toBe(true)
    expect(came.slice(21).every((one) => one === 'badge-wait')).toBe(true)
  })
})

test('PIN and badge stand in no file of the bench, and the key of badges is its account’s alone', async () => {
  const { client, lead, dataFolder, station, faults } = await openPeopleBench()
  const badge = 'MIFARE-77812345'
  await callAs(client, 'person.takeBadge', { personId: lead.personId, text: badge }, byPin(lead, leadPin))
  await client.call('person.arrive', { proof: { kind: 'badge', text: badge } })
  station.close()
  const files = readdirSync(dataFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name)).toContain('people.key')
  for (const { name, parentPath } of files) {
    const bytes = readFileSync(join(parentPath, name))
    expect(bytes.includes(leadPin), name).toBe(false)
    expect(bytes.includes(badge), name).toBe(false)
  }
  expect(JSON.stringify(faults)).not.toContain(leadPin)
})
