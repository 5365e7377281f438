import type { Role } from '../../../shared/profile/profile.ts'
import type { FigureSubject, PartnerLevel, SourceKind } from '../../../shared/shipping/campaign.ts'

type Numbers = {
  readonly announced: number | null
  readonly allocated: number | null
  readonly priority: number
  readonly promisedOn: string | null
}

/** What happened to an operation: the bench's own matter, in the journal like everything else. */
export type CampaignEvent =
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
