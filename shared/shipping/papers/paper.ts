import type { GateName } from '../../device/gate.ts'
import type { CosmeticGrade } from '../../device/cosmetic-grade.ts'
import type { MachineKind } from '../../report/report.ts'

/** The papers that go with a shipment; each kind has numbers of its own. */
export const paperKinds = ['packing-list', 'delivery-note', 'receiver-note', 'return-form'] as const
export type PaperKind = (typeof paperKinds)[number]

/**
 * The number of a paper: gapless within a bench, a kind and a year, whatever becomes of the paper. One that is cancelled
 * keeps its number and is printed as void.
 */
export type PaperNumber = {
  readonly kind: PaperKind
  /** Of the bench, as in its tags: two benches without a network never give out the same number. */
  readonly prefix: string
  readonly year: number
  /** From 1. */
  readonly sequence: number
}

/** A picture in black and white, stored as that of a label template: rows of whole bytes, 1 is black. */
export type PaperLogo = { readonly widthPixels: number; readonly heightPixels: number; readonly bits: string }

/** Who sends: the organisation that the bench works for. */
export type PaperSender = {
  readonly organisation: string
  /** As on an envelope, at most six. */
  readonly addressLines: readonly string[]
  /** Fourteen digits without spaces; null for one that has none, or is not in France. */
  readonly siret: string | null
  readonly contact: {
    readonly name: string | null
    readonly phone: string | null
    readonly email: string | null
  }
  readonly logo: PaperLogo | null
}

/** Who receives: an organisation, never a young person. */
export type PaperPartner = {
  readonly name: string
  /** What it stands under in the tree of partners, from the top: network, association. Empty at the top. */
  readonly place: readonly string[]
  /** As on an envelope, at most six; empty when nobody entered one, which the papers say. */
  readonly addressLines: readonly string[]
  /** The person to ask for at the door; null when nobody is named. */
  readonly contact: string | null
}

export type PaperShipment = {
  /** How people call the shipment. */
  readonly name: string
  readonly operationName: string | null
  readonly waveName: string | null
  /** The lots that its devices were queued in. */
  readonly lotNames: readonly string[]
  readonly carrier: string | null
  readonly trackingNumber: string | null
  /** Calendar day of the bench, ISO 8601; null while it is not handed over. */
  readonly handedOverOn: string | null
}

/** What connects a device: paired by scan, known by its pseudonymous code and never by who will use it. */
export type PaperKit = { readonly kitCode: string; readonly kind: 'sim' | 'router' }

export type PaperDevice = {
  readonly tag: string
  readonly kind: MachineKind | null
  /** What people call it: "LENOVO ThinkPad T480"; null when neither maker nor model was read. */
  readonly model: string | null
  /** Null when none was read, or what was read is a placeholder. */
  readonly serial: string | null
  readonly grade: CosmeticGrade | null
  /** Null when none is packed with it. */
  readonly kit: PaperKit | null
  /** `not-needed`: none was promised, as with a desktop whose cable is an accessory. */
  readonly charger: 'packed' | 'not-needed' | 'missing'
  /** What else is in its bag, in plain words. */
  readonly accessories: readonly string[]
  /** Gates that were waived or that nobody asked for: the papers repeat them rather than show a tick. */
  readonly notProven: readonly GateName[]
}

export type PaperCarton = {
  /** XK…, as on its own label. */
  readonly code: string
  /** XK… of the pallet that holds it; null for a carton that travels alone. */
  readonly palletCode: string | null
  /** Null when it was not weighed: never guessed. */
  readonly weightGrams: number | null
  readonly devices: readonly PaperDevice[]
}

/** What the papers of a shipment have in common, frozen as it was when the number was taken. */
export type Paper = {
  readonly number: PaperNumber
  /** XP…: no code of a device, so that scanning the sheet never counts as scanning what it lists. */
  readonly code: string
  /** The moment of the number, ISO 8601, UTC. The same paper always gives the same bytes. */
  readonly issuedAt: string
  /** The calendar day of the bench at that moment, ISO 8601. */
  readonly issuedOn: string
  readonly isVoid: boolean
  readonly sender: PaperSender
  readonly partner: PaperPartner
  readonly shipment: PaperShipment
  /** In the order of their labels: the first is "1 of n". */
  readonly cartons: readonly PaperCarton[]
}

const marks = { 'packing-list': 'LC', 'delivery-note': 'BL', 'receiver-note': 'BR', 'return-form': 'FR' } as const

/** The number as people write it, the same in both languages: "BL-T7-2026-000012". */
export function paperNumberText({ kind, prefix, year, sequence }: PaperNumber): string {
  return `${marks[kind]}-${prefix}-${year}-${String(sequence).padStart(6, '0')}`
}
