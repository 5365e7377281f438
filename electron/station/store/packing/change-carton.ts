import type { CartonDevice, CartonView } from '../../../../shared/contract/packing.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { devicesInCarton, getCarton } from './cartons.ts'
import { statement } from '../connection.ts'
import { openCartonRow } from './leave-carton.ts'
import { findLot, named } from '../campaign/lots.ts'
import type { CartonNamed } from '../journal/packing-events.ts'
import { takeStationCode } from '../labels/station-codes.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

const cartonNamed = ({ cartonId, code }: CartonView): CartonNamed => ({ cartonId, cartonCode: code })

function present(store: Store, cartonId: string): CartonView {
  const carton = getCarton(store, cartonId)
  if (carton === null) throw new Error(`carton ${cartonId} is gone in its own transaction`)
  return carton
}

/** Opens a carton for a lot, with the bench's next code. A lot may have several open at once. */
export function openCarton(store: Store, act: Act, lotId: string): CartonView | 'lot-not-found' {
  return inTransaction(store, () => {
    const lot = findLot(store, lotId)
    if (lot === null) return 'lot-not-found'
    const [cartonId, code] = [store.newId(), takeStationCode(store, 'carton')]
    const sql = `INSERT INTO cartons (id, code, lot_id, state, opened_at) VALUES (?, ?, ?, 'open', ?)`
    statement(store.db, sql).run(cartonId, code, lotId, act.at)
    const payload = { cartonId, cartonCode: code, ...named(lot) }
    recordBenchChange(store, act, 'carton.open', { type: 'carton.opened', payload })
    return present(store, cartonId)
  })
}

export type CloseResult =
  | { readonly result: 'closed' | 'closed-already'; readonly carton: CartonView }
  | { readonly result: 'carton-not-found' | 'carton-empty' | 'carton-discarded' }
  /** The devices that something is missing with, each with all of it. */
  | { readonly result: 'carton-incomplete'; readonly devices: readonly CartonDevice[] }

/** Closes a carton in which every device has its promised connection, charger and accessories. */
export function closeCarton(store: Store, act: Act, cartonId: string): CloseResult {
  return inTransaction(store, (): CloseResult => {
    const carton = getCarton(store, cartonId)
    if (carton === null) return { result: 'carton-not-found' }
    if (carton.state === 'closed') return { result: 'closed-already', carton }
    if (carton.state === 'discarded') return { result: 'carton-discarded' }
    const devices = devicesInCarton(store, carton)
    if (devices.length === 0) return { result: 'carton-empty' }
    const incomplete = devices.filter(({ missing }) => missing.length > 0)
    if (incomplete.length > 0) return { result: 'carton-incomplete', devices: incomplete }
    statement(store.db, `UPDATE cartons SET state = 'closed', closed_at = ? WHERE id = ?`).run(act.at, cartonId)
    const payload = { ...cartonNamed(carton), devices: devices.length, weightGrams: carton.weightGrams }
    recordBenchChange(store, act, 'carton.close', { type: 'carton.closed', payload })
    return { result: 'closed', carton: present(store, cartonId) }
  })
}

type NotChanged = 'carton-not-found' | 'carton-in-shipment'

/** Opens a closed carton again, for a reason; it leaves its pallet and a shipment that is still being prepared. */
export function reopenCarton(
  store: Store,
  act: Act,
  cartonId: string,
  reason: string,
): CartonView | NotChanged | 'carton-not-closed' {
  return inTransaction(store, () => {
    const carton = getCarton(store, cartonId)
    if (carton === null) return 'carton-not-found'
    if (carton.state !== 'closed') return 'carton-not-closed'
    if (carton.shipmentState !== null && carton.shipmentState !== 'prepared') return 'carton-in-shipment'
    openCartonRow(store, cartonId)
    const payload = { ...cartonNamed(carton), reason }
    recordBenchChange(store, act, 'carton.reopen', { type: 'carton.reopened', payload })
    return present(store, cartonId)
  })
}

/** Gives up an open carton that nothing is in; its code is never given out again. */
export function discardCarton(
  store: Store,
  act: Act,
  cartonId: string,
): CartonView | 'carton-not-found' | 'carton-not-open' | 'carton-not-empty' {
  return inTransaction(store, () => {
    const carton = getCarton(store, cartonId)
    if (carton === null) return 'carton-not-found'
    if (carton.state !== 'open') return 'carton-not-open'
    if (carton.devices > 0) return 'carton-not-empty'
    statement(store.db, `UPDATE cartons SET state = 'discarded' WHERE id = ?`).run(cartonId)
    recordBenchChange(store, act, 'carton.discard', { type: 'carton.discarded', payload: cartonNamed(carton) })
    return present(store, cartonId)
  })
}

/** Keeps what a carton weighs, in grams; null: not weighed. As long as its shipment has not been closed. */
export function weighCarton(
  store: Store,
  act: Act,
  cartonId: string,
  weightGrams: number | null,
): CartonView | NotChanged {
  return inTransaction(store, () => {
    const carton = getCarton(store, cartonId)
    if (carton === null) return 'carton-not-found'
    if (carton.shipmentState !== null && carton.shipmentState !== 'prepared') return 'carton-in-shipment'
    statement(store.db, 'UPDATE cartons SET weight_grams = ? WHERE id = ?').run(weightGrams, cartonId)
    const payload = { ...cartonNamed(carton), weightGrams }
    recordBenchChange(store, act, 'carton.weigh', { type: 'carton.weighed', payload })
    return present(store, cartonId)
  })
}
