import type { Comparison } from '../../../shared/profile/condition.ts'
import type { ProfileDeviceKind, RemedyPolicy, Requirement, Role, Severity } from '../../../shared/profile/profile.ts'
import {
  assertionSubjects,
  choiceValuesOf,
  presenceSubjects,
  quantityUnitOf,
  testSubjects,
} from '../../../shared/profile/subject-lists.ts'
import { profileNumber, writtenNumber } from './draft-profile.ts'
import { typedDecimal } from '../../text/typed-number.ts'

export type RuleSubject = Comparison['subject']
export type Operator = Comparison['kind']
type QuantitySubject = keyof typeof quantityUnitOf
type ChoiceSubject = keyof typeof choiceValuesOf

/** What a requirement asks, as a person types it; numbers in the unit that people write. */
export type RuleForm = {
  readonly subject: RuleSubject
  readonly operator: Operator
  readonly minimum: string
  readonly maximum: string
  /** By how many percent of the bound it may be missed. */
  readonly tolerance: string
  readonly values: readonly string[]
}

/** What follows from a requirement, whatever it asks. */
export type TermsForm = {
  readonly severity: Severity
  readonly unknown: Requirement['unknown']
  readonly remedy: RemedyPolicy
  readonly waivableBy: Role | null
  /** Empty: for every kind that the profile is for. */
  readonly deviceKinds: readonly ProfileDeviceKind[]
  /** What a person typed does not count. */
  readonly mustBeRead: boolean
}

/**
 * Everything that can be asked of, in the groups that a person looks for it in. A processor's score is not among them: no
 * reading gives one, so whatever asked for it would stay incomplete.
 */
const subjectGroups = {
  processor: ['cpu.family', 'cpu.generation', 'cpu.cores', 'cpu.threads', 'cpu.maxMegahertz', 'cpu.architecture'],
  memory: ['memory.installedBytes', 'memory.type'],
  disk: ['storage.kind', 'storage.largestSolidStateBytes', 'storage.largestBytes', 'storage.totalBytes', 'storage'],
  diskHealth: [
    'smart.passed',
    'smart.reallocatedSectors',
    'smart.pendingSectors',
    'smart.uncorrectable',
    'smart.lifeUsedPercent',
    'smart.powerOnHours',
  ],
  battery: ['battery.healthPercent', 'battery.combinedHealthPercent', 'battery.cycles', 'battery'],
  screen: ['display.diagonalInches', 'display.widthPixels', 'display.heightPixels', 'display.internal'],
  around: ['camera', 'network.wifi', 'network.ethernet', 'network.bluetooth', 'network.mobile'],
  system: ['firmware.bootMode', 'android.majorVersion', 'account.unlocked'],
  tests: testSubjects,
} as const satisfies Record<string, readonly RuleSubject[]>
export type SubjectGroup = keyof typeof subjectGroups
export const subjectGroupNames = Object.keys(subjectGroups) as SubjectGroup[]

export const subjectsOf = (group: SubjectGroup): readonly RuleSubject[] => subjectGroups[group]

export const groupOf = (subject: RuleSubject): SubjectGroup =>
  subjectGroupNames.find((name) => subjectsOf(name).includes(subject)) ?? 'processor'

export const isQuantity = (subject: RuleSubject): subject is QuantitySubject => Object.hasOwn(quantityUnitOf, subject)
export const isChoice = (subject: RuleSubject): subject is ChoiceSubject => Object.hasOwn(choiceValuesOf, subject)

/** What can be asked of a subject: numbers are compared, words chosen from; everything else is there, true, or tried. */
export function operatorsOf(subject: RuleSubject): readonly Operator[] {
  if (isQuantity(subject)) return ['at-least', 'at-most', 'between']
  if (isChoice(subject)) return ['one-of']
  if ((presenceSubjects as readonly RuleSubject[]).includes(subject)) return ['present']
  return (assertionSubjects as readonly RuleSubject[]).includes(subject) ? ['holds'] : ['tested']
}

/** Whether a requirement speaks of a processor's score, among other ways or alone: profiles made elsewhere may. */
export function asksScore(requirement: Requirement): boolean {
  if (requirement.kind !== 'any-of') return requirement.subject === 'cpu.score'
  return requirement.alternatives.some((one) =>
    one.kind === 'all-of' ? one.conditions.some(({ subject }) => subject === 'cpu.score') : one.subject === 'cpu.score',
  )
}

/** Nothing typed yet. */
export const emptyRule = (subject: RuleSubject): RuleForm => ({
  subject,
  operator: operatorsOf(subject)[0] ?? 'present',
  minimum: '',
  maximum: '',
  tolerance: '0',
  values: [],
})

export const usualTerms: TermsForm = {
  severity: 'block',
  unknown: 'incomplete',
  remedy: 'repair',
  waivableBy: 'quality-lead',
  deviceKinds: [],
  mustBeRead: false,
}

/** A requirement as it stands; null for a group of ways, whose rule is not typed in one line. */
export function ruleOf(requirement: Requirement): RuleForm | null {
  if (requirement.kind === 'any-of') return null
  const rule = { ...emptyRule(requirement.subject), operator: requirement.kind }
  if (requirement.kind === 'one-of') return { ...rule, values: requirement.values }
  if (!('tolerancePercent' in requirement)) return rule
  const text = (value: number) => String(writtenNumber(requirement.subject, value)).replace('.', ',')
  return {
    ...rule,
    minimum: 'minimum' in requirement ? text(requirement.minimum) : '',
    maximum: 'maximum' in requirement ? text(requirement.maximum) : '',
    tolerance: String(requirement.tolerancePercent).replace('.', ','),
  }
}

export const termsOf = ({ severity, unknown, remedy, waivableBy, deviceKinds, evidence }: Requirement): TermsForm => ({
  severity,
  unknown,
  remedy,
  waivableBy,
  deviceKinds: deviceKinds ?? [],
  mustBeRead: evidence === 'read',
})

export type RuleProblem = 'number' | 'percent' | 'ends' | 'tolerance' | 'values'

const needs = (operator: Operator, bound: 'minimum' | 'maximum'): boolean =>
  operator === 'between' || operator === (bound === 'minimum' ? 'at-least' : 'at-most')

/** Why a rule can't be asked yet; null where it can. */
export function ruleProblem({ subject, operator, minimum, maximum, tolerance, values }: RuleForm): RuleProblem | null {
  if (operator === 'one-of') return values.length === 0 ? 'values' : null
  if (!isQuantity(subject)) return null
  const ends = [...(needs(operator, 'minimum') ? [minimum] : []), ...(needs(operator, 'maximum') ? [maximum] : [])]
  const numbers = ends.map(typedDecimal)
  if (!numbers.every((number) => number >= 0 && Number.isFinite(number))) return 'number'
  if (quantityUnitOf[subject] === 'percent' && numbers.some((number) => number > 100)) return 'percent'
  const [low, high] = numbers.map((number) => profileNumber(subject, number))
  if (low !== undefined && high !== undefined && low > high) return 'ends'
  const percent = typedDecimal(tolerance)
  return percent >= 0 && percent <= 25 ? null : 'tolerance'
}

/** The rule as the profile states it; only for one without a {@link ruleProblem}. */
export function comparisonOf({ subject, operator, minimum, maximum, tolerance, values }: RuleForm): Comparison {
  if (!isQuantity(subject)) {
    return { kind: operator, subject, ...(operator === 'one-of' ? { values: [...values] } : {}) } as Comparison
  }
  const bound = (text: string) => profileNumber(subject, typedDecimal(text))
  return {
    kind: operator,
    subject,
    ...(needs(operator, 'minimum') ? { minimum: bound(minimum) } : {}),
    ...(needs(operator, 'maximum') ? { maximum: bound(maximum) } : {}),
    tolerancePercent: typedDecimal(tolerance),
  } as Comparison
}

/** An id that no other requirement has: of the subject's name, numbered where that is taken. */
export function newRequirementId(subject: RuleSubject, taken: readonly string[]): string {
  const name = subject
    .replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
  let number = 1
  const id = () => (number === 1 ? name : `${name}-${number}`)
  while (taken.includes(id())) number += 1
  return id()
}

/**
 * The requirement as typed: under an id of its own, or in the place of the one that it was opened from.
 *
 * @param rule null where that one is a group of ways, which stays as it is.
 */
export function requirementOf(
  rule: RuleForm | null,
  { severity, unknown, remedy, waivableBy, deviceKinds, mustBeRead }: TermsForm,
  opened: Requirement | null,
  taken: readonly string[],
): Requirement {
  const terms = {
    severity,
    unknown,
    remedy,
    waivableBy,
    ...(deviceKinds.length === 0 ? {} : { deviceKinds: [...deviceKinds] }),
    ...(mustBeRead ? { evidence: 'read' as const } : {}),
  }
  if (rule === null) {
    if (opened === null) throw new Error('a group of ways is not typed, only opened')
    const { deviceKinds: _deviceKinds, evidence: _evidence, ...rest } = opened
    return { ...rest, ...terms }
  }
  const id = opened?.id ?? newRequirementId(rule.subject, taken)
  const title = opened?.title === undefined ? {} : { title: opened.title }
  return { id, ...title, ...terms, ...comparisonOf(rule) }
}
