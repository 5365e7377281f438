import { expect, test } from 'vitest'
import { neededRoles, rolesAtBench } from '../../../electron/station/people/needed-roles.ts'
import { stationContract } from '../../../shared/contract/station.ts'
import { addColleague, byPin, callAs, leadPin, openPeopleBench } from '../people/people-bench.ts'
import { hostileFiles } from './hostile-files.ts'
import { madeInput, seeded } from './made-input.ts'

type Name = keyof typeof stationContract

const asked = Object.keys({ ...neededRoles, ...rolesAtBench }) as Name[]

/** An input that the command's own schema takes, the same in every run. */
function fittingInput(name: Name): unknown {
  const random = seeded(7)
  for (let tries = 0; tries < 2000; tries += 1) {
    const input = madeInput(stationContract[name].input, random, new Map(), hostileFiles)
    if (stationContract[name].input.safeParse(input).success) return input
  }
  throw new Error(`no input was made for ${name}`)
}

test('whatever needs a role is refused to nobody, to who has another, to a made-up grant and to one of who has gone', async () => {
  const bench = await openPeopleBench()
  const { client, lead } = bench
  const technician = await addColleague(bench, 'Noé Martin', ['technician'], '739104')
  const gone = await addColleague(bench, 'Inès Roy', ['quality-lead', 'logistics', 'coordination'], '284617')
  const inputs = asked.map((name) => [name, fittingInput(name) as never] as const)
  const grants = new Map<Name, string>()
  for (const [command, input] of inputs) {
    const signed = { command, input, roles: [], proofs: [byPin(gone, '284617')] }
    // One PIN takes a tenth of a second: the grants of two commands say as much as those of all.
    if (grants.size < 2) grants.set(command, (await client.call('person.grant', signed)).grant)
  }
  await callAs(client, 'person.leave', { personId: gone.personId }, byPin(lead, leadPin))
  const codeOf = (name: Name, input: never, grant?: string) =>
    client.call(name, input, grant).then(
      () => 'done',
      (error: unknown) => (error as { code: string }).code,
    )
  const found: string[] = []
  const expectRefused = async (who: string, code: string, grantOf: (name: Name) => string | undefined) => {
    for (const [name, input] of inputs) {
      const came = await codeOf(name, input, grantOf(name))
      if (came !== code) found.push(`${name} for ${who}: ${came}`)
    }
  }
  await expectRefused('nobody', 'role-needed', () => undefined)
  await client.call('person.arrive', { proof: byPin(technician, '739104') })
  await expectRefused('a technician', 'role-needed', () => undefined)
  await expectRefused('a made-up grant', 'grant-not-valid', (name) => grants.get(name) ?? 'made-up')
  expect(found).toEqual([])
  expect(bench.faults).toEqual([])
})
