import type { CosmeticGrade } from '../../../../shared/device/cosmetic-grade.ts'
import type { ErasureResult } from '../../../../shared/device/erasure.ts'
import type { GateName } from '../../../../shared/device/gate.ts'
import type { ItemResult } from '../../../../shared/device/checklist.ts'
import type { Role } from '../../../../shared/profile/profile.ts'

/** Two people of whom one checked the other, as they signed. */
type TwoPeople = { readonly erasedBy: string | null; readonly verifiedBy: string | null }

type ErasureNamed = {
  readonly evidenceId: string
  /** The serial that the document names; null where it names none. */
  readonly serial: string | null
  readonly result: ErasureResult
}

/** What is proven of a device, or no longer is. None of these moves it; the gates are asked after each. */
export type ProofEvent =
  /** Evidence was found to be about a disk that is in the device now. */
  | {
      readonly type: 'erasure.matched'
      readonly payload: ErasureNamed & { readonly by: 'serial' | 'person'; readonly reason: string | null }
    }
  /** Two people wrote an erasure down. */
  | {
      readonly type: 'erasure.recorded'
      readonly payload: ErasureNamed & TwoPeople & { readonly method: string | null }
    }
  /** A document was put to what two people wrote down. */
  | {
      readonly type: 'erasure.attached'
      readonly payload: ErasureNamed & { readonly name: string; readonly documentSha256: string }
    }
  /** Somebody opened a certificate and says what it shows. */
  | { readonly type: 'erasure.clarified'; readonly payload: ErasureNamed & TwoPeople }
  | { readonly type: 'erasure.revoked'; readonly payload: ErasureNamed & { readonly reason: string } }
  /** Two people looked: there is no storage in it. */
  | {
      readonly type: 'erasure.noStorage'
      readonly payload: { readonly evidenceId: string; readonly lookedBy: string; readonly verifiedBy: string }
    }
  /** One item of a list was tried; `missing` and `failed` say where the whole list stands after it. */
  | {
      readonly type: 'checklist.recorded'
      readonly payload: {
        readonly checklistId: string
        readonly checklistVersion: number
        readonly itemId: string
        readonly result: ItemResult
        readonly note: string | null
        readonly missing: readonly string[]
        readonly failed: readonly string[]
      }
    }
  | { readonly type: 'grade.given'; readonly payload: { readonly grade: CosmeticGrade; readonly note: string | null } }
  | {
      readonly type: 'gate.waived'
      readonly payload: {
        readonly waiverId: string
        readonly gate: GateName
        readonly role: Role
        readonly waivedBy: string
        readonly reason: string
        /** The shortcomings that are accepted, each by its own name. */
        readonly accepts: readonly string[]
      }
    }
  /** A numbered paper about this device was given out. */
  | {
      readonly type: 'paper.issued'
      readonly payload: { readonly kind: 'conformity-sheet'; readonly number: string; readonly code: string }
    }
  | {
      readonly type: 'gate.waiverWithdrawn'
      readonly payload: { readonly waiverId: string; readonly gate: GateName; readonly reason: string }
    }
  /** A photo for the grade, kept byte for byte; or it went, and why. */
  | {
      readonly type: 'photo.taken'
      readonly payload: {
        readonly photoId: string
        readonly sha256: string
        readonly sizeBytes: number
        readonly widthPixels: number
        readonly heightPixels: number
      }
    }
  | {
      readonly type: 'photo.withdrawn'
      readonly payload: { readonly photoId: string; readonly sha256: string; readonly reason: string }
    }
  /** The batteries of this machine are followed, or were; percents are null where it was never seen without charger. */
  | { readonly type: 'battery.runStarted'; readonly payload: { readonly runId: string } }
  | {
      readonly type: 'battery.runEnded'
      readonly payload: {
        readonly runId: string
        readonly reason: 'stopped' | 'charger' | 'unread'
        readonly samples: number
        readonly curveSha256: string
        readonly minutes: number
        readonly fromPercent: number | null
        readonly toPercent: number | null
      }
    }

/** The same for what no device is known of yet, and for what the bench asks for. */
export type ProofBenchEvent =
  | { readonly type: 'erasure.imported'; readonly payload: ErasureNamed & { readonly name: string } }
  | {
      readonly type: 'erasure.dismissed'
      readonly payload: ErasureNamed & {
        readonly reason: string
        /** Who said so, and as what; not told by benches of before. */
        readonly role?: Role | undefined
        readonly dismissedBy?: string | undefined
      }
    }
  | { readonly type: 'gates.configured'; readonly payload: { readonly asked: readonly GateName[] } }
