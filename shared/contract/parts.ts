import { z } from 'zod'
import { PartKind } from '../shipping/part-kind.ts'
import { command } from './define.ts'
import { DeviceId, Moment } from './views.ts'
import { plainTyped, plainTypedOrEmpty } from './plain-typed.ts'

const Nothing = z.strictObject({})
const PartId = z.string().min(1).max(200)
const AllocationId = z.string().min(1).max(80)
const Quantity = z.number().int().min(1).max(100_000)
const Reason = plainTyped(500)
const Note = plainTypedOrEmpty(500)

export const PartView = z.strictObject({
  partId: PartId,
  kind: PartKind,
  onShelf: z.number().int().nonnegative(),
  /** Of those on the shelf, how many are kept for a device. */
  reserved: z.number().int().nonnegative(),
})
export type PartView = z.infer<typeof PartView>

export const PartReservationView = z.strictObject({
  deviceId: DeviceId,
  tag: z.string(),
  partId: PartId,
  quantity: z.number().int().positive(),
  /** For whom the device is to conform; null: to the profile that judged it, whoever gets it. */
  allocationId: AllocationId.nullable(),
  partnerName: z.string().nullable(),
  reservedAt: Moment,
})
export type PartReservationView = z.infer<typeof PartReservationView>

export const SalvagedParts = z.strictObject({ kind: PartKind, quantity: Quantity })
export type SalvagedParts = z.infer<typeof SalvagedParts>

const PartOfDevice = z.strictObject({ partId: PartId, kind: PartKind, quantity: Quantity })

/** What a device needs from the stock to conform to the profile that judged it, and what is kept for it. */
export const DevicePartsView = z.strictObject({
  needs: z.array(
    z.strictObject({
      /** The kind that just serves: what to buy where the shelf has none. */
      kind: PartKind,
      quantity: Quantity,
      /** What lies free on the shelf and serves; a reservation takes these. */
      onShelf: z.array(PartOfDevice),
      /** How many more it takes than lie there. */
      missing: z.number().int().nonnegative(),
    }),
  ),
  kept: z.array(PartOfDevice),
  /** For whom they are kept; null: nobody yet, or nothing is kept. */
  keptFor: z.string().nullable(),
  /** Went into it since it was read last: only a new reading says what it came to. */
  fitted: z.array(PartOfDevice),
  /** Its charger failed the test or is not there, and nobody knows yet which one fits its model: a person chooses it once. */
  lacksUnknownCharger: z.boolean(),
  /** The charger from the shelf that is with it; null: none, or the one that it came with. */
  ownCharger: PartOfDevice.nullable(),
  /** Something blocks that no part of the stock mends. */
  needsOtherWork: z.boolean(),
})
export type DevicePartsView = z.infer<typeof DevicePartsView>

/** Keeps the parts of these devices, each for the allocation it is to conform to; null: for what judged it. */
export const WantedReservation = z.strictObject({
  deviceId: DeviceId,
  allocationId: AllocationId.nullable(),
  parts: z
    .array(z.strictObject({ partId: PartId, quantity: Quantity }))
    .min(1)
    .max(20),
})

/** Repair, and the stock of parts: what lies on the shelf, what is kept for whom, and every movement. */
export const partCommands = {
  /** A person sends an audited or prepared device to repair. */
  'device.repair': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: Nothing,
    refusals: ['device-not-found', 'not-repairable'],
  }),
  /** Takes that back while nothing else has happened to the device. */
  'device.takeBackRepair': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: Nothing,
    refusals: ['device-not-found', 'not-taken-back'],
  }),
  'part.list': command({
    input: Nothing,
    output: z.strictObject({ parts: z.array(PartView), reservations: z.array(PartReservationView) }),
    refusals: [],
  }),
  /** Parts came onto the shelf; a kind that was not known here is made. */
  'part.receive': command({
    input: z.strictObject({ kind: PartKind, quantity: Quantity, reason: Note }),
    output: PartView,
    refusals: [],
  }),
  /** Parts left the shelf for no device of the bench. What is reserved is not theirs to take. */
  'part.takeOut': command({
    input: z.strictObject({ partId: PartId, quantity: Quantity, reason: Reason }),
    output: PartView,
    refusals: ['part-not-found', 'part-short'],
  }),
  /** The shelf was counted; where fewer lie there than are reserved, the newest reservations are released. */
  'part.count': command({
    input: z.strictObject({ partId: PartId, onShelf: z.number().int().min(0).max(100_000), reason: Reason }),
    output: z.strictObject({ part: PartView, releasedDeviceIds: z.array(DeviceId) }),
    refusals: ['part-not-found'],
  }),
  /** One act: all of them, or none. */
  'part.reserve': command({
    input: z.strictObject({ devices: z.array(WantedReservation).min(1).max(20_000) }),
    output: z.strictObject({ devices: z.number().int().positive() }),
    refusals: [
      'device-not-found',
      'allocation-not-found',
      'part-not-found',
      'part-short',
      'part-reserved-already',
      'not-upgradable',
    ],
  }),
  /** The code of ours for the label on its place (XT…): given when it is first asked for, and the same from then on. */
  'part.code': command({
    input: z.strictObject({ partId: PartId }),
    output: z.strictObject({ code: z.string() }),
    refusals: ['part-not-found'],
  }),
  'part.release': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: Nothing,
    refusals: ['device-not-found', 'not-reserved'],
  }),
  /** The parts that are kept for a device are in it now; reading it again shows them. */
  'part.use': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: Nothing,
    refusals: ['device-not-found', 'not-reserved'],
  }),
  /** A part goes from the shelf into a device, or with it, as a charger does; nothing was kept for it before. */
  'part.fit': command({
    input: z.strictObject({ deviceId: DeviceId, partId: PartId, quantity: Quantity.max(20) }),
    output: Nothing,
    refusals: ['device-not-found', 'part-not-found', 'part-short', 'not-here'],
  }),
  /** What a device needs from the stock by its newest verdict, and what is kept for it. */
  'part.ofDevice': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: DevicePartsView,
    refusals: ['device-not-found'],
  }),
  /** What a device could give by its newest report. */
  'part.salvageable': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: z.array(SalvagedParts),
    refusals: ['device-not-found'],
  }),
  /** Takes a device apart: it ends as parts, and what is named goes onto the shelf. */
  'device.takeApart': command({
    input: z.strictObject({ deviceId: DeviceId, reason: Reason, parts: z.array(SalvagedParts).max(50) }),
    output: Nothing,
    refusals: ['device-not-found', 'not-for-parts'],
  }),
}
