import { z } from 'zod'
import { Gate } from '../device/gate.ts'
import { signKinds } from '../device/identity.ts'
import { deviceStates } from '../device/states.ts'
import { PrintState } from '../label/print-state.ts'
import { readingStatuses } from '../report/reading.ts'
import { machineKinds, Report } from '../report/report.ts'
import { Verdict, VerdictOutcome } from '../verdict/verdict.ts'
import { ScanSettings } from './scan.ts'

/** What the screens are shown: the store's rows put into the field's words. Moments are ISO 8601, UTC. */
export const Moment = z.iso.datetime()
export const DeviceId = z.uuid()
/** Nine characters, without spaces. */
export const TagText = z.string().length(9)

export const DeviceSummary = z.strictObject({
  deviceId: DeviceId,
  /** Nine characters, without spaces. */
  tag: z.string(),
  state: z.enum(deviceStates),
  kind: z.enum(machineKinds).nullable(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  /** The name people know, where the maker puts it in another field. */
  modelVersion: z.string().nullable(),
  serial: z.string().nullable(),
  /** Processor, memory, disks, battery in one line. */
  specLine: z.string(),
  outcome: VerdictOutcome.nullable(),
  profileId: z.string().nullable(),
  profileVersion: z.number().int().nullable(),
  lotId: z.string().nullable(),
  lotName: z.string().nullable(),
  receivedAt: Moment,
  updatedAt: Moment,
})
export type DeviceSummary = z.infer<typeof DeviceSummary>

export const DeviceView = z.strictObject({
  summary: DeviceSummary,
  report: Report,
  verdict: Verdict.nullable(),
  /** Against the profile version of the latest verdict; a lot asks again against its own. */
  gates: z.array(Gate),
  /** The raw outputs kept with the report. */
  captureFiles: z.array(
    z.strictObject({ name: z.string(), status: z.enum(readingStatuses), sizeBytes: z.number().int() }),
  ),
  /** Fields that administrator rights would give, by path. */
  needsElevation: z.array(z.string()),
})
export type DeviceView = z.infer<typeof DeviceView>

export const JournalEntry = z.strictObject({
  seq: z.number().int(),
  at: Moment,
  type: z.string(),
  actor: z.string(),
  bench: z.string(),
  payload: z.record(z.string(), z.unknown()),
})
export type JournalEntry = z.infer<typeof JournalEntry>

export const RefusalView = z.strictObject({
  code: z.string(),
  what: z.string(),
  where: z.string().nullable(),
  remedy: z.string().nullable(),
})
export type RefusalView = z.infer<typeof RefusalView>

export const reportParts = [
  'machine',
  'cpu',
  'memory',
  'disks',
  'batteries',
  'displays',
  'network',
  'cameras',
  'firmware',
] as const
export type ReportPart = (typeof reportParts)[number]

/**
 * The way a machine came to the bench: the bench's own computer, a folder of raw outputs, the network, an Android device
 * on USB, a report stick, a file of another program or of a probe, a person who typed it. What *read* the machine is the
 * report's own source: a probe's report is a probe's, whether it came by the network, on a stick or as a file.
 */
export const cardSourceKinds = ['local', 'capture', 'lan', 'android', 'stick', 'foreign', 'typed'] as const
export type CardSourceKind = (typeof cardSourceKinds)[number]

/** A known device that a machine may be, with what they share and where they differ. */
export const CandidateView = z.strictObject({
  device: DeviceSummary,
  agreeing: z.array(z.strictObject({ kind: z.enum(signKinds), value: z.string() })),
  /** What the machine at hand shows, and what the known device showed. */
  differing: z.array(
    z.strictObject({ kind: z.enum(signKinds), here: z.array(z.string()), known: z.array(z.string()) }),
  ),
})
export type CandidateView = z.infer<typeof CandidateView>

/** One connected machine on the bench, from the start of its reading to its place in the queue. */
export const Card = z.strictObject({
  intakeId: z.uuid(),
  source: z.strictObject({ kind: z.enum(cardSourceKinds), name: z.string() }),
  profileId: z.string().nullable(),
  lotId: z.string().nullable(),
  stage: z.enum(['reading', 'recording', 'undecided', 'done', 'refused', 'cancelled']),
  parts: z.array(z.strictObject({ part: z.enum(reportParts), status: z.enum(['reading', ...readingStatuses]) })),
  /** From the moment the device stands in the database. */
  device: DeviceSummary.nullable(),
  /** False when a known device came back. */
  isNewDevice: z.boolean().nullable(),
  verdict: Verdict.nullable(),
  /** Devices that share some signs with this machine while others differ: a person decides. */
  candidates: z.array(CandidateView),
  /** What became of putting it into the lot; null when no lot was asked for or it is not there yet. */
  queueing: z
    .enum([
      'queued',
      'already-queued',
      'gates-not-met',
      'lot-full',
      'allocation-full',
      'allocation-other-profile',
      'allocation-other-kind',
      'lot-not-found',
    ])
    .nullable(),
  /** Why the device lost its place by itself, as long as that is the last step it took; null otherwise. */
  withdrawn: Gate.shape.reason.nullable(),
  refusal: RefusalView.nullable(),
  startedAt: Moment,
  finishedAt: Moment.nullable(),
})
export type Card = z.infer<typeof Card>

export const PartnerView = z.strictObject({ partnerId: z.string(), name: z.string() })
export type PartnerView = z.infer<typeof PartnerView>

export const LotView = z.strictObject({
  lotId: z.string(),
  name: z.string(),
  partnerId: z.string(),
  partnerName: z.string(),
  allocationId: z.string(),
  profileId: z.string(),
  profileVersion: z.number().int(),
  /** Null when the lot takes any number. */
  wanted: z.number().int().positive().nullable(),
  queued: z.number().int().nonnegative(),
  createdAt: Moment,
})
export type LotView = z.infer<typeof LotView>

export const PrintJobView = z.strictObject({
  printJobId: z.string(),
  /** Null for a blank tag or a test label. */
  deviceId: DeviceId.nullable(),
  /** Null for a test label. */
  tag: z.string().nullable(),
  printer: z.string(),
  format: z.string(),
  state: PrintState,
  reason: z.string().nullable(),
  /** The print that this one repeats, and why. */
  repeats: z.string().nullable(),
  repeatReason: z.string().nullable(),
  actor: z.string(),
  at: Moment,
})
export type PrintJobView = z.infer<typeof PrintJobView>

/** What the scan of a stuck label showed. */
export const LabelCheckView = z.discriminatedUnion('result', [
  z.strictObject({
    result: z.literal('verified'),
    tag: z.string(),
    /** The print that this label is taken to come from; null when none is known (a PDF, a roll of blank tags). */
    job: PrintJobView.nullable(),
  }),
  z.strictObject({
    result: z.literal('other-tag'),
    tag: z.string(),
    scannedTag: z.string(),
    /** Whose label it is; null when the scanned tag is nobody's here. */
    otherDeviceId: DeviceId.nullable(),
  }),
])
export type LabelCheckView = z.infer<typeof LabelCheckView>

export const BenchView = z.strictObject({
  prefix: z.string(),
  version: z.string(),
  /** Where the database stands, for the technician to see. */
  dataFolder: z.string(),
  profileId: z.string(),
  lotId: z.string().nullable(),
  /** The id of the label template. */
  labelFormat: z.string(),
  printer: z.string().nullable(),
  scan: ScanSettings,
  /** Devices by state, for the counters of the head line. */
  devicesByState: z.record(z.string(), z.number().int()),
})
export type BenchView = z.infer<typeof BenchView>
