import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStore } from '../../../electron/station/store/open-store.ts'
import { verifyChains } from '../../../electron/station/store/journal/verify-chains.ts'
import { openBench } from '../station/bench.ts'
import { laptop } from '../../fixtures/laptop-changes.ts'
import { addColleague, byPin, callAs, leadPin, openPeopleBench } from './people-bench.ts'

const distinctName = 'Philibertine Quenneville'

async function benchWithWork() {
  const bench = await openPeopleBench()
  const other = await addColleague(bench, distinctName, ['technician', 'quality-lead'], '739104')
  await bench.client.call('person.arrive', { proof: byPin(other, '739104') })
  const card = await bench.intake(laptop)
  const deviceId = card.device?.deviceId ?? 'none'
  await bench.client.call('grade.give', { deviceId, grade: 'B', note: null })
  const { asked } = await callAs(
    bench.client,
    'gates.configure',
    { asked: ['verdict', 'grade', 'checklist'] },
    byPin(bench.lead, leadPin),
  )
  expect(asked).toContain('checklist')
  const waiver = {
    deviceId,
    gate: 'checklist',
    role: 'quality-lead',
    waivedBy: 'anything',
    reason: 'Clavier vu',
  } as const
  await callAs(bench.client, 'gate.waive', waiver, byPin(other, '739104'))
  return { ...bench, other, deviceId }
}

test('every act carries its person by id, and a waiver the one who signed it', async () => {
  const { client, deviceId, other } = await benchWithWork()
  const journal = await client.call('device.journal', { deviceId })
  expect(new Set(journal.map(({ actor }) => actor))).toEqual(new Set([`person:${other.personId}`]))
  const proofs = await client.call('device.proofs', { deviceId })
  expect(proofs.waivers[0]).toMatchObject({ waivedBy: `person:${other.personId}`, role: 'quality-lead' })
})

test('a pseudonymised name stands in no file of the bench, and the chain of the journal holds', async () => {
  const { client, station, dataFolder, deviceId, lead, other } = await benchWithWork()
  const before = await client.call('device.journal', { deviceId })
  const { person, typedEntries } = await callAs(
    client,
    'person.pseudonymise',
    { personId: other.personId },
    byPin(lead, leadPin),
  )
  expect(person).toMatchObject({ number: 2, name: null, status: 'pseudonymised', hasPin: false, badge: null })
  expect(typedEntries).toBe(0)
  expect(await client.call('device.journal', { deviceId })).toEqual(before)
  expect((await client.call('person.presence', {})).person).toBeNull()
  station.close()
  for (const entry of readdirSync(dataFolder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = readFileSync(join(entry.parentPath, entry.name))
    expect(bytes.includes(distinctName), entry.name).toBe(false)
  }
  const store = openStore({ folder: dataFolder })
  try {
    expect(verifyChains(store)).toMatchObject({ ok: true })
  } finally {
    store.close()
  }
})

test('a name that was typed before there were people is shown by its person’s number, and counted', async () => {
  const bench = await openBench()
  const { client } = bench
  const card = await bench.intake(laptop)
  const deviceId = card.device?.deviceId ?? 'none'
  await client.call('gates.configure', { asked: ['verdict', 'checklist'] })
  const waiver = { deviceId, gate: 'checklist', role: 'quality-lead', reason: 'Clavier vu' } as const
  await client.call('gate.waive', { ...waiver, waivedBy: 'noe  MARTIN' })
  const lead = await client.call('person.add', { name: 'Awa Diop', roles: ['quality-lead'], pin: leadPin })
  const proof = byPin(lead, leadPin)
  const noe = await callAs(client, 'person.add', { name: 'Noé Martin', roles: ['technician'], pin: null }, proof)
  const gone = await callAs(client, 'person.pseudonymise', { personId: noe.personId }, proof)
  expect(gone.typedEntries).toBe(1)
  const proofs = await client.call('device.proofs', { deviceId })
  expect(proofs.waivers[0]?.waivedBy).toBe(`person:${noe.personId}`)
  const journal = await client.call('device.journal', { deviceId })
  const shown = journal.find(({ type }) => type === 'gate.waived')
  expect(shown?.payload['waivedBy']).toBe(`person:${noe.personId}`)
})

test('whatever is done to people: somebody can let others in, the chain holds, and no name is in the journal', async () => {
  const names = ['Zéphyrine', 'Ildefonse', 'Cunégonde', 'Barnabé'] as const
  const step = fc.record({
    act: fc.constantFrom('add', 'lead', 'unlead', 'leave', 'pseudonymise', 'dropPin', 'dropBadge', 'badge'),
    who: fc.nat({ max: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const bench = await openPeopleBench()
      const { client, lead } = bench
      // Signed by badge: a PIN takes a tenth of a second on purpose.
      const badge = { kind: 'badge', text: 'LEAD-BADGE-1' } as const
      await callAs(client, 'person.takeBadge', { personId: lead.personId, text: badge.text }, byPin(lead, leadPin))
      const ids: (string | undefined)[] = [lead.personId]
      const tolerated = new Set([
        'name-taken',
        'person-not-found',
        'last-quality-lead',
        'badge-unknown',
        'badge-wait',
        'badge-taken',
        'role-needed',
      ])
      const during = async (work: Promise<unknown>) => {
        try {
          return await work
        } catch (error) {
          if (!tolerated.has((error as { code: string }).code)) throw error
          return undefined
        }
      }
      for (const { act, who } of steps) {
        const personId = ids[who] ?? lead.personId
        const name = names[who] ?? names[0]
        if (act === 'add') {
          const pin = null
          const added = await during(callAs(client, 'person.add', { name, roles: ['technician'], pin }, badge))
          if (added !== undefined) ids[Math.max(1, who)] = (added as { personId: string }).personId
        }
        if (act === 'lead' || act === 'unlead') {
          const roles = [act === 'lead' ? ('quality-lead' as const) : ('technician' as const)]
          await during(callAs(client, 'person.change', { personId, name, roles }, badge))
        }
        if (act === 'leave') await during(callAs(client, 'person.leave', { personId }, badge))
        if (act === 'pseudonymise') await during(callAs(client, 'person.pseudonymise', { personId }, badge))
        if (act === 'dropPin') await during(callAs(client, 'person.setPin', { personId, pin: null }, badge))
        if (act === 'dropBadge') await during(callAs(client, 'person.removeBadge', { personId }, badge))
        if (act === 'badge') {
          await during(callAs(client, 'person.takeBadge', { personId, text: `BADGE-${who}` }, badge))
        }
        const people = await client.call('person.list', {})
        const canLetIn = people.filter(
          (one) => one.status === 'active' && one.roles.includes('quality-lead') && (one.hasPin || one.badge !== null),
        )
        expect(canLetIn.length).toBeGreaterThan(0)
      }
      bench.station.close()
      const store = openStore({ folder: bench.dataFolder })
      try {
        expect(verifyChains(store)).toMatchObject({ ok: true })
        const written = store.db.prepare("SELECT group_concat(payload, ' ') AS text FROM events").get() as {
          text: string
        }
        for (const name of [...names, 'Awa']) expect(written.text).not.toContain(name)
      } finally {
        store.close()
      }
    }),
    { numRuns: 12 },
  )
})
