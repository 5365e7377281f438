import type { Report } from '../report/report.ts'
import type { CitedReading } from './verdict.ts'

/**
 * What a report says of one subject, before it is compared with anything.
 *
 * `quantity` is the interval of values that the readings leave possible: exact when both ends are equal, open when
 * a part was not read. Judging the interval and not a guess inside it is what keeps "not read" from becoming "met"
 * or "unmet". `none` says that the part the subject speaks of is not there, `nothing-to-judge` that the subject has
 * no meaning for this machine.
 */
export type Measurement = { readonly readings: readonly CitedReading[] } & (
  | { readonly state: 'quantity'; readonly low: number; readonly high: number }
  | {
      readonly state: 'choice'
      readonly values: readonly string[]
      readonly isComplete: boolean
      readonly text?: string
    }
  | { readonly state: 'truth'; readonly value: boolean }
  | { readonly state: 'none' | 'nothing-to-judge' | 'unread' }
)

/** The reading kept under a path; one that no reader left a record of was not available. */
export function cite(report: Report, path: string): CitedReading {
  const record = report.readings[path]
  return { path, status: record?.status ?? 'unavailable', from: record?.from ?? 'no source' }
}

/** A reading that did not come from the report but from a person or another screen of the station. */
export function citeSupplement(path: string, isKnown: boolean, from: string): CitedReading {
  return { path, status: isKnown ? 'read' : 'unavailable', from: isKnown ? from : 'no source' }
}

/** An exact quantity, or unread when the value is null. */
export function exactly(value: number | null, readings: readonly CitedReading[]): Measurement {
  return value === null ? { state: 'unread', readings } : { state: 'quantity', low: value, high: value, readings }
}

/** The largest of several values of which some may be unread (null): at least the largest known one. */
export function largest(values: readonly (number | null)[], ceiling = Number.POSITIVE_INFINITY): [number, number] {
  const known = values.filter((value) => value !== null)
  const low = Math.max(0, ...known)
  return [low, known.length === values.length ? low : ceiling]
}

/** The smallest of several values of which some may be unread: at most the smallest known one. */
export function smallest(values: readonly (number | null)[], ceiling: number): [number, number] {
  const known = values.filter((value) => value !== null)
  const high = Math.min(ceiling, ...known)
  return [known.length === values.length ? high : 0, high]
}

/** The sum of several values of which some may be unread: at least the sum of the known ones. */
export function sum(values: readonly (number | null)[]): [number, number] {
  const low = values.reduce<number>((total, value) => total + (value ?? 0), 0)
  return [low, values.includes(null) ? Number.POSITIVE_INFINITY : low]
}

/** An interval as a measurement; one that nothing is known of is unread, so that no screen shows "at least 0". */
export function within([low, high]: readonly [number, number], readings: readonly CitedReading[]): Measurement {
  const isOpen = low === 0 && !Number.isFinite(high)
  return isOpen ? { state: 'unread', readings } : { state: 'quantity', low, high, readings }
}

/** Whether all of several statements hold; one false one decides, one unread one leaves it open. */
export function every(values: readonly (boolean | null)[], readings: readonly CitedReading[]): Measurement {
  if (values.includes(false)) return { state: 'truth', value: false, readings }
  return values.includes(null) ? { state: 'unread', readings } : { state: 'truth', value: true, readings }
}

/** Whether one of several statements holds; one true one decides, one unread one leaves it open. */
export function some(values: readonly (boolean | null)[], readings: readonly CitedReading[]): Measurement {
  if (values.includes(true)) return { state: 'truth', value: true, readings }
  return values.includes(null) ? { state: 'unread', readings } : { state: 'truth', value: false, readings }
}
