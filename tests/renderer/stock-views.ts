import type { KitView, PalletView } from '../../shared/contract/packing.ts'
import { paperCode } from '../../shared/label/station-code.ts'

/** A SIM of the stock; the number of it has no check that holds, which nothing in the window asks. */
export function kitView(number: number, change: Partial<KitView> = {}): KitView {
  return {
    kitId: `kit-${number}`,
    code: paperCode('kit', 'T7', number),
    kind: 'sim',
    iccid: `893301900000000${String(number).padStart(4, '0')}`,
    serial: null,
    plan: '20 Go',
    supplier: 'Opérateur',
    state: 'in-stock',
    deviceId: null,
    tag: null,
    addedAt: '2026-11-23T09:00:00.000Z',
    ...change,
  }
}

export function palletView(number: number, change: Partial<PalletView> = {}): PalletView {
  return {
    palletId: `pallet-${number}`,
    code: paperCode('carton', 'T7', 500 + number),
    partnerId: 'partner-1',
    partnerName: 'Fédération des acteurs de la solidarité',
    shipmentId: null,
    shipmentState: null,
    weightGrams: null,
    openedAt: '2026-11-23T09:00:00.000Z',
    cartons: 0,
    devices: 0,
    ...change,
  }
}
