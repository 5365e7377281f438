import { z } from 'zod'
import { Condition } from '../profile/condition.ts'
import { LocalizedText, ProfileDeviceKind, Role, Severity } from '../profile/profile.ts'
import {
  AssertionSubject,
  ChoiceSubject,
  PresenceSubject,
  QuantitySubject,
  Subject,
  TestSubject,
} from '../profile/subjects.ts'
import { readingStatuses } from '../report/reading.ts'
import { MachineKind } from '../report/report.ts'
import { Remedy } from './remedy.ts'

/** The scope of the profile as the first finding judges it; no requirement states this one. */
export const ScopeCondition = z.strictObject({
  kind: z.literal('device-kind'),
  deviceKinds: z.array(ProfileDeviceKind).min(1),
})

/** What was demanded, frozen with the finding so that an old verdict still explains itself. */
export const Expected = z.discriminatedUnion('kind', [ScopeCondition, ...Condition.options])
export type Expected = z.infer<typeof Expected>

/**
 * What the machine has, of one subject. A quantity is an interval, because a sum with an unread part is only known
 * to be at least something: `low` equals `high` when it is exact, and `high` is null when nothing bounds it.
 */
export const Measured = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('quantity'),
    subject: QuantitySubject,
    low: z.number().nonnegative(),
    high: z.number().nonnegative().nullable(),
  }),
  z.strictObject({
    kind: z.literal('choice'),
    subject: ChoiceSubject,
    values: z.array(z.string().min(1)).min(1),
    /** What the machine itself prints, where that says more to a person (the processor's model). */
    text: z.string().min(1).max(500).optional(),
  }),
  z.strictObject({ kind: z.literal('presence'), subject: PresenceSubject, isPresent: z.boolean() }),
  z.strictObject({ kind: z.literal('assertion'), subject: AssertionSubject, isTrue: z.boolean() }),
  z.strictObject({ kind: z.literal('test'), subject: TestSubject, hasPassed: z.boolean() }),
  /** The part that the subject speaks of is not in the machine (no battery, no disk, no internal panel). */
  z.strictObject({ kind: z.literal('none'), subject: Subject }),
  z.strictObject({ kind: z.literal('device-kind'), deviceKind: MachineKind }),
])
export type Measured = z.infer<typeof Measured>

export const findingOutcomes = ['met', 'unmet', 'unread', 'not-applicable'] as const
export const FindingOutcome = z.enum(findingOutcomes)
export type FindingOutcome = z.infer<typeof FindingOutcome>

export const findingReasons = [
  'meets',
  'below',
  'above',
  'not-among',
  'absent',
  'untrue',
  'test-failed',
  'no-alternative',
  'kind-excluded',
  'not-read',
  /** Part of it was read, and what is missing could decide either way. */
  'partly-read',
  'not-tested',
  /** The requirement is for other kinds of device. */
  'other-kind',
  /** There is nothing the requirement could speak of (SMART of a machine without disks, of an NVMe's sectors). */
  'nothing-to-judge',
] as const
export const FindingReason = z.enum(findingReasons)
export type FindingReason = z.infer<typeof FindingReason>

/** Why an unmet finding has no remedy: the part is what it is, is soldered, or the profile wants none proposed. */
export const NoRemedyReason = z.enum(['not-upgradable', 'soldered', 'profile-proposes-none'])
export type NoRemedyReason = z.infer<typeof NoRemedyReason>

/** A reading a finding stands on: its path in the report, what became of it, and from where. */
export const CitedReading = z.strictObject({
  path: z.string().min(1).max(200),
  status: z.enum(readingStatuses),
  from: z.string().min(1).max(200),
})
export type CitedReading = z.infer<typeof CitedReading>

/** One requirement judged. */
export const Finding = z.strictObject({
  requirementId: z.string().min(1).max(60),
  title: LocalizedText.nullable(),
  /** Of an alternative group, the subject that is named first. */
  subject: Subject,
  severity: Severity,
  /** Whether being unread leaves the verdict incomplete. */
  unknown: z.enum(['incomplete', 'allowed']),
  outcome: FindingOutcome,
  expected: Expected,
  /** One entry per subject that was read, wholly or in part; null when none was. */
  actual: z.array(Measured).min(1).nullable(),
  reason: FindingReason,
  readings: z.array(CitedReading),
  remedy: Remedy.nullable(),
  noRemedy: NoRemedyReason.nullable(),
  waivableBy: Role.nullable(),
})
export type Finding = z.infer<typeof Finding>

export const verdictOutcomes = ['pass', 'fail', 'incomplete'] as const
export const VerdictOutcome = z.enum(verdictOutcomes)
export type VerdictOutcome = z.infer<typeof VerdictOutcome>

export const verdictSchemaId = 'etabli.verdict/1'

/** All findings of one report against one frozen profile version, the scope first, then in the profile's order. */
export const Verdict = z.strictObject({
  schema: z.literal(verdictSchemaId),
  profileId: z.string().min(1).max(60),
  profileVersion: z.number().int().min(1),
  outcome: VerdictOutcome,
  findings: z.array(Finding).min(1),
})
export type Verdict = z.infer<typeof Verdict>
