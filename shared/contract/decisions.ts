import { z } from 'zod'
import { ProfileDeviceKind } from '../profile/profile.ts'
import { verdictOutcomes } from '../verdict/verdict.ts'
import { AllocationView } from './campaign.ts'
import { command } from './define.ts'
import { DeviceId } from './views.ts'
import { plainTyped } from './plain-typed.ts'

const Id = z.string().min(1).max(80)
const Count = z.number().int().nonnegative()
const wanted = {
  allocationId: Id,
  /** Null: devices of any kind. */
  deviceKind: ProfileDeviceKind.nullable(),
  /** Its newest version; null: the profile stays as it is. */
  profileId: z.string().min(1).max(80).nullable(),
}

/** What a decision would mean for the devices that stand in the allocation and have not left the bench. */
export const DecisionView = z.strictObject({
  /** The version that the allocation would ask for; null while none is chosen. */
  profileVersion: z.number().int().nullable(),
  standing: Count,
  outcomes: z.strictObject({ pass: Count, incomplete: Count, fail: Count, 'other-kind': Count }),
  /** Those that would not conform, up to two hundred. They stay in, under the version that they were judged by. */
  devices: z.array(
    z.strictObject({
      deviceId: DeviceId,
      tag: z.string(),
      name: z.string(),
      outcome: z.enum([...verdictOutcomes, 'other-kind']),
    }),
  ),
})
export type DecisionView = z.infer<typeof DecisionView>

/** Of which kind and profile the devices of an allocation are: decided later than its number, or another one since. */
export const decisionCommands = {
  'allocation.whatDecided': command({
    input: z.strictObject(wanted),
    output: DecisionView,
    refusals: ['allocation-not-found', 'profile-not-found'],
  }),
  /**
   * Decides kind and profile, in its newest version. Devices that stand in it stay, in lots that keep their version and take
   * no more; lots without devices take the new one.
   */
  'allocation.decide': command({
    input: z.strictObject({
      ...wanted,
      /** Needed where a profile was decided before. */
      reason: plainTyped(500).nullable(),
    }),
    output: AllocationView,
    refusals: ['allocation-not-found', 'profile-not-found', 'decision-unchanged', 'decision-needs-reason'],
  }),
}
