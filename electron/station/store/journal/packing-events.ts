import type { KitKind, PromisedConnection } from '../../../../shared/shipping/promise.ts'
import type { LotNamed, Step } from './device-events.ts'

export type CartonNamed = { readonly cartonId: string; readonly cartonCode: string }
export type KitNamed = { readonly kitId: string; readonly kitCode: string; readonly kind: KitKind }
export type ShipmentNamed = { readonly shipmentId: string; readonly shipmentName: string }
/** How the receiver's answer came. */
export type ReceiptWay = 'scan' | 'table' | 'signed-file'

type KitStep = KitNamed & { readonly from: string; readonly to: string }

/** What happens to a device from the queue to its receiver, and back. */
export type PackingEvent =
  | { readonly type: 'device.packed'; readonly payload: Step & LotNamed & CartonNamed }
  /** Scanned out of its carton; it stands in its lot's queue again. */
  | {
      readonly type: 'device.unpacked'
      readonly payload: Step & LotNamed & CartonNamed & { readonly position: number }
    }
  /** A person said what else is in the carton with it. */
  | {
      readonly type: 'packing.confirmed'
      readonly payload: CartonNamed & { readonly hasCharger: boolean; readonly accessories: readonly string[] }
    }
  | { readonly type: 'kit.paired'; readonly payload: KitNamed }
  | { readonly type: 'kit.unpaired'; readonly payload: KitNamed & { readonly reason: string } }
  | { readonly type: 'device.departed'; readonly payload: Step & ShipmentNamed }
  /** `found`: it had been given up as lost. */
  | {
      readonly type: 'device.delivered'
      readonly payload: Step & ShipmentNamed & { readonly by: ReceiptWay; readonly isFound: boolean }
    }
  | {
      readonly type: 'receipt.differed'
      readonly payload: ShipmentNamed & {
        readonly mark: 'missing' | 'damaged'
        readonly by: ReceiptWay
        readonly note: string | null
      }
    }
  | { readonly type: 'device.lost'; readonly payload: Step & ShipmentNamed & { readonly reason: string } }
  /** A way out that is no beneficiary. */
  | { readonly type: 'device.retired'; readonly payload: Step & { readonly reason: string } }
  /** Coordination takes such a way out back, and says why. */
  | { readonly type: 'device.reversed'; readonly payload: Step & { readonly reason: string } }

/** The same for kits, cartons, pallets, shipments and papers, which are the bench's own matter. */
export type PackingBenchEvent =
  | {
      readonly type: 'kits.added'
      readonly payload: {
        readonly supplier: string
        readonly fileName: string | null
        readonly added: number
        readonly known: number
        readonly codes: readonly [first: string, last: string]
      }
    }
  | { readonly type: 'kit.moved'; readonly payload: KitStep & { readonly reason: string } }
  | {
      readonly type: 'promise.made'
      readonly payload: {
        readonly allocationId: string | null
        readonly lotId: string | null
        readonly connection: PromisedConnection
        readonly hasCharger: boolean
        readonly accessories: readonly string[]
      }
    }
  | { readonly type: 'carton.opened'; readonly payload: CartonNamed & LotNamed }
  | {
      readonly type: 'carton.closed'
      readonly payload: CartonNamed & { readonly devices: number; readonly weightGrams: number | null }
    }
  | { readonly type: 'carton.reopened'; readonly payload: CartonNamed & { readonly reason: string } }
  | { readonly type: 'carton.discarded'; readonly payload: CartonNamed }
  | { readonly type: 'carton.weighed'; readonly payload: CartonNamed & { readonly weightGrams: number | null } }
  | {
      readonly type: 'pallet.opened'
      readonly payload: { readonly palletId: string; readonly palletCode: string; readonly partnerName: string }
    }
  | { readonly type: 'pallet.weighed'; readonly payload: { palletId: string; weightGrams: number | null } }
  | {
      readonly type: 'pallet.loaded' | 'pallet.unloaded'
      readonly payload: CartonNamed & { readonly palletId: string }
    }
  | { readonly type: 'shipment.prepared'; readonly payload: ShipmentNamed & { readonly partnerName: string } }
  | {
      readonly type: 'shipment.loaded' | 'shipment.unloaded'
      readonly payload: ShipmentNamed & { readonly cartonCodes: readonly string[]; readonly palletCode: string | null }
    }
  | {
      readonly type: 'shipment.closed'
      readonly payload: ShipmentNamed & {
        readonly cartons: number
        readonly devices: number
        readonly papers: readonly string[]
      }
    }
  | {
      readonly type: 'shipment.reopened'
      readonly payload: ShipmentNamed & { readonly voided: readonly string[]; readonly reason: string }
    }
  | { readonly type: 'shipment.discarded'; readonly payload: ShipmentNamed }
  | {
      readonly type: 'shipment.departed'
      readonly payload: ShipmentNamed & {
        readonly carrier: string | null
        readonly trackingNumber: string | null
        readonly departedOn: string
      }
    }
  | {
      readonly type: 'shipment.addressed'
      readonly payload: ShipmentNamed & { readonly carrier: string | null; readonly trackingNumber: string | null }
    }
  | {
      /** By what its receiver said of its devices, or by one that came back. */
      readonly type: 'shipment.moved'
      readonly payload: ShipmentNamed & { readonly from: string; readonly to: string }
    }
  | {
      readonly type: 'receipt.imported'
      readonly payload: ShipmentNamed & {
        readonly fileName: string
        readonly sha256: string
        readonly by: ReceiptWay
      }
    }
  | { readonly type: 'receipt.extra'; readonly payload: ShipmentNamed & { readonly text: string } }
  | {
      readonly type: 'receipt.extraNamed'
      readonly payload: ShipmentNamed & { readonly text: string; readonly explanation: string }
    }
