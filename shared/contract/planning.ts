import { z } from 'zod'
import { LocalizedText, Profile } from '../profile/profile.ts'
import { PartKind } from '../shipping/part-kind.ts'
import { AllocationView } from './campaign.ts'
import { command } from './define.ts'
import { WantedReservation } from './parts.ts'
import { DeviceId } from './views.ts'
import { WhatIfView } from './what-if.ts'

/** Named by the caller, who can then follow it and stop it. */
const JobId = z.uuid()
const Id = z.string().min(1).max(80)
const Count = z.number().int().nonnegative()

/** A device by what people know it by. */
const PlannedDevice = { deviceId: DeviceId, tag: z.string(), name: z.string() }

export const assignmentReasons = ['most-demanding', 'leaves-room', 'no-room', 'fits-none'] as const

export const ProposalView = z.strictObject({
  ...PlannedDevice,
  /** Null: it goes nowhere, by `reason`. */
  allocationId: Id.nullable(),
  reason: z.enum(assignmentReasons),
  /** The allocations it fits, the most demanding first. */
  fits: z.array(Id),
})
export type ProposalView = z.infer<typeof ProposalView>

export const placementRefusals = [
  'device-not-found',
  'allocation-not-found',
  'allocation-full',
  'allocation-other-kind',
  'already-queued',
  'gates-not-met',
  'report-outdated',
] as const

/** Why a device of a proposal can't be queued now. */
export const RefusedPlacement = z.strictObject({
  deviceId: DeviceId,
  /** Null for a device that is not here. */
  tag: z.string().nullable(),
  code: z.enum(placementRefusals),
})
export type RefusedPlacement = z.infer<typeof RefusedPlacement>

export const AssignmentView = z.strictObject({
  /** Those that a profile was decided for, in the order in which they are served. */
  allocations: z.array(AllocationView),
  /** Those that have no profile yet: nothing is proposed for them. */
  undecided: z.array(AllocationView),
  /** The profiles of the allocations, in the versions that they ask for. */
  profiles: z.array(z.strictObject({ profileId: z.string(), version: z.number().int(), title: LocalizedText })),
  proposals: z.array(ProposalView),
  /** Devices that pass a profile and wait for another gate: erasure, test, grade, label. */
  waiting: Count,
})
export type AssignmentView = z.infer<typeof AssignmentView>

export const PlannedUpgradeView = z.strictObject({
  ...PlannedDevice,
  ...WantedReservation.shape,
  /** A plan always knows for whom. */
  allocationId: Id,
})
export type PlannedUpgradeView = z.infer<typeof PlannedUpgradeView>

export const UpgradeView = z.strictObject({
  allocations: z.array(AllocationView),
  /** Machines that get parts. */
  machines: z.array(PlannedUpgradeView),
  /** Machines of the pile that conform to an allocation with room without any part. */
  conformAlready: Count,
  /** Whether no plan makes more machines conform; otherwise `atMost` could. */
  isProven: z.boolean(),
  atMost: Count,
  leftOut: z.strictObject({ notRead: Count, otherWork: Count, reserved: Count }),
  /** What to buy so that every machine that parts can mend conforms, as far as the allocations have room. */
  toBuy: z.array(z.strictObject({ kind: PartKind, quantity: z.number().int().positive() })),
  /** How many machines more conform then. */
  moreWithBought: Count,
})
export type UpgradeView = z.infer<typeof UpgradeView>

/** Who gets which device, which parts make which machine conform, and what another profile would change. */
export const planningCommands = {
  /** Proposes an allocation for every device that could be queued. Nothing is stored. */
  'planning.assign': command({
    input: z.strictObject({ jobId: JobId, operationId: Id }),
    output: AssignmentView,
    refusals: ['operation-not-found', 'planning-cancelled'],
  }),
  /**
   * Queues the devices in lots of their allocations. All are judged first: where one can't be queued, none is, and each in
   * the way is named. Then they are queued in their order, a few in each transaction, which asks every gate and room again;
   * one that somebody overtook meanwhile is named, and the others go on. Stopped, those that are queued stay so.
   * A lot is made where there is none with room.
   */
  'planning.accept': command({
    input: z.strictObject({
      jobId: JobId,
      placements: z
        .array(z.strictObject({ deviceId: DeviceId, allocationId: Id }))
        .min(1)
        .max(20_000),
    }),
    output: z.strictObject({
      queued: Count,
      refused: z.array(RefusedPlacement),
      /** How many, at the end of the placements, were not come to, since it was stopped. */
      left: Count,
    }),
    refusals: [],
  }),
  /** Which parts of the stock in which machines make the most conform to the open allocations. Nothing is stored. */
  'planning.upgrade': command({
    input: z.strictObject({ jobId: JobId, operationId: Id }),
    output: UpgradeView,
    refusals: ['operation-not-found', 'planning-cancelled', 'planning-too-many-ways'],
  }),
  /**
   * Judges the whole stock by a draft and by the profile it would replace. Nothing is stored. Publishing just this draft
   * makes every one of these verdicts come true for as long as nothing is read anew.
   */
  'planning.whatIf': command({
    input: z.strictObject({ jobId: JobId, draft: Profile }),
    output: WhatIfView,
    refusals: ['profile-not-found', 'planning-cancelled'],
  }),
  /** Harmless for a job that is done. */
  'planning.cancel': command({
    input: z.strictObject({ jobId: JobId }),
    output: z.strictObject({}),
    refusals: [],
  }),
}

export const planningEvents = {
  'planning.progressed': z.strictObject({ jobId: JobId, done: Count, total: Count }),
}
