/** What must be proven before a device is ready, in the order it is shown. */
export const gateNames = ['verdict', 'erasure', 'checklist', 'grade', 'label'] as const

export const gateOutcomes = ['holds', 'fails', 'unknown', 'waived', 'not-required'] as const

/** Why a gate stands as it does; each has its sentence on the screens and papers. */
export const gateReasons = [
  'verdict-pass',
  'verdict-fail',
  'verdict-incomplete',
  'verdict-missing',
  /** The verdict is against another profile, or another version of it, than the one that is asked for. */
  'other-profile',
  /** Since the verdict was reached, the report has changed, or the device was with somebody who used it. */
  'verdict-outdated',
  /** A part went into the device since it was read: nobody has read what it has now. */
  'parts-unread',
  'erasure-proven',
  /** Two people looked: there is no storage. */
  'erasure-no-storage',
  'erasure-failed',
  'erasure-missing',
  /** Erased as far as is told, and nobody checked. */
  'erasure-unverified',
  /** A certificate that nobody has opened yet. */
  'erasure-unclear',
  /** A disk whose serial was not read: no evidence can be matched to it. */
  'disk-serial-unread',
  'disks-unread',
  /** No disk was seen, which is not yet "there is none". */
  'no-disk-seen',
  'checklist-passed',
  'checklist-failed',
  'checklist-unfinished',
  'checklist-missing',
  'grade-given',
  'grade-missing',
  'label-verified',
  'label-mismatched',
  'label-unverified',
  /** Not asked for by this station, and therefore NOT proven. */
  'not-proven',
] as const
export type GateReason = (typeof gateReasons)[number]

/** A gate judged on its evidence alone, before anybody asks whether it is wanted. */
export type JudgedGate = {
  readonly outcome: 'holds' | 'fails' | 'unknown'
  readonly reason: GateReason
  readonly shortcomings: readonly string[]
  readonly evidenceIds: readonly string[]
}

export const judged = (
  outcome: JudgedGate['outcome'],
  reason: GateReason,
  shortcomings: readonly string[] = [],
  evidenceIds: readonly string[] = [],
): JudgedGate => ({ outcome, reason, shortcomings, evidenceIds })
