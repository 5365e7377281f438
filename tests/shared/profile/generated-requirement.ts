import fc from 'fast-check'
import type { Comparison } from '../../../shared/profile/condition.ts'
import type { Requirement } from '../../../shared/profile/profile.ts'
import {
  assertionSubjects,
  choiceSubjects,
  choiceValuesOf,
  presenceSubjects,
  quantitySubjects,
  quantityUnitOf,
  testSubjects,
} from '../../../shared/profile/subjects.ts'

/** Numbers around those that machines have, so that they decide now and then. */
const scales = { 'memory-bytes': 2 ** 30, 'storage-bytes': 16e9, pixels: 100, megahertz: 100 } as const
const numbers = (subject: (typeof quantitySubjects)[number]) => {
  const unit = quantityUnitOf[subject]
  const scale = unit in scales ? scales[unit as keyof typeof scales] : 1
  return fc.integer({ min: 0, max: unit === 'percent' ? 100 : 32 }).map((number) => number * scale)
}

const quantities: fc.Arbitrary<Comparison> = fc.constantFrom(...quantitySubjects).chain((subject) =>
  fc
    .record({
      kind: fc.constantFrom('at-least', 'at-most', 'between'),
      ends: fc.tuple(numbers(subject), numbers(subject)),
      tolerancePercent: fc.constantFrom(0, 0, 6.5),
    })
    .map(({ kind, ends, tolerancePercent }): Comparison => {
      const [minimum, maximum] = [Math.min(...ends), Math.max(...ends)]
      if (kind === 'at-least') return { kind, subject, minimum, tolerancePercent }
      if (kind === 'at-most') return { kind, subject, maximum, tolerancePercent }
      return { kind: 'between', subject, minimum, maximum, tolerancePercent }
    }),
)

const choices: fc.Arbitrary<Comparison> = fc
  .constantFrom(...choiceSubjects)
  .chain((subject) =>
    fc
      .subarray([...choiceValuesOf[subject]] as string[], { minLength: 1 })
      .map((values) => ({ kind: 'one-of', subject, values })),
  )

/** Every comparison that a profile can make. */
export const comparisons: fc.Arbitrary<Comparison> = fc.oneof(
  { weight: 5, arbitrary: quantities },
  { weight: 2, arbitrary: choices },
  fc.constantFrom(...presenceSubjects).map((subject): Comparison => ({ kind: 'present', subject })),
  fc.constantFrom(...assertionSubjects).map((subject): Comparison => ({ kind: 'holds', subject })),
  fc.constantFrom(...testSubjects).map((subject): Comparison => ({ kind: 'tested', subject })),
)

/** Any requirement, alternatives among them, under this id. */
export const requirementOf = (id: string): fc.Arbitrary<Requirement> =>
  fc
    .record({
      condition: fc.oneof(
        { weight: 4, arbitrary: comparisons },
        {
          weight: 1,
          arbitrary: fc
            .array(comparisons, { minLength: 1, maxLength: 3 })
            .map((alternatives) => ({ kind: 'any-of' as const, alternatives })),
        },
      ),
      severity: fc.constantFrom('block', 'block', 'warn'),
      unknown: fc.constantFrom('incomplete', 'allowed'),
      waivableBy: fc.constantFrom('quality-lead', 'coordination', null),
      remedy: fc.constantFrom('none', 'repair', 'repair-or-usb'),
    })
    .map(({ condition, ...rest }) => ({ id, ...rest, ...condition }))
