import { z } from 'zod'
import { Profile } from '../profile/profile.ts'
import { readingStatuses } from '../report/reading.ts'
import { Report } from '../report/report.ts'
import { Verdict } from '../verdict/verdict.ts'
import { deviceStates } from './states.ts'

export const deviceDocumentSchema = 'etabli.device/1'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Base64 = z.base64()
const Moment = z.iso.datetime()

/** What happened on the bench that a device comes from; its hashes hold there, where the whole chain is. */
export const HistoryEntry = z.strictObject({
  seq: z.number().int().positive(),
  at: Moment,
  type: z.string().max(80),
  actor: z.string().max(200),
  bench: z.string().max(20),
  payload: z.record(z.string(), z.unknown()),
})

/** A device's life on one bench. */
export const DeviceHistory = z.strictObject({
  bench: z.string().length(2),
  state: z.enum(deviceStates),
  journal: z.array(HistoryEntry).min(1),
})
export type DeviceHistory = z.infer<typeof DeviceHistory>

/**
 * Everything that a bench knows of one device, to be taken in by another: every reading with its raw outputs, every verdict
 * with the profile version that it was reached by, documents of erasures, and the journal. Documents carry the SHA-256 of
 * their bytes, so that what comes in is what went out.
 */
export const DeviceDocument = z.strictObject({
  schema: z.literal(deviceDocumentSchema),
  deviceId: z.uuid(),
  tag: z.string().length(9),
  profiles: z.array(Profile),
  reports: z.array(
    z.strictObject({
      reportId: z.uuid(),
      recordedAt: Moment,
      /** Of the report's JSON as it was recorded. */
      sha256: Sha256,
      report: Report,
      files: z.array(
        z.strictObject({
          name: z.string().min(1).max(300),
          status: z.enum(readingStatuses),
          /** Null: the attempt gave no bytes. */
          bytes: Base64.nullable(),
        }),
      ),
    }),
  ),
  verdicts: z.array(
    z.strictObject({ verdictId: z.uuid(), reportId: z.uuid(), reachedAt: Moment, sha256: Sha256, verdict: Verdict }),
  ),
  erasureDocuments: z.array(z.strictObject({ name: z.string().min(1).max(300), sha256: Sha256, bytes: Base64 })),
  /** This bench's first, then those of the benches that it came from. */
  histories: z.array(DeviceHistory).min(1).max(50),
})
export type DeviceDocument = z.infer<typeof DeviceDocument>
