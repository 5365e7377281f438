import type { LotView, PartnerView } from '../../../../shared/contract/views.ts'
import { findAllocation, insertOver, type AllowedOver } from './allocations.ts'
import { statement } from '../connection.ts'
import type { LotNamed } from '../journal/device-events.ts'
import { appendEvents } from '../journal/journal.ts'
import { roomForLots } from './lot-room.ts'
import { appendCommand } from '../journal/outbox.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

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
  /** Somebody chose it: whose devices they are, of which profile, and how many at most. */
  readonly allocationId: string
  readonly name: string
  /** Null: as many as the allocation takes. */
  readonly wanted: number | null
  /** Lets so many more into the allocation as the lot goes over it; who may is asked before. */
  readonly over?: Pick<AllowedOver, 'role' | 'reason'> | undefined
}

export type LotAdded =
  | { readonly result: 'added'; readonly lot: LotView }
  | { readonly result: 'allocation-not-found' | 'allocation-undecided' | 'lot-over-allocation' | 'name-taken' }

/**
 * Adds a lot to a partner's allocation; the names of one partner's lots differ. The profile is the allocation's, frozen
 * into the lot. `allocation-undecided`: it has none yet. `lot-over-allocation`: its lots would want more together than
 * the allocation gives, and nobody answers for that.
 */
export function addLot(store: Store, act: Act, added: NewLot): LotAdded {
  return inTransaction(store, () => insertLot(store, act, added))
}

/** The same inside a transaction of the caller's. */
export function insertLot(store: Store, act: Act, { allocationId, name, wanted, over }: NewLot): LotAdded {
  const allocation = findAllocation(store, allocationId)
  if (allocation === null) return { result: 'allocation-not-found' }
  const { partnerId, partnerName, profileId, profileVersion } = allocation
  if (profileId === null || profileVersion === null) return { result: 'allocation-undecided' }
  const taken = statement(store.db, 'SELECT 1 FROM lots WHERE partner_id = ? AND name = ?').get(partnerId, name)
  if (taken !== undefined) return { result: 'name-taken' }
  const room = roomForLots(store, allocation)
  const more = wanted === null || room === null ? 0 : wanted - room
  if (more > 0 && over === undefined) return { result: 'lot-over-allocation' }
  if (more > 0 && over !== undefined) insertOver(store, act, { ...over, allocationId, more })
  const lotId = store.newId()
  const insert = statement(
    store.db,
    `INSERT INTO lots (id, partner_id, name, profile_id, profile_version, wanted, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  insert.run(lotId, partnerId, name, profileId, profileVersion, wanted, act.at)
  statement(store.db, 'INSERT INTO lot_allocations (lot_id, allocation_id) VALUES (?, ?)').run(lotId, allocationId)
  const terms = { allocationId, profileId, profileVersion, wanted }
  const command = appendCommand(store, act, {
    kind: 'lot.add',
    version: 1,
    payload: { lotId, partnerId, name, ...terms },
  })
  const payload = { lotId, lotName: name, partnerName, ...terms }
  appendEvents(store, command, null, [{ type: 'lot.added', payload }])
  const lot = findLot(store, lotId)
  if (lot === null) throw new Error('a lot is gone in its own transaction')
  return { result: 'added', lot }
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
