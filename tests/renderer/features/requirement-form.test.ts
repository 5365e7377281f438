import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  emptyRule,
  newRequirementId,
  operatorsOf,
  requirementOf,
  ruleOf,
  ruleProblem,
  subjectGroupNames,
  subjectsOf,
  termsOf,
  usualTerms,
  type RuleForm,
} from '../../../renderer/features/planning/requirement-form.ts'
import { Profile } from '../../../shared/profile/profile.ts'
import { choiceValuesOf, subjects } from '../../../shared/profile/subjects.ts'
import { requirementOf as anyRequirement } from '../../shared/profile/generated-requirement.ts'
import { laptop } from '../profiles.ts'

const accepted = (requirement: unknown) => Profile.parse({ ...laptop, requirements: [requirement] }).requirements[0]

const numbers = fc.oneof(
  fc.integer({ min: 0, max: 120 }).map(String),
  fc.constantFrom('11,6', '', '-1', 'huit', '1e3', '12 400', '0'),
)
const rules: fc.Arbitrary<RuleForm> = fc.constantFrom(...subjectGroupNames.flatMap(subjectsOf)).chain((subject) =>
  fc.record({
    subject: fc.constant(subject),
    operator: fc.constantFrom(...operatorsOf(subject)),
    minimum: numbers,
    maximum: numbers,
    tolerance: fc.constantFrom('0', '6,5', '25', '26', 'x'),
    values: fc.subarray([...(choiceValuesOf[subject as keyof typeof choiceValuesOf] ?? [])] as string[]),
  }),
)

test('everything that a profile can ask of can be chosen, once, but a score, which no reading gives', () => {
  const offered = subjectGroupNames.flatMap(subjectsOf)
  expect(offered.toSorted()).toEqual(subjects.filter((one) => one !== 'machine.kind' && one !== 'cpu.score').toSorted())
})

test('what is typed without a problem is a requirement that the profile takes, and opens again as it was typed', () => {
  fc.assert(
    fc.property(rules, (rule) => {
      fc.pre(ruleProblem(rule) === null)
      const requirement = requirementOf(rule, usualTerms, null, [])
      expect(accepted(requirement)).toEqual(requirement)
      const again = ruleOf(requirement)
      expect(again === null ? null : requirementOf(again, termsOf(requirement), requirement, [])).toEqual(requirement)
    }),
    { numRuns: 500 },
  )
})

test('any requirement that is opened and kept without a change is the same', () => {
  fc.assert(
    fc.property(anyRequirement('own'), (requirement) => {
      const rule = ruleOf(requirement)
      expect(requirementOf(rule, termsOf(requirement), requirement, ['own'])).toEqual(requirement)
    }),
    { numRuns: 500 },
  )
  for (const one of laptop.requirements) expect(requirementOf(ruleOf(one), termsOf(one), one, [])).toEqual(one)
})

test('a rule that a profile would refuse is told before', () => {
  const memory = emptyRule('memory.installedBytes')
  expect(ruleProblem(memory)).toBe('number')
  expect(ruleProblem({ ...memory, minimum: '8' })).toBeNull()
  expect(ruleProblem({ ...memory, operator: 'between', minimum: '16', maximum: '8' })).toBe('ends')
  expect(ruleProblem({ ...memory, minimum: '8', tolerance: '30' })).toBe('tolerance')
  expect(ruleProblem({ ...emptyRule('battery.healthPercent'), minimum: '170' })).toBe('percent')
  expect(ruleProblem(emptyRule('storage.kind'))).toBe('values')
  expect(ruleProblem(emptyRule('camera'))).toBeNull()
})

test('an id is of the subject and is never given twice', () => {
  expect(newRequirementId('storage.largestSolidStateBytes', [])).toBe('storage-largest-solid-state-bytes')
  expect(newRequirementId('camera', ['camera', 'camera-2'])).toBe('camera-3')
})
