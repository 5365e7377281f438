import type { Alternative, Comparison, Condition } from '../profile/condition.ts'
import type { Measurement } from './measurement.ts'
import type { FindingOutcome, FindingReason } from './verdict.ts'

/** What a condition comes to, in three values and "does not apply". */
export type Evaluation = { readonly outcome: FindingOutcome; readonly reason: FindingReason }

export type Measurer = (subject: Comparison['subject']) => Measurement

const met: Evaluation = { outcome: 'met', reason: 'meets' }
const partlyRead: Evaluation = { outcome: 'unread', reason: 'partly-read' }
const unmet = (reason: FindingReason): Evaluation => ({ outcome: 'unmet', reason })

/** The bounds of a comparison widened by its tolerance; an open side is infinite. */
function boundsOf(comparison: Extract<Comparison, { tolerancePercent: number }>): { lowest: number; highest: number } {
  const share = comparison.tolerancePercent / 100
  return {
    lowest: comparison.kind === 'at-most' ? 0 : comparison.minimum * (1 - share),
    highest: comparison.kind === 'at-least' ? Number.POSITIVE_INFINITY : comparison.maximum * (1 + share),
  }
}

function compareQuantity(
  comparison: Extract<Comparison, { tolerancePercent: number }>,
  { low, high }: Extract<Measurement, { state: 'quantity' }>,
): Evaluation {
  const { lowest, highest } = boundsOf(comparison)
  if (high < lowest) return unmet('below')
  if (low > highest) return unmet('above')
  return low >= lowest && high <= highest ? met : partlyRead
}

/** Without the part: a maximum has nothing to limit, everything else is missing. */
function judgeMissing(comparison: Comparison): Evaluation {
  return comparison.kind === 'at-most' ? { outcome: 'not-applicable', reason: 'nothing-to-judge' } : unmet('absent')
}

const untruths = { present: 'absent', holds: 'untrue', tested: 'test-failed' } as const

/**
 * Judges one comparison. A quantity that is only known as an interval is met or unmet when the whole interval is on
 * one side, and unread otherwise.
 */
export function compare(comparison: Comparison, measurement: Measurement): Evaluation {
  if (measurement.state === 'nothing-to-judge') return { outcome: 'not-applicable', reason: 'nothing-to-judge' }
  if (measurement.state === 'none') return judgeMissing(comparison)
  if (measurement.state === 'unread') {
    return { outcome: 'unread', reason: comparison.kind === 'tested' ? 'not-tested' : 'not-read' }
  }
  if ('tolerancePercent' in comparison && measurement.state === 'quantity')
    return compareQuantity(comparison, measurement)
  if (comparison.kind === 'one-of' && measurement.state === 'choice') {
    if (measurement.values.some((value) => comparison.values.includes(value))) return met
    return measurement.isComplete ? unmet('not-among') : partlyRead
  }
  if (comparison.kind in untruths && measurement.state === 'truth') {
    return measurement.value ? met : unmet(untruths[comparison.kind as keyof typeof untruths])
  }
  throw new Error(`${comparison.subject} is measured as ${measurement.state}, compared as ${comparison.kind}`)
}

/** Kleene's conjunction: one false decides, one unknown leaves it open; what does not apply is left out. */
function allOf(evaluations: readonly Evaluation[]): Evaluation {
  const first = (outcome: FindingOutcome) => evaluations.find((one) => one.outcome === outcome)
  return first('unmet') ?? first('unread') ?? first('met') ?? { outcome: 'not-applicable', reason: 'nothing-to-judge' }
}

/** Kleene's disjunction: one true decides, one unknown leaves it open; what does not apply is left out. */
function anyOf(evaluations: readonly Evaluation[]): Evaluation {
  const first = (outcome: FindingOutcome) => evaluations.find((one) => one.outcome === outcome)
  if (first('met') === undefined && first('unread') === undefined && first('unmet') !== undefined) {
    return unmet('no-alternative')
  }
  return first('met') ?? first('unread') ?? { outcome: 'not-applicable', reason: 'nothing-to-judge' }
}

export function evaluateAlternative(alternative: Alternative, measure: Measurer): Evaluation {
  return alternative.kind === 'all-of'
    ? allOf(alternative.conditions.map((condition) => compare(condition, measure(condition.subject))))
    : compare(alternative, measure(alternative.subject))
}

/** Judges a whole condition. */
export function evaluate(condition: Condition, measure: Measurer): Evaluation {
  return condition.kind === 'any-of'
    ? anyOf(condition.alternatives.map((alternative) => evaluateAlternative(alternative, measure)))
    : compare(condition, measure(condition.subject))
}
