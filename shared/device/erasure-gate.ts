import type { GateEvidence, ProvenDisk } from './gate-evidence.ts'
import { judged, type JudgedGate } from './judged-gate.ts'

/** What keeps a disk from counting as erased, by a name that is another one once anything about it changes. */
function shortcomingOf({ key, name, proof }: ProvenDisk): string | null {
  if (key === null) return `disk ${name}:serial-unread`
  return proof.state === 'erased' ? null : `disk ${key}:${proof.state}`
}

const reasonOf = (disks: readonly ProvenDisk[]): JudgedGate['reason'] => {
  const states = new Set(disks.map(({ proof }) => proof.state))
  if (states.has('failed')) return 'erasure-failed'
  if (disks.some(({ key }) => key === null)) return 'disk-serial-unread'
  if (states.has('none')) return 'erasure-missing'
  return states.has('unclear') ? 'erasure-unclear' : 'erasure-unverified'
}

/**
 * Whether the data of every disk that the current report shows is proven to be destroyed.
 *
 * No disk in the report is not yet "no storage": a dead disk is not seen either. That takes the statement of two
 * people who looked, and it only counts while the report shows no disk.
 */
export function erasureGate({ disks, noStorageId }: GateEvidence): JudgedGate {
  if (disks === null || disks.length === 0) {
    if (noStorageId !== null) return judged('holds', 'erasure-no-storage', [], [noStorageId])
    return disks === null
      ? judged('unknown', 'disks-unread', ['disks-unread'])
      : judged('unknown', 'no-disk-seen', ['no-disk-seen'])
  }
  const evidenceIds = disks.flatMap(({ proof }) => proof.evidenceId ?? [])
  const shortcomings = disks.flatMap((disk) => shortcomingOf(disk) ?? [])
  if (shortcomings.length === 0) return judged('holds', 'erasure-proven', [], evidenceIds)
  const reason = reasonOf(disks)
  return judged(reason === 'erasure-failed' ? 'fails' : 'unknown', reason, shortcomings, evidenceIds)
}
