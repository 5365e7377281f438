import type { PartView } from '../../../../shared/contract/parts.ts'
import type { FittingCharger } from '../../../../shared/contract/chargers.ts'
import { isInTheHall } from '../../../../shared/device/states.ts'
import { partIdOf, PartKind } from '../../../../shared/shipping/part-kind.ts'
import { cartonOf } from '../packing/cartons.ts'
import { statement } from '../connection.ts'
import type { DeviceEvent } from '../journal/device-events.ts'
import { findDevice, recordDeviceEvents } from '../devices/device-rows.ts'
import { appendCommand } from '../journal/outbox.ts'
import { partOfCode } from '../labels/part-codes.ts'
import { findPart, moveParts } from './parts.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

type Reading = Pick<Store, 'db'>

/** The item of every checklist that the charger is tried under. */
export const chargerItem = 'charger'

/**
 * The charger that a text names: by the code on its place in the stock, or by its model, however that is spaced. Null for a
 * model that was never on the shelf here, and for the code of another part.
 */
export function findCharger(store: Reading, text: string): PartView | null {
  const coded = partOfCode(store, text)
  if (coded !== null) return coded.kind.category === 'charger' ? coded : null
  const kind = PartKind.safeParse({ category: 'charger', model: text })
  return kind.success ? findPart(store, partIdOf(kind.data)) : null
}

/**
 * The chargers that devices of this one's maker and model were given here, the one that most of them have first; then every
 * other that lies free. What no device has had yet is nobody's guess: a person chooses it, and from then on it is known.
 */
export function chargersFor({ db }: Reading, deviceId: string): FittingCharger[] {
  return statement<{ partId: string; kind: string; free: number; given: number }>(
    db,
    `SELECT id AS partId, kind, on_shelf - reserved AS free, coalesce(given, 0) AS given FROM parts
       LEFT JOIN charger_models ON part_id = id AND given > 0
         AND model_key = (SELECT model_key FROM device_models WHERE device_id = ?)
     WHERE id GLOB 'charger|*' AND (on_shelf > reserved OR given > 0)
     ORDER BY coalesce(given, 0) DESC, free DESC, id`,
  )
    .all(deviceId)
    .flatMap(({ kind, ...rest }) => {
      const parsed = PartKind.parse(JSON.parse(kind))
      return parsed.category === 'charger' ? [{ ...rest, model: parsed.model }] : []
    })
}

/** Whether a charger was given to a device after its charger was tried last: nobody knows then how that one does. */
export function isGivenSinceTest({ db }: Reading, deviceId: string): boolean {
  const sql = `SELECT type FROM events WHERE device_id = ?
      AND ((type = 'checklist.recorded' AND payload ->> 'itemId' = '${chargerItem}')
        OR (type IN ('part.used', 'part.fitted', 'part.givenBack') AND payload ->> 'partId' GLOB 'charger|*'))
    ORDER BY seq DESC LIMIT 1`
  const newest = statement<{ type: string }>(db, sql).get(deviceId)
  return newest?.type === 'part.used' || newest?.type === 'part.fitted'
}

/** The charger from the shelf that is with a device; null for none. */
export function chargerOf({ db }: Reading, deviceId: string): string | null {
  const sql = 'SELECT part_id AS partId FROM device_chargers WHERE device_id = ?'
  return statement<{ partId: string }>(db, sql).get(deviceId)?.partId ?? null
}

export type TakenCharger =
  /** `isTaken`: one more left the shelf; false for the one that the device was given before. */
  | { readonly result: 'packed'; readonly isTaken: boolean }
  | { readonly result: 'device-not-found' | 'not-packed' | 'carton-not-open' | 'charger-in-already' }
  | { readonly result: 'part-not-found' | 'part-short' }

/** The charger of a packed device, as its open carton's row says. */
function chargerInCarton({ db }: Reading, deviceId: string): { readonly hasCharger: boolean; accessories: string[] } {
  const sql = 'SELECT has_charger AS hasCharger, accessories FROM carton_items WHERE device_id = ?'
  const row = statement<{ hasCharger: number; accessories: string }>(db, sql).get(deviceId)
  if (row === undefined) throw new Error(`${deviceId} is packed and in no carton`)
  return { hasCharger: row.hasCharger === 1, accessories: JSON.parse(row.accessories) as string[] }
}

function sayCharger(store: Store, deviceId: string, hasCharger: boolean): DeviceEvent[] {
  const carton = cartonOf(store, deviceId)
  if (carton === null) throw new Error(`${deviceId} is packed and in no carton`)
  const { accessories } = chargerInCarton(store, deviceId)
  const sql = 'UPDATE carton_items SET has_charger = ? WHERE device_id = ?'
  statement(store.db, sql).run(hasCharger ? 1 : 0, deviceId)
  const payload = { cartonId: carton.cartonId, cartonCode: carton.code, hasCharger, accessories }
  return [{ type: 'packing.confirmed', payload }]
}

/**
 * Puts a charger of this type into an open carton with its device. It comes from the shelf, unless the device was given
 * one of the type before: that one is its own, and none is counted twice.
 *
 * @returns `charger-in-already` where the carton says that its charger is in: it is taken out first.
 */
export function packCharger(
  store: Store,
  act: Act,
  { deviceId, partId }: { readonly deviceId: string; readonly partId: string },
): TakenCharger {
  return inTransaction(store, (): TakenCharger => {
    const device = findDevice(store, deviceId)
    if (device === null) return { result: 'device-not-found' }
    const carton = cartonOf(store, deviceId)
    if (device.state !== 'packed' || carton === null) return { result: 'not-packed' }
    if (carton.state !== 'open') return { result: 'carton-not-open' }
    if (chargerInCarton(store, deviceId).hasCharger) return { result: 'charger-in-already' }
    const part = findPart(store, partId)
    if (part === null || part.kind.category !== 'charger') return { result: 'part-not-found' }
    const isTaken = chargerOf(store, deviceId) !== partId
    if (isTaken && part.onShelf <= part.reserved) return { result: 'part-short' }
    const payload = { deviceId, partId, cartonId: carton.cartonId, isTaken }
    const command = appendCommand(store, act, { kind: 'carton.takeCharger', version: 1, payload })
    const taken: DeviceEvent[] = []
    if (isTaken) {
      const movement = { partId, move: 'used', change: -1, deviceId, reason: '' } as const
      const movementId = moveParts(store, command, movement)
      taken.push({ type: 'part.fitted', payload: { partId, quantity: 1, movementId } })
    }
    recordDeviceEvents(store, command, deviceId, device, [...taken, ...sayCharger(store, deviceId, true)])
    return { result: 'packed', isTaken }
  })
}

/**
 * The charger that a device was given lies on the shelf again: it was the wrong one, or the device came with its own. An
 * open carton says from then on that its charger is missing.
 *
 * @returns `not-here` for a device that has left with it; `carton-not-open` for one in a closed carton.
 */
export function giveChargerBack(
  store: Store,
  act: Act,
  deviceId: string,
): 'given-back' | 'device-not-found' | 'no-charger-given' | 'not-here' | 'carton-not-open' {
  return inTransaction(store, () => {
    const device = findDevice(store, deviceId)
    if (device === null) return 'device-not-found'
    const partId = chargerOf(store, deviceId)
    if (partId === null) return 'no-charger-given'
    if (!isInTheHall(device.state)) return 'not-here'
    const isPacked = device.state === 'packed'
    if (isPacked && cartonOf(store, deviceId)?.state !== 'open') return 'carton-not-open'
    const command = appendCommand(store, act, { kind: 'charger.giveBack', version: 1, payload: { deviceId, partId } })
    const movementId = moveParts(store, command, { partId, move: 'back', change: 1, deviceId, reason: '' })
    const back: DeviceEvent = { type: 'part.givenBack', payload: { partId, quantity: 1, movementId } }
    const isIn = isPacked && chargerInCarton(store, deviceId).hasCharger
    const said = isIn ? sayCharger(store, deviceId, false) : []
    recordDeviceEvents(store, command, deviceId, device, [back, ...said])
    return 'given-back'
  })
}
