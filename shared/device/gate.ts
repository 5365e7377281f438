import { z } from 'zod'
import { gateNames, gateOutcomes, gateReasons } from './judged-gate.ts'

export const GateName = z.enum(gateNames)
export type GateName = z.infer<typeof GateName>

/**
 * One gate. `not-required` never means "proven": its reason says that nobody asked, and screens and papers must
 * repeat it rather than show a tick. `waived` keeps the reason that was accepted.
 */
export const Gate = z.strictObject({
  name: GateName,
  outcome: z.enum(gateOutcomes),
  reason: z.enum(gateReasons),
  /** What is missing or failed, each by its own name; empty where there is nothing that could be accepted. */
  shortcomings: z.array(z.string()),
  /** What it stands on: erasures, statements, waivers. */
  evidenceIds: z.array(z.string()),
})
export type Gate = z.infer<typeof Gate>
