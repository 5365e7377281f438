import { z } from 'zod'
import { ErasureRecord, LocalMoment, Person } from '../device/erasure.ts'
import { Role } from '../profile/profile.ts'
import { command } from './define.ts'
import { ImportFile } from './import.ts'
import { DeviceId, Moment } from './views.ts'
import { plainTyped } from './plain-typed.ts'

const Nothing = z.strictObject({})
const EvidenceId = z.uuid()
const Reason = plainTyped(500)
const DiskIndex = z.number().int().min(0).max(63)
const TwoPeople = { erasedBy: Person, verifiedBy: Person }
const KnownResult = z.enum(['erased', 'failed', 'aborted'])

const reviewRefusals = ['evidence-not-found'] as const
/** What is not taken as a certificate: empty, larger than {@link certificateLimits}, or nothing that one looks at. */
const certificateRefusals = [
  'certificate-empty',
  'certificate-too-large',
  'certificate-odd-type',
  'certificate-picture-size',
] as const

/** An erasure with what became of it at this bench. */
export const ErasureView = z.strictObject({
  evidenceId: EvidenceId,
  record: ErasureRecord,
  deviceId: DeviceId.nullable(),
  assignment: z.enum(['serial', 'person']),
  /** Why it is on the review list, or why a person assigned it. */
  reason: z.string().nullable(),
  recordedAt: Moment,
  document: z.strictObject({ sha256: z.string(), name: z.string(), sizeBytes: z.number().int() }).nullable(),
})
export type ErasureView = z.infer<typeof ErasureView>

/** Evidence of erasure: what people write down, what came with documents, and what waits for a person. */
export const erasureCommands = {
  /** Two people answer for the erasure of one disk of the current report; they may not be the same. */
  'erasure.type': command({
    input: z.strictObject({
      deviceId: DeviceId,
      diskIndex: DiskIndex,
      result: KnownResult,
      method: plainTyped(200).nullable(),
      tool: plainTyped(200).nullable(),
      finishedAt: LocalMoment.nullable(),
      ...TwoPeople,
      certificate: ImportFile.nullable(),
    }),
    output: z.strictObject({ evidenceId: EvidenceId }),
    refusals: ['device-not-found', 'disk-not-found', 'same-person', ...certificateRefusals],
  }),
  'erasure.noStorage': command({
    input: z.strictObject({ deviceId: DeviceId, lookedBy: Person, verifiedBy: Person }),
    output: Nothing,
    refusals: ['device-not-found', 'storage-there', 'same-person'],
  }),
  /**
   * What waits for a person: evidence of disks that no device of the bench has, newest first; or what was dismissed,
   * which is kept with its reason. `search` narrows by any part of a serial, a model or a file's name; `after` is the
   * last one of the page before.
   */
  'erasure.review': command({
    input: z.strictObject({
      of: z.enum(['waiting', 'dismissed']),
      search: z.string().trim().max(200),
      after: EvidenceId.nullable(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.strictObject({
      /** All that wait, whatever is asked for. */
      waiting: z.number().int(),
      /** Those that the search finds. */
      found: z.number().int(),
      erasures: z.array(ErasureView),
    }),
    refusals: [],
  }),
  'erasure.assign': command({
    input: z.strictObject({ evidenceId: EvidenceId, deviceId: DeviceId, diskIndex: DiskIndex, reason: Reason }),
    output: Nothing,
    refusals: [...reviewRefusals, 'device-not-found', 'disk-not-found'],
  }),
  /** It is about nothing that this bench has, says somebody with the role for it; the evidence itself stays. */
  'erasure.dismiss': command({
    input: z.strictObject({ evidenceId: EvidenceId, role: Role, dismissedBy: Person, reason: Reason }),
    output: Nothing,
    refusals: [...reviewRefusals, 'role-may-not'],
  }),
  'erasure.revoke': command({
    input: z.strictObject({ evidenceId: EvidenceId, reason: Reason }),
    output: Nothing,
    refusals: reviewRefusals,
  }),
  /** Two people opened a certificate of which only the name was read. */
  'erasure.clarify': command({
    input: z.strictObject({ evidenceId: EvidenceId, result: KnownResult, ...TwoPeople }),
    output: Nothing,
    refusals: [...reviewRefusals, 'same-person'],
  }),
  /** A certificate that comes after the record of two people: kept with it, once. */
  'erasure.attach': command({
    input: z.strictObject({ evidenceId: EvidenceId, certificate: ImportFile }),
    output: Nothing,
    refusals: [...reviewRefusals, 'certificate-there', ...certificateRefusals],
  }),
  /** The document that an erasure came with, byte for byte. */
  'erasure.document': command({
    input: z.strictObject({ evidenceId: EvidenceId }),
    output: z.strictObject({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
    refusals: reviewRefusals,
  }),
}
