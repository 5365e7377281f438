import { z } from 'zod'
import { isPlaceholder } from '../report/placeholder.ts'

/**
 * What an erasure came to. `unknown`: the document does not say (the name of a certificate that nobody has opened);
 * `aborted`: somebody stopped it, so that part of the disk may be as it was.
 */
export const erasureResults = ['erased', 'failed', 'aborted', 'unknown'] as const
export const ErasureResult = z.enum(erasureResults)
export type ErasureResult = z.infer<typeof ErasureResult>

/** A log of nwipe, the name of one of its certificates, or what two people wrote down. */
export const erasureSources = ['nwipe-log', 'nwipe-certificate', 'typed'] as const

/** Which of the written passes were read back. */
export const erasureVerifications = ['none', 'last', 'all'] as const

const Text = z.string().min(1).max(200).nullable()
const Count = z.number().int().nonnegative().nullable()

/** A moment by the clock of the machine that erased: its zone is not said, so none is claimed. */
export const LocalMoment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/)

/** Who did something at a bench, as people there are called. */
export const Person = z.string().trim().min(1).max(80)

/**
 * The erasure of one disk, as its document or two people say. Null is what the source does not say, never "none".
 * Nothing in it says that the disk is in a certain device: that is {@link matchErasure}.
 */
export const ErasureRecord = z.strictObject({
  source: z.enum(erasureSources),
  result: ErasureResult,
  disk: z.strictObject({
    /** As the tool printed it; in the name of a certificate every other character than a letter or digit is "_". */
    serial: Text,
    /** nwipe cuts it to 17 characters in its table. */
    model: Text,
    sizeBytes: z.number().int().positive().nullable(),
  }),
  /** In the tool's own words: "Fill With Zeros", "DoD Short". */
  method: Text,
  /** Overwriting passes of one round, a blanking pass at the end not counted. */
  passes: Count,
  rounds: Count,
  verification: z.enum(erasureVerifications).nullable(),
  /** Errors while writing, while reading back, and while the disk was told to write everything down. */
  errors: z
    .strictObject({
      pass: z.number().int().nonnegative(),
      verification: z.number().int().nonnegative(),
      synchronisation: z.number().int().nonnegative(),
    })
    .nullable(),
  startedAt: LocalMoment.nullable(),
  finishedAt: LocalMoment.nullable(),
  tool: Text,
  toolVersion: Text,
  erasedBy: Person.nullable(),
  verifiedBy: Person.nullable(),
})
export type ErasureRecord = z.infer<typeof ErasureRecord>

/**
 * The serial of a disk as it is compared: letters and digits alone, in capitals, since firmware, tools and file names
 * disagree about spaces, hyphens and case. Null for a placeholder, which is no serial.
 */
export function diskKey(serial: string | null): string | null {
  if (serial === null || isPlaceholder(serial, 'serial')) return null
  const folded = serial.replaceAll(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  return folded === '' || isPlaceholder(folded, 'serial') ? null : folded
}

/** What a report says of a disk, as far as an erasure is compared with it. */
export type ReportedDisk = { readonly serial: string | null; readonly sizeBytes: number | null }

export type ErasureMatch =
  | { readonly match: 'disk'; readonly index: number }
  /** `size-differs`: the serial is the same and the size is not, so one of them is wrong; a person looks. */
  | { readonly match: 'doubt'; readonly reason: 'size-differs' | 'several-disks' }
  | { readonly match: 'none'; readonly reason: 'no-serial' | 'no-such-disk' }

/**
 * Windows counts whole cylinders of 255 heads with 63 sectors of 512 bytes, so that a disk there is up to one of them
 * smaller than it is (Win32_DiskDrive, Size).
 */
const cylinderBytes = 255 * 63 * 512

/**
 * Which of a device's disks, as its current report shows them, an erasure is about: by serial, with the size as a
 * second sign where both are known. A placeholder matches nothing.
 *
 * @param disks the disks of the report; an empty list where it shows none or they were not read.
 */
export function matchErasure(erasure: Pick<ErasureRecord, 'disk'>, disks: readonly ReportedDisk[]): ErasureMatch {
  const key = diskKey(erasure.disk.serial)
  if (key === null) return { match: 'none', reason: 'no-serial' }
  const same = disks.flatMap((disk, index) => (diskKey(disk.serial) === key ? [{ disk, index }] : []))
  const [only] = same
  if (only === undefined) return { match: 'none', reason: 'no-such-disk' }
  if (same.length > 1) return { match: 'doubt', reason: 'several-disks' }
  const [erased, read] = [erasure.disk.sizeBytes, only.disk.sizeBytes]
  if (erased !== null && read !== null && Math.abs(erased - read) > cylinderBytes) {
    return { match: 'doubt', reason: 'size-differs' }
  }
  return { match: 'disk', index: only.index }
}
