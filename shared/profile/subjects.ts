import { z } from 'zod'
import { choiceValuesOf, quantityUnitOf } from './subject-lists.ts'

export { choiceValuesOf, quantityUnitOf, quantityUnits, type QuantityUnit } from './subject-lists.ts'

export type QuantitySubject = keyof typeof quantityUnitOf
export const quantitySubjects = Object.keys(quantityUnitOf) as [QuantitySubject, ...QuantitySubject[]]
export const QuantitySubject = z.enum(quantitySubjects)

export type ChoiceSubject = keyof typeof choiceValuesOf
export const choiceSubjects = Object.keys(choiceValuesOf) as [ChoiceSubject, ...ChoiceSubject[]]
export const ChoiceSubject = z.enum(choiceSubjects)

/** Things that are in the machine or are not. */
export const presenceSubjects = [
  'storage',
  'battery',
  'camera',
  'display.internal',
  'network.wifi',
  'network.ethernet',
  'network.bluetooth',
  'network.mobile',
] as const
export type PresenceSubject = (typeof presenceSubjects)[number]
export const PresenceSubject = z.enum(presenceSubjects)

/** Statements that are true or false; of several disks, true of every one. */
export const assertionSubjects = ['smart.passed', 'account.unlocked'] as const
export type AssertionSubject = (typeof assertionSubjects)[number]
export const AssertionSubject = z.enum(assertionSubjects)

/** What a person tries by hand: the functional checklist. */
export const testSubjects = [
  'test.keyboard',
  'test.pointer',
  'test.touchscreen',
  'test.screen',
  'test.camera',
  'test.sound',
  'test.microphone',
  'test.ports',
  'test.wifi',
  'test.charger',
] as const
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
