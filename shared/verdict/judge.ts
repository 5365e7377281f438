import { comparisonsOf, type Comparison, type Condition } from '../profile/condition.ts'
import {
  deviceKindRequirementId,
  profileDeviceKinds,
  requirementKeys,
  type Profile,
  type ProfileDeviceKind,
  type Requirement,
} from '../profile/profile.ts'
import type { Subject } from '../profile/subjects.ts'
import type { MachineKind, Report } from '../report/report.ts'
import { compare, evaluate, type Evaluation, type Measurer } from './evaluate.ts'
import { measure, type Supplement } from './measure.ts'
import { cite, type Measurement } from './measurement.ts'
import { suggest, suggestReading } from './suggest.ts'
import { notUpgradable, nothingToDo } from './suggestion.ts'
import { onlyRead } from './typed-evidence.ts'
import {
  verdictSchemaId,
  type CitedReading,
  type Finding,
  type Measured,
  type Verdict,
  type VerdictOutcome,
} from './verdict.ts'

const isProfileKind = (kind: MachineKind): kind is ProfileDeviceKind =>
  (profileDeviceKinds as readonly string[]).includes(kind)

/** A device outside the profile's scope fails; one whose kind was not read leaves the verdict incomplete. */
function judgeScope(report: Report, profile: Profile): Finding {
  const { kind } = report.machine
  const readings = [cite(report, 'machine.kind')]
  const isInside = kind !== null && isProfileKind(kind) && profile.deviceKinds.includes(kind)
  const outcome = kind === null ? 'unread' : isInside ? 'met' : 'unmet'
  const settled = isInside ? nothingToDo : notUpgradable
  return {
    requirementId: deviceKindRequirementId,
    title: null,
    subject: 'machine.kind',
    severity: 'block',
    unknown: 'incomplete',
    outcome,
    expected: { kind: 'device-kind', deviceKinds: profile.deviceKinds },
    actual: kind === null ? null : [{ kind: 'device-kind', deviceKind: kind }],
    reason: kind === null ? 'not-read' : isInside ? 'meets' : 'kind-excluded',
    readings,
    ...(kind === null ? suggestReading(['machine.kind'], readings) : settled),
    waivableBy: null,
  }
}

/** A measurement as the finding keeps it; null when nothing was read. */
function measuredOf(subject: Subject, measurement: Measurement, kind: Requirement['kind']): Measured | null {
  switch (measurement.state) {
    case 'quantity': {
      const { low, high } = measurement
      return { kind: 'quantity', subject, low, high: Number.isFinite(high) ? high : null } as Measured
    }
    case 'choice':
      return {
        kind: 'choice',
        subject,
        values: [...measurement.values],
        ...(measurement.text === undefined ? {} : { text: measurement.text }),
      } as Measured
    case 'truth':
      if (kind === 'tested') return { kind: 'test', subject, hasPassed: measurement.value } as Measured
      if (kind === 'holds') return { kind: 'assertion', subject, isTrue: measurement.value } as Measured
      return { kind: 'presence', subject, isPresent: measurement.value } as Measured
    case 'none':
      return { kind: 'none', subject }
    case 'nothing-to-judge':
    case 'unread':
      return null
    default:
      return measurement satisfies never
  }
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}

/** Without an SSD, what kind and size of disk stands in its place says more than its absence. */
function measuredOfAll(comparison: Comparison, measurer: Measurer): Measured[] {
  const { subject, kind } = comparison
  const measured = measuredOf(subject, measurer(subject), kind)
  if (measured === null) return []
  if (subject !== 'storage.largestSolidStateBytes' || measured.kind !== 'none') return [measured]
  const inPlace = (['storage.kind', 'storage.largestBytes'] as const).flatMap(
    (other) => measuredOf(other, measurer(other), kind) ?? [],
  )
  return [measured, ...inPlace.filter((one) => one.kind !== 'none')]
}

/** The condition of a requirement without the fields that are the requirement's own. */
function conditionOf(requirement: Requirement): Condition {
  const entries = Object.entries(requirement).filter(([key]) => !requirementKeys.has(key))
  return Object.fromEntries(entries) as Condition
}

/** A requirement for other kinds does not apply; while the kind is unread, it cannot be held against the device. */
function scoped(requirement: Requirement, kind: MachineKind | null, evaluation: Evaluation): Evaluation {
  if (requirement.deviceKinds === undefined) return evaluation
  if (kind === null) {
    return evaluation.outcome === 'unmet' ? { outcome: 'unread', reason: 'not-read' } : evaluation
  }
  const applies = isProfileKind(kind) && requirement.deviceKinds.includes(kind)
  return applies ? evaluation : { outcome: 'not-applicable', reason: 'other-kind' }
}

function judgeRequirement(requirement: Requirement, report: Report, profile: Profile, all: Measurer): Finding {
  const measurer = requirement.evidence === 'read' ? onlyRead(all) : all
  const comparisons = comparisonsOf(requirement).map(({ comparison }) => comparison)
  const [first] = comparisons
  if (first === undefined) throw new Error(`${requirement.id} compares nothing`)
  const evaluation = scoped(requirement, report.machine.kind, evaluate(requirement, measurer))
  const undecided = comparisons.filter((one) => compare(one, measurer(one.subject)).outcome === 'unread')
  const unread: Subject[] = undecided.length === 0 ? ['machine.kind'] : undecided.map((one) => one.subject)
  const measured = comparisons.flatMap((one) => measuredOfAll(one, measurer))
  const readings = comparisons.flatMap((one): readonly CitedReading[] => measurer(one.subject).readings)
  return {
    requirementId: requirement.id,
    title: requirement.title ?? null,
    subject: first.subject,
    severity: requirement.severity,
    unknown: requirement.unknown,
    ...evaluation,
    expected: conditionOf(requirement),
    actual: measured.length === 0 ? null : uniqueBy(measured, (one) => ('subject' in one ? one.subject : one.kind)),
    readings: uniqueBy(readings, (one) => one.path),
    ...suggest(evaluation, [...new Set(unread)], { report, profile, requirement, measure: measurer }),
    waivableBy: requirement.waivableBy,
  }
}

function outcomeOf(findings: readonly Finding[]): VerdictOutcome {
  const blocking = findings.filter((finding) => finding.severity === 'block')
  if (blocking.some((finding) => finding.outcome === 'unmet')) return 'fail'
  const isOpen = blocking.some((finding) => finding.outcome === 'unread' && finding.unknown === 'incomplete')
  return isOpen ? 'incomplete' : 'pass'
}

/**
 * Judges a report against a profile: the scope, then every requirement.
 *
 * Fails when a blocking requirement is unmet; otherwise incomplete when a blocking one is unread and the profile
 * does not allow that; otherwise passes. Warnings are findings and never change the outcome. The order of the
 * requirements only orders the findings.
 *
 * @param supplement what is known beside the report (a checklist, Android, a benchmark); nothing when left out.
 * @throws only on a bug: a subject compared in a way its measurement does not have.
 */
export function judge(report: Report, profile: Profile, supplement: Supplement = {}): Verdict {
  const measurer: Measurer = (subject) => measure(subject, report, supplement)
  const findings = [
    judgeScope(report, profile),
    ...profile.requirements.map((requirement) => judgeRequirement(requirement, report, profile, measurer)),
  ]
  return {
    schema: verdictSchemaId,
    profileId: profile.id,
    profileVersion: profile.version,
    outcome: outcomeOf(findings),
    findings,
  }
}
