import { describe, expect, test } from 'vitest'
import { addColleague, byPin, callAs, leadPin, openPeopleBench } from './people-bench.ts'
import { openBench } from '../station/bench.ts'

const asked = { asked: ['verdict', 'grade'] } as const
const askFor = { asked: [...asked.asked] }

describe('on a bench without people', () => {
  test('no act asks for a person', async () => {
    const { client } = await openBench()
    await expect(client.call('gates.configure', askFor)).resolves.toMatchObject({ asked: asked.asked })
    expect(await client.call('person.presence', {})).toMatchObject({ hasPeople: false, person: null })
  })

  test('the first person is a quality lead with a PIN', async () => {
    const { client } = await openBench()
    const add = (roles: ('technician' | 'quality-lead')[], pin: string | null) =>
      client.call('person.add', { name: 'Awa', roles, pin })
    await expect(add(['technician'], '480213')).rejects.toMatchObject({ code: 'first-person' })
    await expect(add(['quality-lead'], null)).rejects.toMatchObject({ code: 'first-person' })
    await expect(add(['quality-lead'], '1111')).rejects.toMatchObject({ code: 'pin-too-simple' })
    await expect(add(['quality-lead'], '480213')).resolves.toMatchObject({ number: 1, hasPin: true })
  })
})

describe('an act that needs a role', () => {
  test('is refused without a grant, and nothing is done', async () => {
    const { client } = await openPeopleBench()
    await expect(client.call('gates.configure', askFor)).rejects.toMatchObject({
      code: 'role-needed',
      where: 'quality-lead',
    })
    expect((await client.call('gates.asked', {})).asked).toEqual(['verdict'])
  })

  test('is refused to who is at the bench as well: being there is no consent', async () => {
    const { client, lead } = await openPeopleBench()
    await client.call('person.arrive', { proof: byPin(lead, leadPin) })
    await expect(client.call('gates.configure', askFor)).rejects.toMatchObject({ code: 'role-needed' })
  })

  test('is done by a grant of that role, in the name of who granted it, while another person is at the bench', async () => {
    const bench = await openPeopleBench()
    const other = await addColleague(bench, 'Noé Martin', ['technician'], '739104')
    await bench.client.call('person.arrive', { proof: byPin(other, '739104') })
    await callAs(bench.client, 'gates.configure', askFor, byPin(bench.lead, leadPin))
    expect((await bench.client.call('gates.asked', {})).asked).toEqual(['verdict', 'grade'])
    expect((await bench.client.call('person.presence', {})).person?.personId).toBe(other.personId)
  })

  test('is refused to a person without the role, when they sign and when they call', async () => {
    const bench = await openPeopleBench()
    const other = await addColleague(bench, 'Noé Martin', ['technician', 'logistics'], '739104')
    const proofs = [byPin(other, '739104')]
    const sign = { command: 'gates.configure', input: askFor, roles: ['quality-lead' as const], proofs }
    await expect(bench.client.call('person.grant', sign)).rejects.toMatchObject({ code: 'role-may-not' })
    // A window that asks for no role gets a grant, and the act still looks at the role.
    const call = callAs(bench.client, 'gates.configure', askFor, byPin(other, '739104'))
    await expect(call).rejects.toMatchObject({ code: 'role-needed' })
  })
})

describe('a grant', () => {
  const granted = async () => {
    const bench = await openPeopleBench()
    const proofs = [byPin(bench.lead, leadPin)]
    const signed = await bench.client.call('person.grant', {
      command: 'gates.configure',
      input: askFor,
      roles: ['quality-lead'],
      proofs,
    })
    return { ...bench, grant: signed.grant }
  }

  test('is spent by its first call', async () => {
    const { client, grant } = await granted()
    await client.call('gates.configure', askFor, grant)
    await expect(client.call('gates.configure', askFor, grant)).rejects.toMatchObject({ code: 'grant-not-valid' })
  })

  test('is good for this command only, and spent by the attempt', async () => {
    const { client, grant, lead } = await granted()
    const leave = client.call('person.leave', { personId: lead.personId }, grant)
    await expect(leave).rejects.toMatchObject({ code: 'grant-not-valid' })
    await expect(client.call('gates.configure', askFor, grant)).rejects.toMatchObject({ code: 'grant-not-valid' })
  })

  test('is good for this input only', async () => {
    const { client, grant } = await granted()
    const more = { asked: ['verdict', 'grade', 'erasure'] as ('verdict' | 'grade' | 'erasure')[] }
    await expect(client.call('gates.configure', more, grant)).rejects.toMatchObject({ code: 'grant-not-valid' })
    expect((await client.call('gates.asked', {})).asked).toEqual(['verdict'])
  })

  test('ends after a minute', async () => {
    const { client, grant, clock } = await granted()
    clock.now = new Date(clock.now.getTime() + 60_000)
    await expect(client.call('gates.configure', askFor, grant)).rejects.toMatchObject({ code: 'grant-not-valid' })
  })

  test('does not live on by a clock that is set back, and neither does who was at the bench', async () => {
    const { client, grant, clock, lead } = await granted()
    await client.call('person.arrive', { proof: byPin(lead, leadPin) })
    clock.now = new Date(clock.now.getTime() - 24 * 3_600_000)
    await expect(client.call('gates.configure', askFor, grant)).rejects.toMatchObject({ code: 'grant-not-valid' })
    expect((await client.call('person.presence', {})).person).toMatchObject({ personId: lead.personId })
    clock.now = new Date(clock.now.getTime() + 16 * 60_000)
    expect((await client.call('person.presence', {})).person).toBeNull()
  })

  test('is good only while who signed still has the role, and still works here', async () => {
    const bench = await openPeopleBench()
    const other = await addColleague(bench, 'Noé Martin', ['quality-lead'], '739104')
    const leadProof = byPin(bench.lead, leadPin)
    const signed = () =>
      bench.client.call('person.grant', {
        command: 'gates.configure',
        input: askFor,
        roles: ['quality-lead'],
        proofs: [byPin(other, '739104')],
      })
    const before = await signed()
    const technician = { personId: other.personId, name: 'Noé Martin', roles: ['technician' as const] }
    await callAs(bench.client, 'person.change', technician, leadProof)
    await expect(bench.client.call('gates.configure', askFor, before.grant)).rejects.toMatchObject({
      code: 'role-needed',
    })
    await callAs(bench.client, 'person.change', { ...technician, roles: ['quality-lead'] }, leadProof)
    const late = await signed()
    await callAs(bench.client, 'person.leave', { personId: other.personId }, leadProof)
    await expect(bench.client.call('gates.configure', askFor, late.grant)).rejects.toMatchObject({
      code: 'grant-not-valid',
    })
    expect((await bench.client.call('gates.asked', {})).asked).toEqual(['verdict'])
  })

  test('is not made up', async () => {
    const { client } = await granted()
    for (const made of ['', '0', 'x'.repeat(32), '__proto__', 'constructor']) {
      await expect(client.call('gates.configure', askFor, made)).rejects.toMatchObject({ code: 'grant-not-valid' })
    }
  })

  test('ends with the run of the station', async () => {
    const first = await granted()
    first.station.close()
    const { client } = await openBench({ dataFolder: first.dataFolder, now: () => first.clock.now })
    const replayed = client.call('gates.configure', askFor, first.grant)
    await expect(replayed).rejects.toMatchObject({ code: 'grant-not-valid' })
  })
})

test('what two people answer for takes two different ones', async () => {
  const bench = await openPeopleBench()
  const other = await addColleague(bench, 'Noé Martin', ['technician'], '739104')
  const input = { deviceId: '01890a5d-ac96-774b-bcce-b302099a8057', lookedBy: 'x', verifiedBy: 'y' }
  const [awa, noe] = [byPin(bench.lead, leadPin), byPin(other, '739104')]
  const state = (...proofs: (typeof awa)[]) => callAs(bench.client, 'erasure.noStorage', input, ...proofs)
  await expect(bench.client.call('erasure.noStorage', input)).rejects.toMatchObject({ code: 'two-people-needed' })
  await expect(state(awa)).rejects.toMatchObject({ code: 'two-people-needed' })
  await expect(state(awa, awa)).rejects.toMatchObject({ code: 'same-person' })
  // Both signed; what is left is that there is no such device.
  await expect(state(awa, noe)).rejects.toMatchObject({ code: 'device-not-found' })
})

test('what is done all day in one role asks only where nobody with the role is at the bench', async () => {
  const bench = await openPeopleBench()
  const packer = await addColleague(bench, 'Noé Martin', ['logistics'], '739104')
  const cartonId = '01890a5d-ac96-774b-bcce-b302099a8057'
  const close = () => bench.client.call('carton.close', { cartonId })
  await expect(close()).rejects.toMatchObject({ code: 'role-needed', where: 'logistics,coordination' })
  await bench.client.call('person.arrive', { proof: byPin(bench.lead, leadPin) })
  await expect(close()).rejects.toMatchObject({ code: 'role-needed' })
  await bench.client.call('person.arrive', { proof: byPin(packer, '739104') })
  // Asked for nothing more; what is left is that there is no such carton.
  await expect(close()).rejects.toMatchObject({ code: 'carton-not-found' })
  // Idle for too long, nobody is at the bench any more.
  bench.clock.now = new Date(bench.clock.now.getTime() + 16 * 60_000)
  await expect(close()).rejects.toMatchObject({ code: 'role-needed' })
})
