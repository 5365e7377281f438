import type { Comparison, Condition } from '../../../shared/profile/condition.ts'
import type { Profile, Requirement } from '../../../shared/profile/profile.ts'
import { quantityUnitOf, type QuantityUnit } from '../../../shared/profile/subject-lists.ts'
import { typedDecimal } from '../../text/typed-number.ts'

type QuantitySubject = keyof typeof quantityUnitOf

/** How a requirement counts in a draft. */
export type DraftSeverity = 'block' | 'warn' | 'off'

/** What a person changed of a requirement: its numbers as typed, by their keys, and how it counts. */
export type DraftChange = {
  readonly texts?: Readonly<Record<string, string>>
  readonly severity?: DraftSeverity
}

/** A number of a requirement, in the unit that people write. */
export type DraftNumber = {
  /** Its place in the requirement: unlike every other's. */
  readonly key: string
  readonly subject: QuantitySubject
  readonly bound: 'minimum' | 'maximum'
  readonly value: number
  /** What has to hold with it in its way of a group: it tells the ways apart. */
  readonly beside: readonly Comparison[]
}

/** Units of which people write parts; of the others a profile takes whole numbers only. */
const written: Partial<Readonly<Record<QuantityUnit, number>>> = { 'memory-bytes': 2 ** 30, 'storage-bytes': 1e9 }
const withDecimals: ReadonlySet<QuantityUnit> = new Set(['inches', 'percent'])

const scaleOf = (subject: QuantitySubject): number => written[quantityUnitOf[subject]] ?? 1

/** A profile's number in the unit that people write. */
export const writtenNumber = (subject: QuantitySubject, value: number): number => value / scaleOf(subject)

/** A written number as a profile states it. */
export function profileNumber(subject: QuantitySubject, number: number): number {
  const scaled = number * scaleOf(subject)
  return withDecimals.has(quantityUnitOf[subject]) ? scaled : Math.round(scaled)
}

const boundsOf = (condition: Requirement | Condition, place: string): DraftNumber[] => {
  if (!('tolerancePercent' in condition)) return []
  const { subject } = condition
  const number = (bound: 'minimum' | 'maximum', value: number): DraftNumber => ({
    key: `${place}${bound}`,
    subject,
    bound,
    value: writtenNumber(subject, value),
    beside: [],
  })
  return [
    ...('minimum' in condition ? [number('minimum', condition.minimum)] : []),
    ...('maximum' in condition ? [number('maximum', condition.maximum)] : []),
  ]
}

/** The numbers of a requirement in the order they are written, those of its alternatives among them. */
export function numbersOf(requirement: Requirement): DraftNumber[] {
  if (requirement.kind !== 'any-of') return boundsOf(requirement, '')
  return requirement.alternatives.flatMap((way, index) =>
    way.kind === 'all-of'
      ? way.conditions.flatMap((one, inner) =>
          boundsOf(one, `${index}.${inner}.`).map((number) => ({
            ...number,
            beside: way.conditions.filter((other) => other !== one),
          })),
        )
      : boundsOf(way, `${index}.`),
  )
}

/** Whether what was typed is a number that can be asked for. */
export const isNumberText = (text: string): boolean => typedDecimal(text) >= 0 && Number.isFinite(typedDecimal(text))

/** Whether everything that was typed over is a number. */
export const isTyped = ({ texts = {} }: DraftChange): boolean => Object.values(texts).every(isNumberText)

/** The same condition with the numbers that were typed over it. */
function renumbered<C extends object>(condition: C, place: string, texts: Readonly<Record<string, string>>): C {
  const typed = boundsOf(condition as Condition & C, place).flatMap(({ key, subject, bound }) => {
    const text = texts[key]
    if (text === undefined) return []
    return [[bound, profileNumber(subject, typedDecimal(text))] as const]
  })
  return { ...condition, ...Object.fromEntries(typed) }
}

function changed(requirement: Requirement, { texts, severity }: DraftChange): Requirement[] {
  if (severity === 'off') return []
  const counted = severity === undefined ? requirement : { ...requirement, severity }
  if (texts === undefined) return [counted]
  if (counted.kind !== 'any-of') return [renumbered(counted, '', texts)]
  const alternatives = counted.alternatives.map((way, index) =>
    way.kind === 'all-of'
      ? { ...way, conditions: way.conditions.map((one, inner) => renumbered(one, `${index}.${inner}.`, texts)) }
      : renumbered(way, `${index}.`, texts),
  )
  return [{ ...counted, alternatives }]
}

/** The next version of a profile with what was changed; null where nothing would be left of it. */
export function draftOf(profile: Profile, changes: ReadonlyMap<string, DraftChange>): Profile | null {
  const requirements = profile.requirements.flatMap((one) => changed(one, changes.get(one.id) ?? {}))
  return requirements.length === 0 ? null : { ...profile, version: profile.version + 1, requirements }
}

/** Whether the draft asks for anything else than the profile does. */
export const asksElse = (draft: Profile, profile: Profile): boolean =>
  JSON.stringify(draft.requirements) !== JSON.stringify(profile.requirements)
