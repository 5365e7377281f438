import type { PartKind } from '../../../../shared/shipping/part-kind.ts'

/** Why a reservation ended without the part being used. */
export type ReleaseReason = 'person' | 'conforms' | 'changed' | 'parts' | 'short'

type PartOfDevice = { readonly partId: string; readonly quantity: number }

/** What happened between a device and the stock. None of these moves the device; its next reading says what it has. */
export type PartEvent =
  | { readonly type: 'part.reserved'; readonly payload: PartOfDevice & { readonly allocationId: string | null } }
  | { readonly type: 'part.released'; readonly payload: PartOfDevice & { readonly reason: ReleaseReason } }
  | { readonly type: 'part.used'; readonly payload: PartOfDevice & { readonly movementId: string } }
  /** Went into it, or with it, without having been kept for it. */
  | { readonly type: 'part.fitted'; readonly payload: PartOfDevice & { readonly movementId: string } }
  /** A charger that it was given lies on the shelf again. */
  | { readonly type: 'part.givenBack'; readonly payload: PartOfDevice & { readonly movementId: string } }
  /** Taken out of a device that is taken apart, into the stock. */
  | { readonly type: 'part.salvaged'; readonly payload: PartOfDevice & { readonly movementId: string } }

/** What happened to the stock itself. */
export type PartBenchEvent =
  | { readonly type: 'part.added'; readonly payload: { readonly partId: string; readonly kind: PartKind } }
  /** It has a code of ours now, for the label on its place. */
  | { readonly type: 'part.coded'; readonly payload: { readonly partId: string; readonly code: string } }
  | {
      readonly type: 'part.moved'
      readonly payload: {
        readonly movementId: string
        readonly partId: string
        readonly move: 'in' | 'out' | 'count'
        /** How many more or fewer are on the shelf. */
        readonly change: number
        readonly reason: string
      }
    }
