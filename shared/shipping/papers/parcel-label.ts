import type { MachineKind } from '../../report/report.ts'
import type { PaperNumber, PaperPartner, PaperSender } from './paper.ts'

/** What carriers and warehouses use: A6 (105 × 148 mm), 100 × 150 mm, and 4 × 6 inches (101.6 × 152.4 mm). */
export const parcelLabelSizes = ['a6', '100x150', '4x6'] as const
export type ParcelLabelSize = (typeof parcelLabelSizes)[number]

type Parcel = {
  /** XK…: never the code of a device. */
  readonly code: string
  readonly sender: Pick<PaperSender, 'organisation' | 'addressLines' | 'logo'> & { readonly phone: string | null }
  readonly partner: PaperPartner
  readonly shipmentName: string
  /** Of the shipment; null before it is closed. */
  readonly deliveryNote: PaperNumber | null
  readonly issuedAt: string
  /** Calendar day of the bench, ISO 8601. */
  readonly issuedOn: string
  /** Null when it was not weighed. */
  readonly weightGrams: number | null
  /** How many of each kind, the most first; null is a kind that was not read. */
  readonly contents: readonly { readonly kind: MachineKind | null; readonly devices: number }[]
}

/** The label of a carton. */
export type CartonLabel = Parcel & {
  readonly holds: 'devices'
  /** "3 of 12" of its shipment; null while it is not known how many there will be. */
  readonly place: { readonly position: number; readonly of: number } | null
}

/** The label of a pallet. */
export type PalletLabel = Parcel & {
  readonly holds: 'cartons'
  readonly cartons: number
  readonly place: { readonly position: number; readonly of: number } | null
}

export type ParcelLabel = CartonLabel | PalletLabel
