import { z } from 'zod'
import { ProfileDeviceKind, Role } from '../profile/profile.ts'
import { FigureSubject, PartnerLevel } from '../shipping/campaign.ts'
import { arrivalCommands } from './arrivals.ts'
import { Day, Id, Many, Name, Sentence } from './campaign-terms.ts'
import { correctionCommands } from './corrections.ts'
import { command } from './define.ts'
import { plainTyped } from './plain-typed.ts'

const Nothing = z.strictObject({})

export const FigureView = z.strictObject({
  subject: FigureSubject,
  value: Many,
  /** The text says "nearly" or "about". */
  isAbout: z.boolean(),
  wording: z.string(),
  saidIn: z.string(),
  saidOn: Day,
})
export type FigureView = z.infer<typeof FigureView>

export const WaveView = z.strictObject({
  waveId: Id,
  name: z.string(),
  position: z.number().int().positive(),
  promisedOn: Day.nullable(),
})
export type WaveView = z.infer<typeof WaveView>

export const OperationView = z.strictObject({
  operationId: Id,
  name: z.string(),
  waves: z.array(WaveView),
  /** The newest saying of each subject. */
  figures: z.array(FigureView),
})
export type OperationView = z.infer<typeof OperationView>

export const PartnerPlaceView = z.strictObject({
  partnerId: Id,
  name: z.string(),
  level: PartnerLevel,
  parentId: Id.nullable(),
})
export type PartnerPlaceView = z.infer<typeof PartnerPlaceView>

/** Where deliveries to a partner go. */
export const PartnerAddressView = z.strictObject({
  partnerId: Id,
  /** As on an envelope; empty while nobody entered one, which papers say. */
  addressLines: z.array(plainTyped(120)).max(6),
  /** Whom to ask for at the door; null when nobody is named. */
  contact: plainTyped(120).nullable(),
})
export type PartnerAddressView = z.infer<typeof PartnerAddressView>

/** One allocation: what was said, what is given, and how far its devices are. None of these is made from another. */
export const AllocationView = z.strictObject({
  allocationId: Id,
  operationId: Id,
  waveId: Id,
  waveName: z.string(),
  wavePosition: z.number().int(),
  partnerId: Id,
  partnerName: z.string(),
  /** Null: devices of any kind. */
  deviceKind: ProfileDeviceKind.nullable(),
  /** Null: not decided yet; nothing is proposed for it then. */
  profileId: z.string().nullable(),
  profileVersion: z.number().int().nullable(),
  announced: Many.nullable(),
  /** Null: any number. */
  allocated: Many.nullable(),
  /** How many more than allocated a named role let in, with a reason. */
  overAllowed: Many,
  queued: Many,
  packed: Many,
  inTransit: Many,
  delivered: Many,
  /** 1 comes first. */
  priority: z.number().int().min(1).max(9),
  /** Its own day, or else its wave's. */
  promisedOn: Day.nullable(),
})
export type AllocationView = z.infer<typeof AllocationView>

const numbers = {
  announced: Many.nullable(),
  allocated: Many.nullable(),
  priority: z.number().int().min(1).max(9),
  promisedOn: Day.nullable(),
}

/** Operations with their waves, partners in their tree, allocations, where devices come from, and what is put right. */
export const campaignCommands = {
  'operation.list': command({ input: Nothing, output: z.array(OperationView), refusals: [] }),
  'operation.add': command({ input: z.strictObject({ name: Name }), output: OperationView, refusals: ['name-taken'] }),
  /** Keeps what a text said, word for word, beside what is counted. */
  'operation.announce': command({
    input: z.strictObject({
      operationId: Id,
      subject: FigureSubject,
      value: Many,
      isAbout: z.boolean(),
      wording: Sentence,
      saidIn: Sentence,
      saidOn: Day,
    }),
    output: OperationView,
    refusals: ['operation-not-found'],
  }),
  'wave.add': command({
    input: z.strictObject({ operationId: Id, name: Name, promisedOn: Day.nullable() }),
    output: WaveView,
    refusals: ['operation-not-found', 'name-taken'],
  }),
  'partner.tree': command({ input: Nothing, output: z.array(PartnerPlaceView), refusals: [] }),
  /** Puts a partner under another one, or at the top. */
  'partner.place': command({
    input: z.strictObject({ partnerId: Id, level: PartnerLevel, parentId: Id.nullable() }),
    output: PartnerPlaceView,
    refusals: ['partner-not-found', 'partner-level'],
  }),
  'partner.addressOf': command({
    input: z.strictObject({ partnerId: Id }),
    output: PartnerAddressView,
    refusals: ['partner-not-found'],
  }),
  /** Where deliveries go from now on; papers that were given out stay as they are. */
  'partner.address': command({
    input: PartnerAddressView,
    output: PartnerAddressView,
    refusals: ['partner-not-found'],
  }),
  'allocation.list': command({
    input: z.strictObject({ operationId: Id }),
    output: z.array(AllocationView),
    refusals: ['operation-not-found'],
  }),
  'allocation.add': command({
    input: z.strictObject({
      waveId: Id,
      partnerId: Id,
      deviceKind: ProfileDeviceKind.nullable(),
      profileId: z.string().min(1).max(80).nullable(),
      ...numbers,
    }),
    output: AllocationView,
    refusals: ['wave-not-found', 'partner-not-found', 'profile-not-found'],
  }),
  /** Other numbers from now on; the journal keeps the ones before. */
  'allocation.change': command({
    input: z.strictObject({ allocationId: Id, ...numbers }),
    output: AllocationView,
    refusals: ['allocation-not-found', 'allocation-taken'],
  }),
  /** Lets more devices in than are allocated: only coordination may, with a reason, and it stays in sight. */
  'allocation.allowOver': command({
    input: z.strictObject({
      allocationId: Id,
      more: z.number().int().min(1).max(1_000_000),
      role: Role,
      reason: Sentence,
    }),
    output: AllocationView,
    refusals: ['allocation-not-found', 'role-may-not'],
  }),
  ...arrivalCommands,
  ...correctionCommands,
}
