import type { Role } from '../../../../shared/profile/profile.ts'
import type { FigureSubject, PartnerLevel, SourceKind } from '../../../../shared/shipping/campaign.ts'

type Decided = {
  readonly deviceKind: string | null
  readonly profileId: string | null
  readonly profileVersion: number | null
}

type Numbers = {
  readonly announced: number | null
  readonly allocated: number | null
  readonly priority: number
  readonly promisedOn: string | null
}

type Named = { readonly name: string }
type Wave = Named & { readonly promisedOn: string | null }
type Source = Named & { readonly reference: string; readonly announced: number | null }
type Change<T> = { readonly before: T; readonly after: T }

/** What was mistyped and put right: both, so that a name on an older paper is found here. */
export type CorrectionEvent =
  | { readonly type: 'operation.renamed'; readonly payload: Change<Named> & { readonly operationId: string } }
  | { readonly type: 'wave.changed'; readonly payload: Change<Wave> & { readonly waveId: string } }
  | { readonly type: 'partner.renamed'; readonly payload: Change<Named> & { readonly partnerId: string } }
  | { readonly type: 'lot.renamed'; readonly payload: Change<Named> & { readonly lotId: string } }
  | { readonly type: 'source.changed'; readonly payload: Change<Source> & { readonly sourceId: string } }

/** What became of the lines of a list beside arriving, which the device's own journal tells. */
type LineEvent =
  | {
      readonly type: 'expected.missed'
      readonly payload: { readonly expectedIds: readonly string[]; readonly reason: string }
    }
  /** All that were said together to never have come; many are told by several entries. */
  | { readonly type: 'expected.manyAwaited'; readonly payload: { readonly expectedIds: readonly string[] } }
  | { readonly type: 'expected.awaited'; readonly payload: { readonly expectedId: string } }
  | {
      readonly type: 'manifest.withdrawn'
      readonly payload: {
        readonly manifestId: string
        readonly sourceId: string
        readonly fileName: string
        readonly removed: number
        readonly kept: number
        readonly reason: string
      }
    }

/** What happened to an operation: the bench's own matter, in the journal like everything else. */
export type CampaignEvent =
  | CorrectionEvent
  | LineEvent
  | { readonly type: 'operation.added'; readonly payload: { readonly operationId: string; readonly name: string } }
  | {
      readonly type: 'figure.announced'
      readonly payload: {
        readonly operationId: string
        readonly subject: FigureSubject
        readonly value: number
        readonly isAbout: boolean
        readonly wording: string
        readonly saidIn: string
        readonly saidOn: string
      }
    }
  | {
      readonly type: 'wave.added'
      readonly payload: {
        readonly operationId: string
        readonly waveId: string
        readonly name: string
        readonly promisedOn: string | null
      }
    }
  | {
      readonly type: 'partner.placed'
      readonly payload: {
        readonly partnerId: string
        readonly level: PartnerLevel
        readonly parentId: string | null
      }
    }
  | {
      readonly type: 'partner.addressed'
      readonly payload: {
        readonly partnerId: string
        readonly addressLines: readonly string[]
        readonly hasContact: boolean
      }
    }
  | {
      readonly type: 'allocation.added'
      readonly payload: Numbers & {
        readonly allocationId: string
        readonly waveId: string
        readonly partnerId: string
        readonly deviceKind: string | null
        readonly profileId: string | null
        readonly profileVersion: number | null
      }
    }
  | {
      readonly type: 'allocation.changed'
      readonly payload: { readonly allocationId: string; readonly before: Numbers; readonly after: Numbers }
    }
  | {
      readonly type: 'allocation.decided'
      readonly payload: {
        readonly allocationId: string
        readonly before: Decided
        readonly after: Decided
        /** Lots without devices, which took the new profile. */
        readonly lotIds: readonly string[]
        readonly reason: string | null
      }
    }
  | {
      readonly type: 'allocation.overAllowed'
      readonly payload: {
        readonly allocationId: string
        readonly more: number
        readonly role: Role
        readonly reason: string
      }
    }
  | {
      readonly type: 'source.added'
      readonly payload: {
        readonly sourceId: string
        readonly operationId: string
        readonly kind: SourceKind
        readonly name: string
        readonly reference: string
        readonly announced: number | null
      }
    }
  | {
      readonly type: 'manifest.imported'
      readonly payload: {
        readonly manifestId: string
        readonly sourceId: string
        readonly fileName: string
        readonly sha256: string
        readonly added: number
        readonly known: number
        readonly arrived: number
      }
    }
