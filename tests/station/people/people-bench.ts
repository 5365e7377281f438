import { expect } from 'vitest'
import type { PersonProof, PersonView } from '../../../shared/contract/people.ts'
import type { StationContract } from '../../../shared/contract/station.ts'
import type { Input, Output } from '../../../shared/contract/define.ts'
import type { Role } from '../../../shared/profile/profile.ts'
import { openBench, type Bench, type StationClient } from '../station/bench.ts'

export const leadPin = '480213'

/** A bench where one quality lead works by name, with a clock that the test moves. */
export async function openPeopleBench(): Promise<Bench & { lead: PersonView; clock: { now: Date } }> {
  const clock = { now: new Date('2026-03-02T08:00:00Z') }
  const bench = await openBench({ now: () => clock.now })
  const lead = await bench.client.call('person.add', { name: 'Awa Diop', roles: ['quality-lead'], pin: leadPin })
  return { ...bench, lead, clock }
}

export const byPin = ({ personId }: PersonView, pin: string): PersonProof => ({ kind: 'pin', personId, pin })

/** Calls a command that needs people, the way the window does: refused, signed, called again. */
export async function callAs<N extends keyof StationContract>(
  client: StationClient,
  name: N,
  input: Input<StationContract, N>,
  ...proofs: PersonProof[]
): Promise<Output<StationContract, N>> {
  const { grant } = await client.call('person.grant', { command: name, input, roles: [], proofs })
  return client.call(name, input, grant)
}

/** Somebody more, added by the quality lead. */
export async function addColleague(
  { client, lead }: Pick<Awaited<ReturnType<typeof openPeopleBench>>, 'client' | 'lead'>,
  name: string,
  roles: Role[],
  pin: string,
): Promise<PersonView> {
  const added = await callAs(client, 'person.add', { name, roles, pin }, byPin(lead, leadPin))
  expect(added).toMatchObject({ name, hasPin: true, status: 'active' })
  return added
}
