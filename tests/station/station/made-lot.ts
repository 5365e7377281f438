import type { LotView } from '../../../shared/contract/views.ts'
import type { StationClient } from './bench.ts'

/** A wave of the first operation, both made where there is none. */
async function firstWave(client: StationClient): Promise<string> {
  const [known] = await client.call('operation.list', {})
  const { operationId, waves } = known ?? (await client.call('operation.add', { name: 'Connexion d’Urgence' }))
  const terms = { operationId, name: 'Vague 1', promisedOn: null }
  return (waves[0] ?? (await client.call('wave.add', terms))).waveId
}

/** A lot of a partner that is made where there is none of this name, in an allocation of the number that it wants. */
export async function madeLot(
  client: StationClient,
  lot: {
    readonly name: string
    readonly profileId: string
    readonly wanted?: number | null
    readonly partner?: string
  },
): Promise<LotView> {
  const { name, profileId, wanted = null, partner = 'ASE' } = lot
  const known = (await client.call('partner.list', {})).find((one) => one.name === partner)
  const { partnerId } = known ?? (await client.call('partner.add', { name: partner }))
  const numbers = { announced: null, allocated: wanted, priority: 5, promisedOn: null }
  const terms = { waveId: await firstWave(client), partnerId, deviceKind: null, profileId, ...numbers }
  const { allocationId } = await client.call('allocation.add', terms)
  return client.call('lot.add', { allocationId, name, wanted })
}
