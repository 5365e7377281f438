import type { Client } from '../../shared/contract/define.ts'
import { Refusal } from '../../shared/contract/refusal.ts'
import type { StationContract, StationEvents } from '../../shared/contract/station.ts'
import type { Language } from '../../shared/report/quantities.ts'

type StationClient = Client<StationContract, StationEvents>

/** What a bench without operations is given at its first lot on the command line, until somebody enters the real ones. */
const unnamed = {
  fr: { partner: 'Sans structure', operation: 'Sans opération', wave: 'Vague 1' },
  en: { partner: 'No partner yet', operation: 'No operation yet', wave: 'Wave 1' },
} as const

const anyNumber = { deviceKind: null, announced: null, allocated: null, priority: 5, promisedOn: null } as const

/**
 * The allocation that a lot made on the command line belongs to, and the name of its partner. It stands in an operation of
 * its own, which is made on a bench that has none: lots that nobody planned never count in an operation that somebody
 * entered. Where people work by name, coordination is asked for its PIN, as for every allocation.
 *
 * @throws Refusal `lot-needs-allocation` on a bench whose operations are all planned ones.
 */
export async function unplannedAllocation(
  client: StationClient,
  lotName: string,
  profileId: string,
  language: Language,
): Promise<{ readonly allocationId: string; readonly partnerName: string }> {
  const names = Object.values(unnamed)
  const operations = await client.call('operation.list', {})
  const partners = await client.call('partner.list', {})
  const partner = partners.find(({ name }) => names.some((one) => one.partner === name))
  for (const { operationId, waves } of operations) {
    const allocations = await client.call('allocation.list', { operationId })
    const wave = waves.at(-1)
    if (partner === undefined || wave === undefined) continue
    const { partnerId, name: partnerName } = partner
    const own = allocations.filter((one) => one.partnerId === partnerId && one.allocated === null)
    const profile = (await client.call('profile.list', {})).find(({ id }) => id === profileId)
    const fitting = own.find((one) => one.profileId === profileId && one.profileVersion === profile?.version)
    if (fitting !== undefined) return { allocationId: fitting.allocationId, partnerName }
    if (allocations.every((one) => one.partnerId === partnerId)) {
      const terms = { ...anyNumber, waveId: wave.waveId, partnerId, profileId }
      return { allocationId: (await client.call('allocation.add', terms)).allocationId, partnerName }
    }
  }
  if (operations.length > 0) {
    throw new Refusal({
      code: 'lot-needs-allocation',
      what: `There is no lot "${lotName}", and a lot is made in an allocation that coordination chooses`,
      remedy: 'Make it in the window (F5), or check its name with etabli queue.',
    })
  }
  const words = unnamed[language]
  const { operationId } = await client.call('operation.add', { name: words.operation })
  const { waveId } = await client.call('wave.add', { operationId, name: words.wave, promisedOn: null })
  const { partnerId } = partner ?? (await client.call('partner.add', { name: words.partner }))
  const terms = { ...anyNumber, waveId, partnerId, profileId }
  const { allocationId } = await client.call('allocation.add', terms)
  return { allocationId, partnerName: words.partner }
}
