import type { PartReservationView, PartView } from '../../../../shared/contract/parts.ts'
import { PartKind, partIdOf } from '../../../../shared/shipping/part-kind.ts'
import { statement } from '../connection.ts'
import { appendEvents } from '../journal/journal.ts'
import { appendCommand, type Command } from '../journal/outbox.ts'
import { releaseForShortage } from './part-reservations.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>
type Row = Omit<PartView, 'kind'> & { readonly kind: string }

const select = 'SELECT id AS partId, kind, on_shelf AS onShelf, reserved FROM parts'

const toView = ({ kind, ...numbers }: Row): PartView => ({ ...numbers, kind: PartKind.parse(JSON.parse(kind)) })

/** Every kind of part that there ever was here, by its id; those that are used up stay in sight. */
export function listParts({ db }: Reading): PartView[] {
  return statement<Row>(db, `${select} ORDER BY id`).all().map(toView)
}

export function findPart({ db }: Reading, partId: string): PartView | null {
  const row = statement<Row>(db, `${select} WHERE id = ?`).get(partId)
  return row === undefined ? null : toView(row)
}

/** Which device each reserved part is kept for, the oldest first. */
export function listReservations({ db }: Reading): PartReservationView[] {
  return statement<PartReservationView>(
    db,
    `SELECT part_reservations.device_id AS deviceId, devices.tag, part_id AS partId, quantity,
       part_reservations.allocation_id AS allocationId, partners.name AS partnerName, reserved_at AS reservedAt
     FROM part_reservations JOIN devices ON devices.id = device_id
       LEFT JOIN allocations ON allocations.id = allocation_id LEFT JOIN partners ON partners.id = partner_id
     ORDER BY reserved_at, devices.tag, part_id`,
  ).all()
}

/** Makes a kind of part known; harmless for one that is. Only inside a transaction. */
export function keepPart(store: Store, command: Command, kind: PartKind): string {
  const partId = partIdOf(kind)
  const insert = statement(store.db, 'INSERT INTO parts (id, kind, added_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING')
  if (insert.run(partId, JSON.stringify(kind), command.at).changes === 1) {
    appendEvents(store, command, null, [{ type: 'part.added', payload: { partId, kind } }])
  }
  return partId
}

export type Movement = {
  readonly partId: string
  readonly move: 'in' | 'out' | 'used' | 'back' | 'salvaged' | 'count'
  readonly change: number
  readonly deviceId: string | null
  readonly reason: string
}

/** Writes a movement; its trigger changes the shelf. Only inside a transaction, with the event that tells it. */
export function moveParts(store: Store, command: Command, movement: Movement): string {
  const id = store.newId()
  statement(
    store.db,
    `INSERT INTO part_movements (id, part_id, move, change, device_id, reason, actor, at)
     VALUES (:id, :partId, :move, :change, :deviceId, :reason, :actor, :at)`,
  ).run({ ...movement, id, actor: command.actor, at: command.at })
  return id
}

/** Parts come onto the shelf. */
export function receiveParts(
  store: Store,
  act: Act,
  received: { readonly kind: PartKind; readonly quantity: number; readonly reason: string },
): PartView {
  const { kind, quantity, reason } = received
  return inTransaction(store, () => {
    const payload = { partId: partIdOf(kind), kind, quantity, reason }
    const command = appendCommand(store, act, { kind: 'part.receive', version: 1, payload })
    const partId = keepPart(store, command, kind)
    return tell(store, command, { partId, move: 'in', change: quantity, deviceId: null, reason })
  })
}

function tell(store: Store, command: Command, movement: Movement & { readonly move: 'in' | 'out' | 'count' }) {
  const movementId = moveParts(store, command, movement)
  const { partId, move, change, reason } = movement
  appendEvents(store, command, null, [{ type: 'part.moved', payload: { movementId, partId, move, change, reason } }])
  const part = findPart(store, partId)
  if (part === null) throw new Error(`part ${partId} is gone in its own transaction`)
  return part
}

/** Parts leave the shelf for another place than a device: given away, thrown away. What is reserved can't. */
export function takePartsOut(
  store: Store,
  act: Act,
  taken: { readonly partId: string; readonly quantity: number; readonly reason: string },
): PartView | 'part-not-found' | 'part-short' {
  const { partId, quantity, reason } = taken
  return inTransaction(store, () => {
    const part = findPart(store, partId)
    if (part === null) return 'part-not-found'
    if (part.onShelf - part.reserved < quantity) return 'part-short'
    const command = appendCommand(store, act, { kind: 'part.takeOut', version: 1, payload: taken })
    return tell(store, command, { partId, move: 'out', change: -quantity, deviceId: null, reason })
  })
}

export type Counted = { readonly part: PartView; readonly releasedDeviceIds: readonly string[] }

/**
 * Somebody counted the shelf, and what was counted is what there is. Where fewer are left than are reserved, the newest
 * reservations are released, each in its device's journal. The same number as before changes nothing.
 */
export function countParts(
  store: Store,
  act: Act,
  counted: { readonly partId: string; readonly onShelf: number; readonly reason: string },
): Counted | 'part-not-found' {
  const { partId, onShelf, reason } = counted
  return inTransaction(store, () => {
    const part = findPart(store, partId)
    if (part === null) return 'part-not-found'
    if (part.onShelf === onShelf) return { part, releasedDeviceIds: [] }
    const command = appendCommand(store, act, { kind: 'part.count', version: 1, payload: counted })
    const releasedDeviceIds = releaseForShortage(store, command, partId, onShelf)
    const change = onShelf - part.onShelf
    return {
      part: tell(store, command, { partId, move: 'count', change, deviceId: null, reason }),
      releasedDeviceIds,
    }
  })
}
