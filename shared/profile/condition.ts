import { z } from 'zod'
import { AssertionSubject, ChoiceSubject, PresenceSubject, QuantitySubject, TestSubject } from './subjects.ts'

/**
 * Share by which a bound may be missed, in percent of the bound: a profile of 256 GB with 6.5 accepts the 240 and
 * 250 GB disks that are sold as the same class; a screen bound with 2 accepts sizes that firmware rounds to
 * centimetres. Zero when not stated.
 */
const Tolerance = z.number().min(0).max(25).default(0)

const atLeast = {
  kind: z.literal('at-least'),
  subject: QuantitySubject,
  minimum: z.number().nonnegative(),
  tolerancePercent: Tolerance,
}
const atMost = {
  kind: z.literal('at-most'),
  subject: QuantitySubject,
  maximum: z.number().nonnegative(),
  tolerancePercent: Tolerance,
}
const between = {
  kind: z.literal('between'),
  subject: QuantitySubject,
  minimum: z.number().nonnegative(),
  maximum: z.number().nonnegative(),
  tolerancePercent: Tolerance,
}
const oneOf = {
  kind: z.literal('one-of'),
  subject: ChoiceSubject,
  values: z.array(z.string().min(1).max(50)).min(1).max(50),
}
const present = { kind: z.literal('present'), subject: PresenceSubject }
const holds = { kind: z.literal('holds'), subject: AssertionSubject }
const tested = { kind: z.literal('tested'), subject: TestSubject }

/** One comparison of one subject. */
export const Comparison = z.discriminatedUnion('kind', [
  z.strictObject(atLeast),
  z.strictObject(atMost),
  z.strictObject(between),
  z.strictObject(oneOf),
  z.strictObject(present),
  z.strictObject(holds),
  z.strictObject(tested),
])
export type Comparison = z.infer<typeof Comparison>

const allOf = { kind: z.literal('all-of'), conditions: z.array(Comparison).min(1).max(10) }

/** One way to satisfy an alternative group: a comparison, or several that must hold together. */
export const Alternative = z.discriminatedUnion('kind', [...Comparison.options, z.strictObject(allOf)])
export type Alternative = z.infer<typeof Alternative>

const anyOf = { kind: z.literal('any-of'), alternatives: z.array(Alternative).min(1).max(20) }

/**
 * Every shape a requirement's rule can take, kept apart from the schema so that a requirement can carry the same
 * keys beside its own. Two levels are enough: "any of these groups" is the general form of an and/or of comparisons.
 */
export const conditionShapes = { atLeast, atMost, between, oneOf, present, holds, tested, anyOf } as const

export const Condition = z.discriminatedUnion('kind', [...Comparison.options, z.strictObject(anyOf)])
export type Condition = z.infer<typeof Condition>

/** The comparisons a condition is made of, in the order they are written, with the path of each inside it. */
export function comparisonsOf(condition: Condition): { comparison: Comparison; path: (string | number)[] }[] {
  if (condition.kind !== 'any-of') return [{ comparison: condition, path: [] }]
  return condition.alternatives.flatMap((alternative, index) =>
    alternative.kind === 'all-of'
      ? alternative.conditions.map((comparison, inner) => ({
          comparison,
          path: ['alternatives', index, 'conditions', inner],
        }))
      : [{ comparison: alternative, path: ['alternatives', index] }],
  )
}
