import { z } from 'zod'
import { cosmeticGrades } from '../device/cosmetic-grade.ts'
import { Checklist, ItemResult } from '../device/checklist.ts'
import { Person } from '../device/erasure.ts'
import { Gate, GateName } from '../device/gate.ts'
import { Role } from '../profile/profile.ts'
import { languages } from '../report/quantities.ts'
import { command } from './define.ts'
import { erasureCommands, ErasureView } from './erasures.ts'
import { guidedCommands } from './guided.ts'
import { photoCommands } from './photos.ts'
import { DeviceId, Moment } from './views.ts'
import { plainTyped } from './plain-typed.ts'

const Nothing = z.strictObject({})
const Reason = plainTyped(500)
const Note = plainTyped(500).nullable()

/** A disk of the current report, and what is proven of it. */
export const DiskProofView = z.strictObject({
  model: z.string().nullable(),
  serial: z.string().nullable(),
  sizeBytes: z.number().int().nullable(),
  state: z.enum(['erased', 'unverified', 'failed', 'unclear', 'none', 'serial-unread']),
  /** The erasure that decides; null for none. */
  decidedBy: z.uuid().nullable(),
  evidence: z.array(ErasureView),
})
export type DiskProofView = z.infer<typeof DiskProofView>

export const WaiverView = z.strictObject({
  waiverId: z.uuid(),
  gate: GateName,
  role: Role,
  waivedBy: Person,
  reason: z.string(),
  at: Moment,
})

/** Everything that a device's gates stand on, for its screen and its conformity sheet. */
export const ProofsView = z.strictObject({
  gates: z.array(Gate),
  asked: z.array(GateName),
  /** Null where the current report does not say which disks there are. */
  disks: z.array(DiskProofView).nullable(),
  noStorage: z.strictObject({ lookedBy: Person, verifiedBy: Person, at: Moment }).nullable(),
  /** The list in use: the one that was begun, or the one proposed for this kind; null for a kind without one. */
  checklist: Checklist.nullable(),
  items: z.array(z.strictObject({ itemId: z.string(), result: ItemResult, note: Note, at: Moment, actor: z.string() })),
  grade: z.strictObject({ grade: z.enum(cosmeticGrades), note: Note, at: Moment, actor: z.string() }).nullable(),
  labelVerifiedAt: Moment.nullable(),
  waivers: z.array(WaiverView),
  /** Who may accept what is left of an open gate, each role its own part; none where something is nobody's to accept. */
  waivable: z.array(z.strictObject({ gate: GateName, role: Role })),
  /** How it lost its place by itself, as long as it has not got it back. */
  withdrawn: z.strictObject({ at: Moment, reason: Gate.shape.reason, lotName: z.string().nullable() }).nullable(),
})
export type ProofsView = z.infer<typeof ProofsView>

/** What makes a device ready: erasures, tests, grade, waivers, and the step itself. */
export const gateCommands = {
  ...erasureCommands,
  ...guidedCommands,
  ...photoCommands,
  'device.proofs': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: ProofsView,
    refusals: ['device-not-found'],
  }),
  /** Marks a device ready; every gate is asked again inside the transaction. */
  'device.ready': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: z.strictObject({ result: z.enum(['ready', 'already-ready']) }),
    refusals: ['device-not-found', 'gates-not-met'],
  }),
  /** Which gates this bench asks for; devices that stood ready without one that is new are told in the answer. */
  'gates.configure': command({
    input: z.strictObject({ asked: z.array(GateName).max(10) }),
    output: z.strictObject({ asked: z.array(GateName), withdrawn: z.array(DeviceId) }),
    refusals: [],
  }),
  'gates.asked': command({ input: Nothing, output: z.strictObject({ asked: z.array(GateName) }), refusals: [] }),

  /**
   * The conformity sheet of a device as PDF, one A4 page. Asked for again while nothing changed, it is the same paper
   * with the same number, in either language.
   */
  'conformity.issue': command({
    input: z.strictObject({ deviceId: DeviceId, language: z.enum(languages) }),
    output: z.strictObject({
      /** "FC-T7-2026-000012". */
      number: z.string(),
      /** XP…: a paper's code, which is no device's. */
      code: z.string(),
      isNew: z.boolean(),
      bytes: z.instanceof(Uint8Array),
    }),
    refusals: ['device-not-found', 'device-not-read', 'sheet-too-long'],
  }),
  /** The device that a conformity sheet is about, by the code on the paper. */
  'conformity.find': command({
    input: z.strictObject({ code: z.string().trim().min(1).max(120) }),
    output: z.strictObject({
      deviceId: DeviceId,
      /** As the device carries it now. */
      tag: z.string(),
      number: z.string(),
    }),
    refusals: ['paper-not-found'],
  }),

  'checklist.list': command({ input: Nothing, output: z.array(Checklist), refusals: [] }),
  'checklist.record': command({
    input: z.strictObject({
      deviceId: DeviceId,
      checklistId: z.string().max(60),
      itemId: z.string().max(60),
      result: ItemResult,
      note: Note,
    }),
    output: Nothing,
    refusals: ['device-not-found', 'checklist-not-found', 'item-not-found'],
  }),
  'grade.give': command({
    input: z.strictObject({ deviceId: DeviceId, grade: z.enum(cosmeticGrades), note: Note }),
    output: Nothing,
    refusals: ['device-not-found'],
  }),
  'gate.waive': command({
    input: z.strictObject({ deviceId: DeviceId, gate: GateName, role: Role, waivedBy: Person, reason: Reason }),
    output: z.strictObject({ waiverId: z.uuid() }),
    refusals: ['device-not-found', 'nothing-to-waive', 'role-may-not'],
  }),
  'gate.withdrawWaiver': command({
    input: z.strictObject({ deviceId: DeviceId, waiverId: z.uuid(), reason: Reason }),
    output: Nothing,
    refusals: ['device-not-found', 'waiver-not-found'],
  }),
}

/** What is told of gates and of what they stand on. */
export const gateEvents = {
  /** A device lost its place by itself: what it stood on is no longer so. Told once. */
  'device.withdrawn': z.strictObject({
    deviceId: DeviceId,
    tag: z.string(),
    reason: Gate.shape.reason,
    /** The lot it stood in; null where it stood in none. */
    lotName: z.string().nullable(),
  }),
  /** Evidence came in or was decided about: the review list is another. */
  'erasure.changed': Nothing,
  'gates.configured': z.strictObject({ asked: z.array(GateName) }),
  /** A discharge was begun, measured or ended. */
  'battery.changed': z.strictObject({ deviceId: DeviceId }),
}
