import { z } from 'zod'
import { ProfileDeviceKind } from '../profile/profile.ts'
import { SourceKind } from '../shipping/campaign.ts'
import { Id, Many, Name, Sentence } from './campaign-terms.ts'
import { command } from './define.ts'
import { plainTypedOrEmpty } from './plain-typed.ts'

export const SourceView = z.strictObject({
  sourceId: Id,
  kind: SourceKind,
  name: z.string(),
  reference: z.string(),
  announced: Many.nullable(),
  /** Lines of its lists. */
  expected: Many,
  /** Lines whose device was ticked off. */
  arrived: Many,
  /** Lines that were said to never have come. */
  missing: Many,
  /** Open lines with a device here that a person says it is, or is not. */
  offered: Many,
})
export type SourceView = z.infer<typeof SourceView>

/** A device that is here with the serial of an open line and on no line itself. */
export const OfferedDevice = z.strictObject({
  deviceId: z.string(),
  tag: z.string(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
})
export type OfferedDevice = z.infer<typeof OfferedDevice>

export const ExpectedDeviceView = z.strictObject({
  expectedId: Id,
  line: z.number().int().positive(),
  kind: ProfileDeviceKind.nullable(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  serial: z.string().nullable(),
  partNumber: z.string().nullable(),
  supplierReference: z.string().nullable(),
  pallet: z.string().nullable(),
  deviceId: z.string().nullable(),
  tag: z.string().nullable(),
  arrivedAt: z.string().nullable(),
  /** It never came: since when, and why somebody says so. Null: it is expected, or arrived. */
  missing: z.strictObject({ at: z.string(), reason: z.string() }).nullable(),
  /** Devices that it may be: only a person says so, since the maker is another one or several have this serial. */
  offered: z.array(OfferedDevice),
})
export type ExpectedDeviceView = z.infer<typeof ExpectedDeviceView>

/** Which lines of a source are listed. */
export const expectedLists = ['open', 'offered', 'missing', 'arrived', 'all'] as const
export type ExpectedList = (typeof expectedLists)[number]

/** Lines that were said together to never have come, and still are missing. */
export const MissedTogether = z.strictObject({ missId: Id, at: z.string(), reason: z.string(), lines: Many })
export type MissedTogether = z.infer<typeof MissedTogether>

/** A line that a label names, with the list it is on. */
export const NamedLine = ExpectedDeviceView.extend({
  sourceId: Id,
  sourceName: z.string(),
  operationId: Id,
  by: z.enum(['supplier', 'serial', 'part']),
})
export type NamedLine = z.infer<typeof NamedLine>

/** A list as it was imported. */
export const ManifestView = z.strictObject({
  manifestId: Id,
  fileName: z.string(),
  importedAt: z.string(),
  lines: Many,
  arrived: Many,
  /** Null: it stands. */
  withdrawn: z.strictObject({ at: z.string(), reason: z.string() }).nullable(),
})
export type ManifestView = z.infer<typeof ManifestView>

export const ManifestResult = z.discriminatedUnion('result', [
  z.strictObject({
    result: z.literal('imported'),
    added: Many,
    /** Lines whose serial this source had announced before. */
    known: Many,
    /** Lines whose device was here already and is ticked off at once. */
    arrived: Many,
    encoding: z.string(),
    ignoredHeadings: z.array(z.string()),
  }),
  /** Nothing was imported: every line that has to be mended first. */
  z.strictObject({
    result: z.literal('refused'),
    problems: z.array(
      z.strictObject({ line: z.number().int().positive(), code: z.string(), what: z.string(), heading: z.string() }),
    ),
  }),
  z.strictObject({ result: z.literal('known-file'), importedAt: z.string() }),
])
export type ManifestResult = z.infer<typeof ManifestResult>

/** Where devices come from: purchases and donations, their lists, and what arrived of them. */
export const arrivalCommands = {
  'source.list': command({
    input: z.strictObject({ operationId: Id }),
    output: z.array(SourceView),
    refusals: ['operation-not-found'],
  }),
  'source.add': command({
    input: z.strictObject({
      operationId: Id,
      kind: SourceKind,
      name: Name,
      reference: plainTypedOrEmpty(120),
      announced: Many.nullable(),
    }),
    output: SourceView,
    refusals: ['operation-not-found', 'name-taken'],
  }),
  /** Reads a donor's or a seller's list (CSV, XLSX): all of it, or none with each line that is wrong. */
  'manifest.import': command({
    input: z.strictObject({ sourceId: Id, fileName: z.string().min(1).max(260), bytes: z.instanceof(Uint8Array) }),
    output: ManifestResult,
    refusals: ['source-not-found', 'manifest-too-large'],
  }),
  'expected.list': command({
    input: z.strictObject({
      sourceId: Id,
      show: z.enum(expectedLists),
      after: z.string().max(200).nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    output: z.strictObject({ devices: z.array(ExpectedDeviceView), next: z.string().nullable() }),
    refusals: ['source-not-found'],
  }),
  /** One line, with the source whose list it is on. */
  'expected.get': command({
    input: z.strictObject({ expectedId: Id }),
    output: ExpectedDeviceView.extend({ sourceId: Id }),
    refusals: ['expected-not-found'],
  }),
  /** A person says that this device is the one on the list: for lines without a serial, or with a wrong one. */
  'expected.arrive': command({
    input: z.strictObject({ expectedId: Id, deviceId: z.uuid() }),
    output: ExpectedDeviceView,
    refusals: ['expected-not-found', 'expected-arrived', 'device-not-found', 'device-ticked-off'],
  }),
  /**
   * It was the wrong line, whoever ticked it off: the line is open again, and that device is its only if a person says so
   * once more. Null: its list was taken back meanwhile, so that the line went too.
   */
  'expected.untick': command({
    input: z.strictObject({ expectedId: Id, reason: Sentence }),
    output: ExpectedDeviceView.nullable(),
    refusals: ['expected-not-found', 'expected-open'],
  }),
  /**
   * Lines without a device that a scanned label names: by the supplier's id; else by serial; else by part number, where
   * lines of one source are alike and the first of each is told. Missing ones too: the device may be the one that was missed.
   *
   * `texts`: everything that the scan may stand for.
   */
  'expected.find': command({
    input: z.strictObject({ texts: z.array(z.string().trim().min(1).max(200)).min(1).max(20) }),
    output: z.array(NamedLine),
    refusals: [],
  }),
  /** These never came: nobody waits for them any more, and the operation does not count them. */
  'expected.miss': command({
    input: z.strictObject({ expectedIds: z.array(Id).min(1).max(500), reason: Sentence }),
    output: z.strictObject({ missing: Many }),
    refusals: ['expected-not-found', 'expected-arrived'],
  }),
  /** The rest of a source: every line that is open, but for those whose device may be here (`undecided`). */
  'expected.missRest': command({
    input: z.strictObject({ sourceId: Id, reason: Sentence }),
    output: z.strictObject({ missing: Many, undecided: Many }),
    refusals: ['source-not-found'],
  }),
  /** What was said of many lines at a time, and can be taken back together. */
  'expected.misses': command({
    input: z.strictObject({ sourceId: Id }),
    output: z.array(MissedTogether),
    refusals: ['source-not-found'],
  }),
  'expected.awaitMany': command({
    input: z.strictObject({ missId: Id }),
    output: z.strictObject({ awaited: Many }),
    refusals: [],
  }),
  /** One that was missing is expected again. */
  'expected.await': command({
    input: z.strictObject({ expectedId: Id }),
    output: ExpectedDeviceView,
    refusals: ['expected-not-found', 'expected-arrived'],
  }),
  /** The lists of a source, the newest first. */
  'manifest.list': command({
    input: z.strictObject({ sourceId: Id }),
    output: z.array(ManifestView),
    refusals: ['source-not-found'],
  }),
  /** A wrong list is taken back: its lines that nothing arrived for go, those that are ticked off stay, and so does the file. */
  'manifest.withdraw': command({
    input: z.strictObject({ manifestId: Id, reason: Sentence }),
    output: ManifestView,
    refusals: ['manifest-not-found', 'manifest-withdrawn'],
  }),
}
