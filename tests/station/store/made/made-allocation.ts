import { addAllocation } from '../../../../electron/station/store/campaign/allocations.ts'
import { addOperation, addWave, listOperations } from '../../../../electron/station/store/campaign/operations.ts'
import type { Act, Store } from '../../../../electron/station/store/store.ts'
import type { Profile, ProfileDeviceKind } from '../../../../shared/profile/profile.ts'

const act: Act = { actor: 'Noé', at: '2026-11-23T08:00:00.000Z' }

type Terms = {
  readonly profile: Profile | null
  readonly allocated?: number | null
  readonly deviceKind?: ProfileDeviceKind | null
}

/** A wave of the first operation, both made where there is none. */
export function madeWave(store: Store): string {
  const operation = listOperations(store)[0] ?? addOperation(store, act, 'Connexion d’Urgence')
  if (typeof operation === 'string') throw new Error(operation)
  const { operationId, waves } = operation
  const wave = waves[0] ?? addWave(store, act, { operationId, name: 'Vague 1', promisedOn: null })
  if (typeof wave === 'string') throw new Error(wave)
  return wave.waveId
}

/** An allocation of this partner's in the first wave. */
export function madeAllocation(store: Store, partnerId: string, terms: Terms): string {
  const { profile, allocated = null, deviceKind = null } = terms
  const numbers = { announced: null, allocated, priority: 5, promisedOn: null }
  const added = addAllocation(store, act, { waveId: madeWave(store), partnerId, deviceKind, profile, ...numbers })
  if (typeof added === 'string') throw new Error(added)
  return added.allocationId
}
