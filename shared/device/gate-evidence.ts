import { inTheWay } from '../verdict/deciding.ts'
import type { Verdict, VerdictOutcome } from '../verdict/verdict.ts'
import type { CosmeticGrade } from './cosmetic-grade.ts'
import type { DiskProof } from './erasure-proof.ts'
import type { GateName } from './gate.ts'

export type ProfileVersion = { readonly id: string; readonly version: number }

/** One disk of the current report with what is proven of it. */
export type ProvenDisk = {
  /** The serial as it is compared, or what stands for it; null where no serial was read. */
  readonly key: string | null
  /** What tells it from others where it has no serial: model and size. */
  readonly name: string
  readonly proof: DiskProof
}

/** Somebody accepted certain shortcomings of a gate; each is named, so that a new one is not accepted with them. */
export type Waiver = { readonly waiverId: string; readonly gate: GateName; readonly accepts: readonly string[] }

/** What is known of the device when its gates are asked. */
export type GateEvidence = {
  /** The newest verdict, null when none was reached; `isOutdated` when a newer report came in after it. */
  readonly verdict: {
    readonly profileId: string
    readonly profileVersion: number
    readonly outcome: VerdictOutcome
    readonly isOutdated: boolean
    /** What keeps it from a pass, each by its own name. */
    readonly shortcomings: readonly string[]
  } | null
  /** A part other than a charger went into it since it was read last, so that no report says what it has now. */
  readonly hasUnreadParts: boolean
  /** Null where the current report does not say which disks there are. */
  readonly disks: readonly ProvenDisk[] | null
  /** Two people looked: there is no storage in it. The id of their statement. */
  readonly noStorageId: string | null
  /** As the last result left it; null when nothing was tested. Ids of items. */
  readonly checklist: { readonly missing: readonly string[]; readonly failed: readonly string[] } | null
  readonly grade: CosmeticGrade | null
  /** What the last scan of the stuck label showed. */
  readonly label: 'verified' | 'mismatched' | null
  readonly waivers: readonly Waiver[]
}

/** A device of which nothing but the verdict is known. */
export const nothingProven: Omit<GateEvidence, 'verdict'> = {
  hasUnreadParts: false,
  disks: null,
  noStorageId: null,
  checklist: null,
  grade: null,
  label: null,
  waivers: [],
}

/** What keeps a verdict from being a pass, by its own name: a requirement of a profile version, and whether it failed or was not read. */
export function acceptableFindings({ profileId, profileVersion, findings }: Verdict) {
  return findings
    .filter((finding) => inTheWay(finding) !== null)
    .map(({ requirementId, outcome, waivableBy }) => ({
      name: `${profileId}@${profileVersion}/${requirementId}:${outcome}`,
      mayWaive: waivableBy,
    }))
}

/** The names alone of {@link acceptableFindings}. */
export const verdictShortcomings = (verdict: Verdict): readonly string[] =>
  acceptableFindings(verdict).map(({ name }) => name)

/** The verdict as the gates see it. */
export function verdictEvidence(verdict: Verdict, isOutdated: boolean): NonNullable<GateEvidence['verdict']> {
  const { profileId, profileVersion, outcome } = verdict
  return { profileId, profileVersion, outcome, isOutdated, shortcomings: verdictShortcomings(verdict) }
}
