import type { ErasureRecord } from './erasure.ts'

/** One erasure that stands for a certain disk. */
export type DiskEvidence = {
  readonly evidenceId: string
  readonly record: ErasureRecord
  /** When the bench took it down: ISO 8601, UTC. */
  readonly recordedAt: string
}

/**
 * What is proven of one disk.
 * - `erased`: written over whole, without an error, and read back or checked by a second person.
 * - `unverified`: erased as far as is told, and nobody checked.
 * - `failed`: the newest erasure failed or was stopped. `unclear`: nobody has said what came out.
 */
export type DiskProof = {
  readonly state: 'erased' | 'unverified' | 'failed' | 'unclear' | 'none'
  /** What it stands on; null for `none`. */
  readonly evidenceId: string | null
}

/** Whether the tool read the disk back, or another person than the one who erased it looked. */
export function isVerified({ verification, erasedBy, verifiedBy }: ErasureRecord): boolean {
  if (verification === 'last' || verification === 'all') return true
  return verifiedBy !== null && erasedBy !== null && !isSamePerson(verifiedBy, erasedBy)
}

/** Two spellings of one name are one person: capitals, accents and spaces do not make a second one. */
export function isSamePerson(one: string, other: string): boolean {
  const folded = (name: string) =>
    name
      .normalize('NFKD')
      .replaceAll(/[\p{M}\s\p{P}]/gu, '')
      .toLowerCase()
  return folded(one) === folded(other)
}

const stateOf = (record: ErasureRecord): Exclude<DiskProof['state'], 'none'> => {
  const { result, errors } = record
  if (result === 'failed' || result === 'aborted') return 'failed'
  if (errors !== null && errors.pass + errors.verification + errors.synchronisation > 0) return 'failed'
  if (result === 'unknown') return 'unclear'
  return isVerified(record) ? 'erased' : 'unverified'
}

/** The worse of two that nobody can put in order stands: a failure is never hidden by a success of unknown date. */
const severity = { failed: 3, unclear: 2, unverified: 1, erased: 0 } as const

/** Whether `one` certainly ended after `other`; false where a clock is missing. */
const isLater = (one: ErasureRecord, other: ErasureRecord) =>
  one.finishedAt !== null && other.finishedAt !== null && one.finishedAt > other.finishedAt

/** A document that says nothing yet never takes away what another one proves. */
const overrules = (one: DiskEvidence, other: DiskEvidence) => {
  const [state, otherState] = [stateOf(one.record), stateOf(other.record)]
  if (state === 'unclear' || otherState === 'unclear') return otherState === 'unclear' && state !== 'unclear'
  if (isLater(one.record, other.record)) return true
  return !isLater(other.record, one.record) && severity[state] > severity[otherState]
}

/**
 * What a disk's evidence comes to: the erasure that ended last decides. Where two can't be put in order by their
 * clocks the worse one does, so that the order of importing files changes nothing.
 */
export function proofOfDisk(evidence: readonly DiskEvidence[]): DiskProof {
  const decisive = evidence.find((one) => !evidence.some((other) => other !== one && overrules(other, one)))
  // Clocks of several documents, some without one, may go in a circle: then the worst stands.
  const chosen =
    decisive ?? evidence.toSorted((one, other) => severity[stateOf(other.record)] - severity[stateOf(one.record)]).at(0)
  if (chosen === undefined) return { state: 'none', evidenceId: null }
  return { state: stateOf(chosen.record), evidenceId: chosen.evidenceId }
}
