import { z } from 'zod'
import { readingStatuses } from './reading.ts'
import { Report } from './report.ts'

export const transferSchemaId = 'etabli.transfer/1'

/** Limits of one machine's raw outputs on their way to a bench; real machines stay under 1 MB and 120 outputs. */
export const transferLimits = { captureBytes: 16 * 1024 * 1024, files: 2000, documentBytes: 12 * 1024 * 1024 } as const

/** One raw output: its place in the bytes that follow one another is the sum of the sizes before it. */
export const TransferFile = z.strictObject({
  name: z.string().min(1).max(300),
  status: z.enum(readingStatuses),
  /** Null when the attempt gave none. */
  sizeBytes: z.number().int().nonnegative().max(transferLimits.captureBytes).nullable(),
})

/**
 * What a probe writes beside itself and hands to a bench: the report as the probe understood the machine, for people
 * and other programs, and the raw outputs it was made from. A bench believes the raw outputs and reads them itself.
 */
export const Transfer = z.strictObject({
  schema: z.literal(transferSchemaId),
  /** Made once for a reading: however often it arrives, it is recorded once. */
  intakeId: z.uuid(),
  report: Report,
  capture: z.strictObject({
    files: z.array(TransferFile).min(1).max(transferLimits.files),
    sizeBytes: z.number().int().nonnegative().max(transferLimits.captureBytes),
    /** Of all outputs' bytes one after the other, hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** The same bytes, deflated (zlib, RFC 1950), in base64. */
    deflated: z.string().max(transferLimits.documentBytes),
  }),
})
export type Transfer = z.infer<typeof Transfer>
