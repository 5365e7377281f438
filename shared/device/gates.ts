import { z } from 'zod'
import type { VerdictOutcome } from '../verdict/verdict.ts'

/** What must be proven before a device is ready, in the order it is shown. */
export const gateNames = ['verdict', 'erasure', 'checklist', 'label'] as const
export const GateName = z.enum(gateNames)
export type GateName = z.infer<typeof GateName>

export const gateReasons = [
  'verdict-pass',
  'verdict-fail',
  'verdict-incomplete',
  'verdict-missing',
  /** The verdict is against another profile, or another version of it, than the one that is asked for. */
  'other-profile',
  /** The report has changed since the verdict was reached. */
  'verdict-outdated',
  /** Not asked for by this station, and therefore NOT proven. */
  'not-proven',
] as const

/**
 * One gate. `not-required` never means "proven": its reason says that nobody asked, and screens and papers must
 * repeat it rather than show a tick.
 */
export const Gate = z.strictObject({
  name: GateName,
  outcome: z.enum(['holds', 'fails', 'unknown', 'not-required']),
  reason: z.enum(gateReasons),
})
export type Gate = z.infer<typeof Gate>

export type ProfileVersion = { readonly id: string; readonly version: number }

/** What is known of the device when its gates are asked. */
export type GateEvidence = {
  /** The newest verdict, null when none was reached; `isOutdated` when a newer report came in after it. */
  readonly verdict: {
    readonly profileId: string
    readonly profileVersion: number
    readonly outcome: VerdictOutcome
    readonly isOutdated: boolean
  } | null
}

function verdictGate(evidence: GateEvidence, asked: ProfileVersion): Gate {
  const { verdict } = evidence
  if (verdict === null) return { name: 'verdict', outcome: 'unknown', reason: 'verdict-missing' }
  if (verdict.isOutdated) return { name: 'verdict', outcome: 'unknown', reason: 'verdict-outdated' }
  if (verdict.profileId !== asked.id || verdict.profileVersion !== asked.version) {
    return { name: 'verdict', outcome: 'unknown', reason: 'other-profile' }
  }
  switch (verdict.outcome) {
    case 'pass':
      return { name: 'verdict', outcome: 'holds', reason: 'verdict-pass' }
    case 'fail':
      return { name: 'verdict', outcome: 'fails', reason: 'verdict-fail' }
    case 'incomplete':
      return { name: 'verdict', outcome: 'unknown', reason: 'verdict-incomplete' }
    default:
      return verdict.outcome satisfies never
  }
}

/**
 * Every gate of `ready` for the profile version a lot asks for.
 *
 * Only the verdict is enforced by this station. Erasure, checklist and the label scanned back come out
 * `not-required` with the reason `not-proven`, so that nothing downstream can take their silence for evidence.
 */
export function evaluateGates(evidence: GateEvidence, asked: ProfileVersion): readonly Gate[] {
  return [
    verdictGate(evidence, asked),
    { name: 'erasure', outcome: 'not-required', reason: 'not-proven' },
    { name: 'checklist', outcome: 'not-required', reason: 'not-proven' },
    { name: 'label', outcome: 'not-required', reason: 'not-proven' },
  ]
}

/** Whether a device may be ready and queued: no gate fails and none is unknown. */
export function gatesHold(gates: readonly Gate[]): boolean {
  return gates.length > 0 && gates.every((gate) => gate.outcome === 'holds' || gate.outcome === 'not-required')
}
