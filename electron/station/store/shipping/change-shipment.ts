import type { ShipmentView } from '../../../../shared/contract/shipments.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { findCarton, findPallet, listCartons } from '../packing/cartons.ts'
import { statement } from '../connection.ts'
import { findPartner } from '../campaign/partner-tree.ts'
import { getShipment, shipmentNamed } from './shipments.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

function present(store: Store, shipmentId: string): ShipmentView {
  const shipment = getShipment(store, shipmentId)
  if (shipment === null) throw new Error(`shipment ${shipmentId} is gone in its own transaction`)
  return shipment
}

/** Begins a shipment for a partner; nothing is promised by that. */
export function prepareShipment(store: Store, act: Act, partnerId: string): ShipmentView | 'partner-not-found' {
  return inTransaction(store, () => {
    if (findPartner(store, partnerId) === null) return 'partner-not-found'
    const shipmentId = store.newId()
    statement(
      store.db,
      `INSERT INTO shipments (id, number, partner_id, state, created_at)
       SELECT ?, coalesce(max(number), 0) + 1, ?, 'prepared', ? FROM shipments`,
    ).run(shipmentId, partnerId, act.at)
    const shipment = present(store, shipmentId)
    const payload = { ...shipmentNamed(shipment), partnerName: shipment.partnerName }
    recordBenchChange(store, act, 'shipment.prepare', { type: 'shipment.prepared', payload })
    return shipment
  })
}

type Loaded = {
  readonly cartonIds: readonly string[]
  readonly cartonCodes: readonly string[]
  readonly palletId: string | null
}
export type NotLoaded =
  | 'shipment-not-found'
  | 'shipment-not-prepared'
  | 'carton-not-found'
  | 'carton-not-closed'
  | 'carton-in-other-shipment'
  | 'carton-empty'
  | 'other-partner'

const everyCarton = { state: null, lotId: null, shipmentId: null, isWaiting: false, after: null, limit: 500 } as const

/** What a code stands for: one carton, or a pallet with its cartons. */
function loadOf(store: Store, shipment: ShipmentView, code: string): Loaded | NotLoaded {
  const pallet = findPallet(store, code)
  if (pallet !== null) {
    if (pallet.partnerId !== shipment.partnerId) return 'other-partner'
    if (pallet.shipmentId !== null && pallet.shipmentId !== shipment.shipmentId) return 'carton-in-other-shipment'
    const { cartons } = listCartons(store, { ...everyCarton, palletId: pallet.palletId })
    if (cartons.length === 0) return 'carton-empty'
    const [cartonIds, cartonCodes] = [cartons.map((one) => one.cartonId), cartons.map((one) => one.code)]
    return { cartonIds, cartonCodes, palletId: pallet.palletId }
  }
  const carton = findCarton(store, code)
  if (carton === null) return 'carton-not-found'
  if (carton.partnerId !== shipment.partnerId) return 'other-partner'
  if (carton.state !== 'closed') return 'carton-not-closed'
  // A carton on a pallet travels with it: taken alone, the pallet's list would be wrong.
  const isElsewhere = carton.shipmentId !== null && carton.shipmentId !== shipment.shipmentId
  if (isElsewhere || (carton.palletId !== null && carton.shipmentId === null)) return 'carton-in-other-shipment'
  return { cartonIds: [carton.cartonId], cartonCodes: [carton.code], palletId: null }
}

/** Puts a closed carton, or a pallet with all of its cartons, into a shipment that is being prepared. */
export function loadShipment(store: Store, act: Act, shipmentId: string, code: string): ShipmentView | NotLoaded {
  return inTransaction(store, () => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) return 'shipment-not-found'
    if (shipment.state !== 'prepared') return 'shipment-not-prepared'
    const load = loadOf(store, shipment, code)
    if (typeof load === 'string') return load
    const put = statement(store.db, 'UPDATE cartons SET shipment_id = ? WHERE id = ?')
    for (const cartonId of load.cartonIds) put.run(shipmentId, cartonId)
    if (load.palletId !== null) {
      statement(store.db, 'UPDATE pallets SET shipment_id = ? WHERE id = ?').run(shipmentId, load.palletId)
    }
    const palletCode = load.palletId === null ? null : code
    const payload = { ...shipmentNamed(shipment), cartonCodes: load.cartonCodes, palletCode }
    recordBenchChange(store, act, 'shipment.load', { type: 'shipment.loaded', payload })
    return present(store, shipmentId)
  })
}

/** Takes a carton or a whole pallet out of the shipment that it is in. A carton leaves its pallet with that. */
export function unloadShipment(
  store: Store,
  act: Act,
  code: string,
): ShipmentView | 'carton-not-found' | 'shipment-not-found' | 'shipment-not-prepared' {
  return inTransaction(store, () => {
    const [carton, pallet] = [findCarton(store, code), findPallet(store, code)]
    const shipmentId = carton?.shipmentId ?? pallet?.shipmentId ?? null
    if (carton === null && pallet === null) return 'carton-not-found'
    const shipment = shipmentId === null ? null : getShipment(store, shipmentId)
    if (shipment === null) return 'shipment-not-found'
    if (shipment.state !== 'prepared') return 'shipment-not-prepared'
    const { cartons } =
      pallet === null
        ? { cartons: carton === null ? [] : [carton] }
        : listCartons(store, { ...everyCarton, palletId: pallet.palletId })
    const set = pallet === null ? 'shipment_id = NULL, pallet_id = NULL' : 'shipment_id = NULL'
    const take = statement(store.db, `UPDATE cartons SET ${set} WHERE id = ?`)
    for (const { cartonId } of cartons) take.run(cartonId)
    if (pallet !== null) {
      statement(store.db, 'UPDATE pallets SET shipment_id = NULL WHERE id = ?').run(pallet.palletId)
    }
    const cartonCodes = cartons.map((one) => one.code)
    const payload = { ...shipmentNamed(shipment), cartonCodes, palletCode: pallet?.code ?? null }
    recordBenchChange(store, act, 'shipment.unload', { type: 'shipment.unloaded', payload })
    return present(store, shipment.shipmentId)
  })
}

/** Keeps who carries it and under which number it is followed; also after it has left. */
export function addressShipment(
  store: Store,
  act: Act,
  shipmentId: string,
  way: { readonly carrier: string | null; readonly trackingNumber: string | null },
): ShipmentView | 'shipment-not-found' {
  return inTransaction(store, () => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) return 'shipment-not-found'
    const { carrier, trackingNumber } = way
    const sql = 'UPDATE shipments SET carrier = ?, tracking_number = ? WHERE id = ?'
    statement(store.db, sql).run(carrier, trackingNumber, shipmentId)
    const payload = { ...shipmentNamed(shipment), carrier, trackingNumber }
    recordBenchChange(store, act, 'shipment.address', { type: 'shipment.addressed', payload })
    return present(store, shipmentId)
  })
}

/** Gives up a shipment that nothing is in. */
export function discardShipment(
  store: Store,
  act: Act,
  shipmentId: string,
): ShipmentView | 'shipment-not-found' | 'shipment-not-prepared' | 'shipment-not-empty' {
  return inTransaction(store, () => {
    const shipment = getShipment(store, shipmentId)
    if (shipment === null) return 'shipment-not-found'
    if (shipment.state !== 'prepared') return 'shipment-not-prepared'
    if (shipment.cartons > 0) return 'shipment-not-empty'
    statement(store.db, 'UPDATE pallets SET shipment_id = NULL WHERE shipment_id = ?').run(shipmentId)
    statement(store.db, `UPDATE shipments SET state = 'discarded' WHERE id = ?`).run(shipmentId)
    const payload = shipmentNamed(shipment)
    recordBenchChange(store, act, 'shipment.discard', { type: 'shipment.discarded', payload })
    return present(store, shipmentId)
  })
}
