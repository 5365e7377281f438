import type { PalletView } from '../../../../shared/contract/packing.ts'
import { recordBenchChange } from '../journal/bench-change.ts'
import { getCarton, getPallet } from './cartons.ts'
import { statement } from '../connection.ts'
import { findPartner } from '../campaign/partner-tree.ts'
import { takeStationCode } from '../labels/station-codes.ts'
import { inTransaction, type Act, type Store } from '../store.ts'

function present(store: Store, palletId: string): PalletView {
  const pallet = getPallet(store, palletId)
  if (pallet === null) throw new Error(`pallet ${palletId} is gone in its own transaction`)
  return pallet
}

/** Begins a pallet for a partner; its code is of the kind that cartons have. */
export function openPallet(store: Store, act: Act, partnerId: string): PalletView | 'partner-not-found' {
  return inTransaction(store, () => {
    const partner = findPartner(store, partnerId)
    if (partner === null) return 'partner-not-found'
    const [palletId, code] = [store.newId(), takeStationCode(store, 'carton')]
    const sql = 'INSERT INTO pallets (id, code, partner_id, opened_at) VALUES (?, ?, ?, ?)'
    statement(store.db, sql).run(palletId, code, partnerId, act.at)
    const payload = { palletId, palletCode: code, partnerName: partner.name }
    recordBenchChange(store, act, 'pallet.open', { type: 'pallet.opened', payload })
    return present(store, palletId)
  })
}

/** Whether a shipment can no longer be changed. */
const isFixed = (state: string | null): boolean => state !== null && state !== 'prepared'

/** Puts a closed carton onto a pallet of its partner; it goes with the pallet's shipment from then on. */
export function loadPallet(
  store: Store,
  act: Act,
  palletId: string,
  cartonId: string,
): PalletView | 'pallet-not-found' | 'carton-not-found' | 'carton-not-closed' | 'carton-in-shipment' | 'other-partner' {
  return inTransaction(store, () => {
    const pallet = getPallet(store, palletId)
    if (pallet === null) return 'pallet-not-found'
    const carton = getCarton(store, cartonId)
    if (carton === null) return 'carton-not-found'
    if (carton.state !== 'closed') return 'carton-not-closed'
    if (carton.partnerId !== pallet.partnerId) return 'other-partner'
    if (carton.palletId === palletId) return pallet
    if (isFixed(carton.shipmentState) || isFixed(pallet.shipmentState)) return 'carton-in-shipment'
    const sql = 'UPDATE cartons SET pallet_id = ?, shipment_id = ? WHERE id = ?'
    statement(store.db, sql).run(palletId, pallet.shipmentId, cartonId)
    const payload = { cartonId, cartonCode: carton.code, palletId }
    recordBenchChange(store, act, 'pallet.load', { type: 'pallet.loaded', payload })
    return present(store, palletId)
  })
}

/** Takes a carton off its pallet, and out of the shipment that the pallet is in. */
export function unloadPallet(
  store: Store,
  act: Act,
  cartonId: string,
): PalletView | 'carton-not-found' | 'carton-on-no-pallet' | 'carton-in-shipment' {
  return inTransaction(store, () => {
    const carton = getCarton(store, cartonId)
    if (carton === null) return 'carton-not-found'
    const { palletId } = carton
    if (palletId === null) return 'carton-on-no-pallet'
    if (isFixed(carton.shipmentState)) return 'carton-in-shipment'
    statement(store.db, 'UPDATE cartons SET pallet_id = NULL, shipment_id = NULL WHERE id = ?').run(cartonId)
    const payload = { cartonId, cartonCode: carton.code, palletId }
    recordBenchChange(store, act, 'pallet.unload', { type: 'pallet.unloaded', payload })
    return present(store, palletId)
  })
}

/** Keeps what a loaded pallet weighs, in grams; null: not weighed. */
export function weighPallet(
  store: Store,
  act: Act,
  palletId: string,
  weightGrams: number | null,
): PalletView | 'pallet-not-found' | 'carton-in-shipment' {
  return inTransaction(store, () => {
    const pallet = getPallet(store, palletId)
    if (pallet === null) return 'pallet-not-found'
    if (isFixed(pallet.shipmentState)) return 'carton-in-shipment'
    statement(store.db, 'UPDATE pallets SET weight_grams = ? WHERE id = ?').run(weightGrams, palletId)
    recordBenchChange(store, act, 'pallet.weigh', { type: 'pallet.weighed', payload: { palletId, weightGrams } })
    return present(store, palletId)
  })
}
