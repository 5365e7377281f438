import type { LotView, PartnerView } from '../../../shared/contract/views.ts'
import type { Profile } from '../../../shared/profile/profile.ts'
import { findAllocation, insertAllocation } from './allocations.ts'
import { statement } from './connection.ts'
import type { LotNamed } from './device-events.ts'
import { appendEvents } from './journal.ts'
import { insertOperation, insertWave, listOperations } from './operations.ts'
import { appendCommand } from './outbox.ts'
import { keepProfile } from './profiles.ts'
import { inTransaction, type Act, type Store } from './store.ts'

/** Adds a partner; two partners never share a name, whatever its capitals. */
export function addPartner(
  store: Store,
  act: Act,
  name: string,
): { readonly result: 'added'; readonly partner: PartnerView } | { readonly result: 'name-taken' } {
  return inTransaction(store, () => {
    const partner = { partnerId: store.newId(), name }
    const insert = statement(
      store.db,
      'INSERT INTO partners (id, name, created_at) VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING',
    )
    if (insert.run(partner.partnerId, name, act.at).changes === 0) return { result: 'name-taken' } as const
    const command = appendCommand(store, act, { kind: 'partner.add', version: 1, payload: partner })
    appendEvents(store, command, null, [{ type: 'partner.added', payload: partner }])
    return { result: 'added', partner } as const
  })
}

export function listPartners({ db }: Pick<Store, 'db'>): PartnerView[] {
  return statement<PartnerView>(db, 'SELECT id AS partnerId, name FROM partners ORDER BY name COLLATE NOCASE').all()
}

export type NewLot = {
  readonly partnerId: string
  readonly name: string
  /** Frozen into the lot: a later version of the profile does not change what was agreed. */
  readonly profile: Profile
  /** Null: any number. */
  readonly wanted: number | null
  /** Left out, the lot gets an allocation of its own in the newest wave. */
  readonly allocationId?: string | undefined
}

export type LotAdded =
  | { readonly result: 'added'; readonly lot: LotView }
  | { readonly result: 'partner-not-found' | 'name-taken' | 'allocation-not-found' | 'allocation-other-profile' }

/** What lots belong to that nobody entered an operation for, in the bench's first language. */
const unnamedOperation = { name: 'Première opération', wave: 'Vague 1' } as const

const isOf = (one: { profileId: string | null; profileVersion: number | null }, { id, version }: Profile): boolean =>
  one.profileId === id && one.profileVersion === version

/** The newest wave of the first operation, both made where there is none yet. */
function usualWave(store: Store, act: Act): string {
  const [operation] = listOperations(store)
  const operationId = operation?.operationId ?? insertOperation(store, act, unnamedOperation.name)
  if (operationId === null) throw new Error('there is no operation, and one of this name')
  const waveId = operation?.waves.at(-1)?.waveId
  if (waveId !== undefined) return waveId
  const wave = insertWave(store, act, { operationId, name: unnamedOperation.wave, promisedOn: null })
  if (wave === 'name-taken') throw new Error('an operation without waves has one of this name')
  return wave.waveId
}

/** Adds a lot to a partner's allocation; the names of one partner's lots differ. */
export function addLot(store: Store, act: Act, added: NewLot): LotAdded {
  return inTransaction(store, () => insertLot(store, act, added))
}

/** The same inside a transaction of the caller's. */
export function insertLot(store: Store, act: Act, added: NewLot): LotAdded {
  const { partnerId, name, profile, wanted } = added
  const partner = statement<{ name: string }>(store.db, 'SELECT name FROM partners WHERE id = ?').get(partnerId)
  if (partner === undefined) return { result: 'partner-not-found' } as const
  const asked = added.allocationId === undefined ? null : findAllocation(store, added.allocationId)
  if (added.allocationId !== undefined && asked?.partnerId !== partnerId) {
    return { result: 'allocation-not-found' } as const
  }
  if (asked !== null && asked.profileId !== null && !isOf(asked, profile)) {
    return { result: 'allocation-other-profile' } as const
  }
  const taken = statement(store.db, 'SELECT 1 FROM lots WHERE partner_id = ? AND name = ?').get(partnerId, name)
  if (taken !== undefined) return { result: 'name-taken' } as const
  keepProfile(store, profile, act.at)
  const allocationId =
    asked?.allocationId ??
    insertAllocation(store, act, {
      waveId: usualWave(store, act),
      partnerId,
      deviceKind: null,
      profile,
      announced: null,
      allocated: wanted,
      priority: 5,
      promisedOn: null,
    })
  const lotId = store.newId()
  const insert = statement(
    store.db,
    `INSERT INTO lots (id, partner_id, name, profile_id, profile_version, wanted, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  insert.run(lotId, partnerId, name, profile.id, profile.version, wanted, act.at)
  statement(store.db, 'INSERT INTO lot_allocations (lot_id, allocation_id) VALUES (?, ?)').run(lotId, allocationId)
  const terms = { allocationId, profileId: profile.id, profileVersion: profile.version, wanted }
  const command = appendCommand(store, act, {
    kind: 'lot.add',
    version: 1,
    payload: { lotId, partnerId, name, ...terms },
  })
  const payload = { lotId, lotName: name, partnerName: partner.name, ...terms }
  appendEvents(store, command, null, [{ type: 'lot.added', payload }])
  const lot = findLot(store, lotId)
  if (lot === null) throw new Error('a lot is gone in its own transaction')
  return { result: 'added', lot } as const
}

const lotSelect = `SELECT lots.id AS lotId, lots.name, lots.partner_id AS partnerId, partners.name AS partnerName,
    lots.profile_id AS profileId, lots.profile_version AS profileVersion, lots.wanted, lots.queued,
    lots.created_at AS createdAt, lot_allocations.allocation_id AS allocationId
  FROM lots JOIN partners ON partners.id = lots.partner_id JOIN lot_allocations ON lot_allocations.lot_id = lots.id`

/** A lot with the number of devices queued in it, or null. */
export function findLot({ db }: Pick<Store, 'db'>, lotId: string): LotView | null {
  return statement<LotView>(db, `${lotSelect} WHERE lots.id = ?`).get(lotId) ?? null
}

/** All lots, by partner and in the order they were made. */
export function listLots({ db }: Pick<Store, 'db'>): LotView[] {
  return statement<LotView>(db, `${lotSelect} ORDER BY partners.name COLLATE NOCASE, lots.id`).all()
}

/** The lot a device is queued in, or null. */
export function lotOf({ db }: Pick<Store, 'db'>, deviceId: string): LotView | null {
  const sql = `${lotSelect} WHERE lots.id = (SELECT lot_id FROM queue_items WHERE device_id = ?)`
  return statement<LotView>(db, sql).get(deviceId) ?? null
}

/** The lot that a device is meant for, from its queueing to its delivery, or null. */
export function lotMeantFor({ db }: Pick<Store, 'db'>, deviceId: string): LotView | null {
  const sql = `${lotSelect} WHERE lots.id = (SELECT lot_id FROM device_lots WHERE device_id = ?)`
  return statement<LotView>(db, sql).get(deviceId) ?? null
}

/** Devices that are meant for a lot, from queued to delivered: what its wanted number is held against. */
export function countMeantFor({ db }: Pick<Store, 'db'>, lotId: string): number {
  const sql = `SELECT coalesce(sum(devices), 0) AS devices FROM lot_states
    WHERE lot_id = ? AND state IN ('queued', 'packed', 'in-transit', 'delivered')`
  return statement<{ devices: number }>(db, sql).get(lotId)?.devices ?? 0
}

export function named({ lotId, name, partnerName }: LotView): LotNamed {
  return { lotId, lotName: name, partnerName }
}
