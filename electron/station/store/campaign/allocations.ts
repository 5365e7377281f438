import type { AllocationView } from '../../../../shared/contract/campaign.ts'
import type { Profile, ProfileDeviceKind, Role } from '../../../../shared/profile/profile.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { statement } from '../connection.ts'
import { findWave } from './operations.ts'
import { findPartner } from './partner-tree.ts'
import { keepProfile } from '../bench/profiles.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

const select = `SELECT allocations.id AS allocationId, waves.operation_id AS operationId, wave_id AS waveId,
    waves.name AS waveName, waves.position AS wavePosition, partner_id AS partnerId, partners.name AS partnerName,
    device_kind AS deviceKind, profile_id AS profileId, profile_version AS profileVersion, announced, allocated,
    over_allowed AS overAllowed, priority, coalesce(allocations.promised_on, waves.promised_on) AS promisedOn,
    coalesce(sum(lot_states.devices) FILTER (WHERE state = 'queued'), 0) AS queued,
    coalesce(sum(lot_states.devices) FILTER (WHERE state = 'packed'), 0) AS packed,
    coalesce(sum(lot_states.devices) FILTER (WHERE state = 'in-transit'), 0) AS inTransit,
    coalesce(sum(lot_states.devices) FILTER (WHERE state = 'delivered'), 0) AS delivered
  FROM allocations JOIN waves ON waves.id = wave_id JOIN partners ON partners.id = partner_id
    LEFT JOIN lot_allocations ON allocation_id = allocations.id
    LEFT JOIN lot_states ON lot_states.lot_id = lot_allocations.lot_id`

/** The allocations of an operation, by wave, priority and partner. */
export function listAllocations({ db }: Reading, operationId: string): AllocationView[] {
  return statement<AllocationView>(
    db,
    `${select} WHERE waves.operation_id = ? GROUP BY allocations.id
     ORDER BY waves.position, priority, partners.name COLLATE NOCASE, allocations.id`,
  ).all(operationId)
}

export function findAllocation({ db }: Reading, allocationId: string): AllocationView | null {
  const sql = `${select} WHERE allocations.id = ? GROUP BY allocations.id`
  return statement<AllocationView>(db, sql).get(allocationId) ?? null
}

export type AllocationNumbers = Pick<AllocationView, 'announced' | 'allocated' | 'priority' | 'promisedOn'>

export type NewAllocation = AllocationNumbers & {
  readonly waveId: string
  readonly partnerId: string
  readonly deviceKind: ProfileDeviceKind | null
  /** Frozen into the allocation; null while nobody has decided. */
  readonly profile: Profile | null
}

/** Only inside a transaction, for a wave and a partner that are there. */
export function insertAllocation(store: Store, act: Act, added: NewAllocation): string {
  const { profile, ...rest } = added
  if (profile !== null) keepProfile(store, profile, act.at)
  const row = {
    ...rest,
    allocationId: store.newId(),
    profileId: profile?.id ?? null,
    profileVersion: profile?.version ?? null,
  }
  statement(
    store.db,
    `INSERT INTO allocations (id, wave_id, partner_id, device_kind, profile_id, profile_version, announced, allocated,
       priority, promised_on, created_at)
     VALUES (:allocationId, :waveId, :partnerId, :deviceKind, :profileId, :profileVersion, :announced, :allocated,
       :priority, :promisedOn, :at)`,
  ).run({ ...row, at: act.at })
  recordBenchChange(store, act, 'allocation.add', { type: 'allocation.added', payload: row })
  return row.allocationId
}

export function addAllocation(
  store: Store,
  act: Act,
  added: NewAllocation,
): AllocationView | 'wave-not-found' | 'partner-not-found' {
  return inTransaction(store, () => {
    if (findWave(store, added.waveId) === null) return 'wave-not-found'
    if (findPartner(store, added.partnerId) === null) return 'partner-not-found'
    return present(store, insertAllocation(store, act, added))
  })
}

function present(store: Reading, allocationId: string): AllocationView {
  const allocation = findAllocation(store, allocationId)
  if (allocation === null) throw new Error(`allocation ${allocationId} is gone in its own transaction`)
  return allocation
}

/** A partner's allocations in all operations, the newest operation and wave first. */
export function allocationsOfPartner({ db }: Reading, partnerId: string): AllocationView[] {
  return statement<AllocationView>(
    db,
    `${select} WHERE partner_id = ? GROUP BY allocations.id
     ORDER BY waves.created_at DESC, waves.position DESC, priority, allocations.id`,
  ).all(partnerId)
}

/** The allocations that ask for a profile, in whatever version, in the order of their promises. */
export function allocationsOfProfile({ db }: Reading, profileId: string): AllocationView[] {
  return statement<AllocationView>(
    db,
    `${select} WHERE profile_id = ? GROUP BY allocations.id
     ORDER BY promisedOn IS NULL, promisedOn, priority, partners.name COLLATE NOCASE, allocations.id`,
  ).all(profileId)
}

/** Devices that stand in the allocation, from queued to delivered. */
export const takenOf = ({ queued, packed, inTransit, delivered }: AllocationView): number =>
  queued + packed + inTransit + delivered

/** How many more devices the allocation takes; null for any number. */
export function roomOf(allocation: AllocationView): number | null {
  const { allocated, overAllowed } = allocation
  return allocated === null ? null : Math.max(0, allocated + overAllowed - takenOf(allocation))
}

/**
 * Other numbers from now on. `allocation-taken` when fewer would be allocated than stand in it already: they have to
 * leave it first, since nothing makes it look as if they never came.
 */
export function changeAllocation(
  store: Store,
  act: Act,
  allocationId: string,
  after: AllocationNumbers,
): AllocationView | 'allocation-not-found' | 'allocation-taken' {
  return inTransaction(store, () => {
    const before = findAllocation(store, allocationId)
    if (before === null) return 'allocation-not-found'
    if (after.allocated !== null && after.allocated + before.overAllowed < takenOf(before)) return 'allocation-taken'
    statement(
      store.db,
      `UPDATE allocations SET announced = :announced, allocated = :allocated, priority = :priority,
         promised_on = :promisedOn WHERE id = :allocationId`,
    ).run({ ...after, allocationId })
    const { announced, allocated, priority, promisedOn } = before
    const payload = { allocationId, before: { announced, allocated, priority, promisedOn }, after }
    recordBenchChange(store, act, 'allocation.change', { type: 'allocation.changed', payload })
    return findAllocation(store, allocationId) ?? 'allocation-not-found'
  })
}

export type AllowedOver = {
  readonly allocationId: string
  /** How many devices more. */
  readonly more: number
  readonly role: Role
  readonly reason: string
}

/** Only inside a transaction, for an allocation that is there. */
export function insertOver(store: Store, act: Act, over: AllowedOver): void {
  statement(
    store.db,
    `INSERT INTO allocation_overrides (id, allocation_id, more, role, reason, actor, at)
     VALUES (:id, :allocationId, :more, :role, :reason, :actor, :at)`,
  ).run({ ...over, id: store.newId(), actor: act.actor, at: act.at })
  recordBenchChange(store, act, 'allocation.allowOver', { type: 'allocation.overAllowed', payload: over })
}

/** Lets a number of devices more in than allocated, by a role and with a reason; who may is asked before. */
export function allowOver(store: Store, act: Act, over: AllowedOver): AllocationView | 'allocation-not-found' {
  return inTransaction(store, () => {
    if (findAllocation(store, over.allocationId) === null) return 'allocation-not-found'
    insertOver(store, act, over)
    return present(store, over.allocationId)
  })
}
