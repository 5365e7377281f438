import { z } from 'zod'
import { assertionSubjects, choiceValuesOf, presenceSubjects, quantityUnitOf, testSubjects } from './subject-lists.ts'

export {
  assertionSubjects,
  choiceValuesOf,
  presenceSubjects,
  quantityUnitOf,
  quantityUnits,
  testSubjects,
  type QuantityUnit,
} from './subject-lists.ts'

export type QuantitySubject = keyof typeof quantityUnitOf
export const quantitySubjects = Object.keys(quantityUnitOf) as [QuantitySubject, ...QuantitySubject[]]
export const QuantitySubject = z.enum(quantitySubjects)

export type ChoiceSubject = keyof typeof choiceValuesOf
export const choiceSubjects = Object.keys(choiceValuesOf) as [ChoiceSubject, ...ChoiceSubject[]]
export const ChoiceSubject = z.enum(choiceSubjects)

export type PresenceSubject = (typeof presenceSubjects)[number]
export const PresenceSubject = z.enum(presenceSubjects)

export type AssertionSubject = (typeof assertionSubjects)[number]
export const AssertionSubject = z.enum(assertionSubjects)

export type TestSubject = (typeof testSubjects)[number]
export const TestSubject = z.enum(testSubjects)

/** `machine.kind` is judged against the scope of the profile, never by a requirement of its own. */
export const subjects = [
  'machine.kind',
  ...quantitySubjects,
  ...choiceSubjects,
  ...presenceSubjects,
  ...assertionSubjects,
  ...testSubjects,
] as const
export const Subject = z.enum(subjects)
export type Subject = z.infer<typeof Subject>
