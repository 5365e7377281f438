import { z } from 'zod'
import { deviceStates } from '../device/states.ts'
import { ProfileDeviceKind } from '../profile/profile.ts'
import { MachineKind } from '../report/report.ts'
import { Finding, VerdictOutcome } from '../verdict/verdict.ts'
import { DeviceId } from './views.ts'

const Id = z.string().min(1).max(80)
const Count = z.number().int().nonnegative()

/** How many devices went from one outcome to another. */
export const OutcomeChange = z.strictObject({ before: VerdictOutcome, after: VerdictOutcome, devices: Count })
export type OutcomeChange = z.infer<typeof OutcomeChange>

const Way = z.enum(['fails', 'open']).nullable()

/** A device whose outcome would be another, and by which requirements. */
export const ChangedDevice = z.strictObject({
  deviceId: DeviceId,
  tag: z.string(),
  name: z.string(),
  state: z.enum(deviceStates),
  /** Of the allocation that it stands in; null: none. */
  partnerName: z.string().nullable(),
  before: VerdictOutcome,
  after: VerdictOutcome,
  /**
   * Each requirement that keeps it from a pass by one of the two and not, or not in the same way, by the other. What was
   * demanded and what it is called, whoever asked has in the profile and in the draft.
   */
  why: z.array(
    z.strictObject({
      requirementId: z.string(),
      before: Way,
      after: Way,
      finding: Finding.omit({ expected: true, title: true }),
    }),
  ),
})
export type ChangedDevice = z.infer<typeof ChangedDevice>

/** An allocation with room that asks for this profile, in whatever version. */
export const OpenAllocation = z.strictObject({
  allocationId: Id,
  partnerName: z.string(),
  waveName: z.string(),
  /** Null: devices of any kind. */
  deviceKind: ProfileDeviceKind.nullable(),
  profileVersion: z.number().int(),
  /** How many more it takes; null: any number. */
  room: Count.nullable(),
  /** Devices of its kind, at the bench and in no lot, that pass the version it asks for. */
  conformNow: Count,
  /** Those that would pass the draft: what it could choose from once it is moved over to it. */
  conformThen: Count,
})
export type OpenAllocation = z.infer<typeof OpenAllocation>

/** What a draft would make of the whole stock, beside what the present version makes of it. */
export const WhatIfView = z.strictObject({
  judged: Count,
  /** Devices of kinds that neither is for; they are not judged. */
  otherKinds: Count,
  /** Null: a kind that was not read. */
  kinds: z.array(z.strictObject({ kind: MachineKind.nullable(), changes: z.array(OutcomeChange) })),
  /** Where the devices stand: at the bench, queued, packed. */
  states: z.array(z.strictObject({ state: z.enum(deviceStates), changes: z.array(OutcomeChange) })),
  /** The devices in an allocation's lots; null: those that stand in none. */
  rows: z.array(
    z.strictObject({
      allocationId: Id.nullable(),
      partnerName: z.string().nullable(),
      waveName: z.string().nullable(),
      changes: z.array(OutcomeChange),
    }),
  ),
  open: z.array(OpenAllocation),
  /** By which requirement how many devices change: those that it comes to stand in the way of, and those it no longer does. */
  requirements: z.array(z.strictObject({ requirementId: z.string(), stopped: Count, freed: Count })),
  /** The devices whose outcome would be another, up to a thousand; `changed` counts them all. */
  changed: Count,
  devices: z.array(ChangedDevice),
})
export type WhatIfView = z.infer<typeof WhatIfView>
