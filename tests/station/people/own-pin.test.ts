import { describe, expect, test } from 'vitest'
import { openStore } from '../../../electron/station/store/open-store.ts'
import type { PersonProof } from '../../../shared/contract/people.ts'
import { addColleague, byPin, callAs, leadPin, openPeopleBench } from './people-bench.ts'

const [before, after] = ['739104', '518260']

async function openBench() {
  const bench = await openPeopleBench()
  const person = await addColleague(bench, 'Noé Martin', ['technician'], before)
  const change = (proof: PersonProof, pin: string) => bench.client.call('person.changeOwnPin', { proof, pin })
  const arrive = (pin: string) => bench.client.call('person.arrive', { proof: byPin(person, pin) })
  return { ...bench, person, change, arrive }
}

describe('the own PIN', () => {
  test('is changed by whoever shows the old one, without a quality lead, and the old one opens nothing any more', async () => {
    const { person, change, arrive } = await openBench()
    expect(await change(byPin(person, before), after)).toMatchObject({ personId: person.personId, hasPin: true })
    await expect(arrive(before)).rejects.toMatchObject({ code: 'pin-wrong' })
    expect(await arrive(after)).toMatchObject({ name: 'Noé Martin' })
  })

  test('is changed by whoever shows their badge', async () => {
    const bench = await openBench()
    const badge = { kind: 'badge', text: 'PORTE-0042' } as const
    const input = { personId: bench.person.personId, text: badge.text }
    await callAs(bench.client, 'person.takeBadge', input, byPin(bench.lead, leadPin))
    await bench.change(badge, after)
    expect(await bench.arrive(after)).toMatchObject({ name: 'Noé Martin' })
    await expect(bench.change({ kind: 'badge', text: 'PORTE-0043' }, before)).rejects.toMatchObject({
      code: 'badge-unknown',
    })
  })

  test('is guessed no faster than anywhere: after a few wrong ones the right one waits as well', async () => {
    const { person, change, arrive } = await openBench()
    const codes: string[] = []
    for (const pin of ['000111', '000112', '000113', '000114', before]) {
      codes.push(await change(byPin(person, pin), after).then(String, (error: { code: string }) => error.code))
    }
    expect(codes).toEqual(['pin-wrong', 'pin-wrong', 'pin-wrong', 'pin-wrong', 'pin-wait'])
    await expect(arrive(before)).rejects.toMatchObject({ code: 'pin-wait' })
  })

  test('is never one that everybody tries first, and then the old one stays', async () => {
    const { person, change, arrive } = await openBench()
    await expect(change(byPin(person, before), '1234')).rejects.toMatchObject({ code: 'pin-too-simple' })
    expect(await arrive(before)).toMatchObject({ name: 'Noé Martin' })
  })

  test('is not given to who has none: a stolen badge makes nobody a PIN', async () => {
    const bench = await openBench()
    const { personId } = bench.person
    const lead = byPin(bench.lead, leadPin)
    await callAs(bench.client, 'person.takeBadge', { personId, text: 'PORTE-0042' }, lead)
    await callAs(bench.client, 'person.setPin', { personId, pin: null }, lead)
    await expect(bench.change({ kind: 'badge', text: 'PORTE-0042' }, after)).rejects.toMatchObject({
      code: 'pin-not-given',
    })
  })

  test('is changed in the name of who showed it, whoever is at the bench, and stands in no entry', async () => {
    const { client, lead, person, change, station, dataFolder } = await openBench()
    await client.call('person.arrive', { proof: byPin(lead, leadPin) })
    await change(byPin(person, before), after)
    expect(await client.call('person.presence', {})).toMatchObject({ person: { name: 'Awa Diop' } })
    station.close()
    const store = openStore({ folder: dataFolder })
    const last = store.db
      .prepare<[], { actor: string; payload: string }>(
        `SELECT actor, payload FROM events WHERE type = 'person.pinSet' ORDER BY seq DESC LIMIT 1`,
      )
      .get()
    expect(last?.actor).toBe(`person:${person.personId}`)
    expect(last?.payload).not.toContain(after)
    store.close()
  })
})
