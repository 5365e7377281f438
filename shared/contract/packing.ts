import { z } from 'zod'
import { deviceStates } from '../device/states.ts'
import { machineKinds } from '../report/report.ts'
import { heaviestGrams } from '../shipping/parcel-weight.ts'
import { kitKinds, kitStates, promisedConnections } from '../shipping/promise.ts'
import { command } from './define.ts'
import { listLimits } from './import-limits.ts'
import { DeviceId, Moment } from './views.ts'
import { plainTyped, plainTypedOrEmpty } from './plain-typed.ts'

const Id = z.string().min(1).max(80)
const Nothing = z.strictObject({})
const Many = z.number().int().min(0).max(10_000_000)
const Reason = plainTyped(500)
const Limit = z.number().int().min(1).max(500)
const After = z.string().max(200).nullable()
/** What a scanner or a hand gave: a code of ours, an ICCID, a maker's serial. */
const Scanned = z.string().trim().min(1).max(120)
/** The longest list of one supplier: some ten thousand lines. */

export const KitView = z.strictObject({
  kitId: Id,
  /** XN…: says nothing of who will use it. */
  code: z.string(),
  kind: z.enum(kitKinds),
  iccid: z.string().nullable(),
  serial: z.string().nullable(),
  plan: z.string(),
  supplier: z.string(),
  state: z.enum(kitStates),
  /** The device that it is with. */
  deviceId: DeviceId.nullable(),
  tag: z.string().nullable(),
  addedAt: Moment,
})
export type KitView = z.infer<typeof KitView>

export const KitImport = z.discriminatedUnion('result', [
  z.strictObject({ result: z.literal('imported'), added: Many, known: Many, encoding: z.string() }),
  /** Nothing was imported: every line that has to be mended first. */
  z.strictObject({
    result: z.literal('refused'),
    problems: z.array(z.strictObject({ line: z.number().int().positive(), code: z.string(), what: z.string() })),
  }),
])
export type KitImport = z.infer<typeof KitImport>

const Accessory = plainTyped(60)
export const PromisedThings = z.strictObject({
  connection: z.enum(promisedConnections),
  hasCharger: z.boolean(),
  accessories: z.array(Accessory).max(12),
})
const MissingThing = z.discriminatedUnion('thing', [
  z.strictObject({ thing: z.enum(['kit', 'other-kit']), promised: z.enum(['any', ...kitKinds]) }),
  z.strictObject({ thing: z.literal('charger') }),
  z.strictObject({ thing: z.literal('accessory'), name: z.string() }),
])

export const shipmentStates = [
  'prepared',
  'closed',
  'in-transit',
  'delivered-in-part',
  'delivered',
  'lost',
  'discarded',
] as const
const ShipmentState = z.enum(shipmentStates)

export const CartonView = z.strictObject({
  cartonId: Id,
  /** XK… */
  code: z.string(),
  lotId: Id,
  lotName: z.string(),
  partnerId: Id,
  partnerName: z.string(),
  state: z.enum(['open', 'closed', 'discarded']),
  devices: z.number().int().nonnegative(),
  /** Null: not weighed. */
  weightGrams: z.number().int().positive().nullable(),
  palletId: Id.nullable(),
  palletCode: z.string().nullable(),
  shipmentId: Id.nullable(),
  shipmentState: ShipmentState.nullable(),
  openedAt: Moment,
  closedAt: Moment.nullable(),
})
export type CartonView = z.infer<typeof CartonView>

export const CartonDevice = z.strictObject({
  deviceId: DeviceId,
  tag: z.string(),
  kind: z.enum(machineKinds).nullable(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  modelVersion: z.string().nullable(),
  serial: z.string().nullable(),
  state: z.enum(deviceStates),
  kit: z.strictObject({ kitId: Id, code: z.string(), kind: z.enum(kitKinds) }).nullable(),
  hasCharger: z.boolean(),
  accessories: z.array(z.string()),
  /** What was promised and is not there; empty: nothing keeps the carton open for it. */
  missing: z.array(MissingThing),
})
export type CartonDevice = z.infer<typeof CartonDevice>

/** A carton with all that is in it. */
export const PackedCarton = z.strictObject({
  carton: CartonView,
  promised: PromisedThings,
  devices: z.array(CartonDevice),
})
export type PackedCarton = z.infer<typeof PackedCarton>

export const PalletView = z.strictObject({
  palletId: Id,
  /** XK…, as cartons have. */
  code: z.string(),
  partnerId: Id,
  partnerName: z.string(),
  shipmentId: Id.nullable(),
  shipmentState: ShipmentState.nullable(),
  weightGrams: z.number().int().positive().nullable(),
  openedAt: Moment,
  cartons: Many,
  devices: Many,
})
export type PalletView = z.infer<typeof PalletView>

const CartonInput = z.strictObject({ cartonId: Id })
const contentRefusals = ['bad-tag', 'code-of-paper', 'device-not-found', 'not-packed', 'carton-not-open'] as const

/** Connection kits, what is promised with each device, cartons and pallets. */
export const packingCommands = {
  /** Takes one kit into the stock, scanned or typed; a router is known by its serial, a SIM by its ICCID. */
  'kit.add': command({
    input: z.strictObject({
      kind: z.enum(kitKinds),
      iccid: z.string().trim().min(1).max(40).nullable(),
      serial: z.string().trim().min(1).max(60).nullable(),
      plan: plainTypedOrEmpty(120),
      supplier: plainTypedOrEmpty(120),
    }),
    output: KitView,
    refusals: ['bad-iccid', 'kit-unnamed', 'kit-known'],
  }),
  /** Reads a supplier's list (CSV): all of it, or none with each line that is wrong. */
  'kit.import': command({
    input: z.strictObject({
      fileName: z.string().min(1).max(260),
      supplier: plainTypedOrEmpty(120),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= listLimits.kitBytes),
    }),
    output: KitImport,
    refusals: [],
  }),
  'kit.list': command({
    input: z.strictObject({
      state: z.enum(kitStates).nullable(),
      search: z.string().max(100),
      after: After,
      limit: Limit,
    }),
    output: z.strictObject({
      kits: z.array(KitView),
      next: z.string().nullable(),
      counts: z.array(z.strictObject({ kind: z.enum(kitKinds), state: z.enum(kitStates), kits: Many })),
    }),
    refusals: [],
  }),
  /** The kit that a scan names, and the one that is with a device. */
  'kit.find': command({ input: z.strictObject({ text: Scanned }), output: KitView, refusals: ['kit-not-found'] }),
  'kit.ofDevice': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: KitView.nullable(),
    refusals: ['device-not-found'],
  }),
  /** One kit a device; the same pair once more is harmless. */
  'kit.pair': command({
    input: z.strictObject({ deviceId: DeviceId, kit: Scanned }),
    output: z.strictObject({ result: z.enum(['paired', 'already-paired']), kit: KitView }),
    refusals: [
      'device-not-found',
      'kit-not-found',
      'kit-taken',
      'device-has-kit',
      'kit-not-in-stock',
      'device-left',
      'carton-closed',
    ],
  }),
  'kit.unpair': command({
    input: z.strictObject({ deviceId: DeviceId, reason: Reason }),
    output: KitView,
    refusals: ['device-not-found', 'device-left', 'carton-closed', 'device-has-no-kit'],
  }),
  /** Blocks a kit, or puts a returned or blocked one into the stock again. */
  'kit.settle': command({
    input: z.strictObject({ kitId: Id, to: z.enum(['blocked', 'in-stock']), reason: Reason }),
    output: KitView,
    refusals: ['kit-not-found', 'kit-not-movable', 'carton-closed'],
  }),

  /** What goes with each device of a lot: its own promise, or else its allocation's. */
  'promise.of': command({ input: z.strictObject({ lotId: Id }), output: PromisedThings, refusals: ['lot-not-found'] }),
  /** What goes with each device of an allocation, where its lots say nothing else. */
  'promise.ofAllocation': command({
    input: z.strictObject({ allocationId: Id }),
    output: PromisedThings,
    refusals: ['allocation-not-found'],
  }),
  'promise.make': command({
    input: z.strictObject({
      whose: z.discriminatedUnion('for', [
        z.strictObject({ for: z.literal('allocation'), allocationId: Id }),
        z.strictObject({ for: z.literal('lot'), lotId: Id }),
      ]),
      promised: PromisedThings,
    }),
    output: PromisedThings,
    refusals: ['allocation-not-found', 'lot-not-found'],
  }),

  'carton.open': command({ input: z.strictObject({ lotId: Id }), output: PackedCarton, refusals: ['lot-not-found'] }),
  'carton.get': command({ input: CartonInput, output: PackedCarton, refusals: ['carton-not-found'] }),
  /** The carton or the pallet with this code. */
  'carton.find': command({
    input: z.strictObject({ code: Scanned }),
    output: z.strictObject({ carton: CartonView.nullable(), pallet: PalletView.nullable() }),
    refusals: ['carton-not-found'],
  }),
  'carton.list': command({
    input: z.strictObject({
      state: z.enum(['open', 'closed', 'discarded']).nullable().default(null),
      lotId: Id.nullable().default(null),
      shipmentId: Id.nullable().default(null),
      palletId: Id.nullable().default(null),
      /** Only those that are closed and in no shipment yet. */
      isWaiting: z.boolean().default(false),
      after: After,
      limit: Limit,
    }),
    output: z.strictObject({ cartons: z.array(CartonView), next: z.string().nullable() }),
    refusals: [],
  }),
  /** Puts the device with this tag into the carton. */
  'carton.pack': command({
    input: z.strictObject({ cartonId: Id, tag: z.string().max(40) }),
    output: PackedCarton,
    refusals: [
      'bad-tag',
      'code-of-paper',
      'device-not-found',
      'carton-not-found',
      'carton-not-open',
      'carton-full',
      'packed-already',
      'not-queued',
      'other-lot',
    ],
  }),
  /** Takes it out again, into its lot's queue. */
  'carton.unpack': command({
    input: z.strictObject({ tag: z.string().max(40) }),
    output: PackedCarton,
    refusals: contentRefusals,
  }),
  /** Says what else is in the carton with a device; `null` takes everything that is promised as being there. */
  'carton.confirm': command({
    input: z.strictObject({
      tag: z.string().max(40),
      things: z.strictObject({ hasCharger: z.boolean(), accessories: z.array(Accessory).max(12) }).nullable(),
    }),
    output: PackedCarton,
    refusals: contentRefusals,
  }),
  'carton.weigh': command({
    input: z.strictObject({ cartonId: Id, weightGrams: z.number().int().min(1).max(heaviestGrams.carton).nullable() }),
    output: PackedCarton,
    refusals: ['carton-not-found', 'carton-in-shipment'],
  }),
  /** Closes it once nothing is missing; `carton-incomplete` says what is, device by device. */
  'carton.close': command({
    input: CartonInput,
    output: PackedCarton,
    refusals: ['carton-not-found', 'carton-empty', 'carton-discarded', 'carton-incomplete'],
  }),
  'carton.reopen': command({
    input: z.strictObject({ cartonId: Id, reason: Reason }),
    output: PackedCarton,
    refusals: ['carton-not-found', 'carton-in-shipment', 'carton-not-closed'],
  }),
  'carton.discard': command({
    input: CartonInput,
    output: CartonView,
    refusals: ['carton-not-found', 'carton-not-open', 'carton-not-empty'],
  }),

  'pallet.list': command({ input: Nothing, output: z.array(PalletView), refusals: [] }),
  'pallet.open': command({
    input: z.strictObject({ partnerId: Id }),
    output: PalletView,
    refusals: ['partner-not-found'],
  }),
  'pallet.load': command({
    input: z.strictObject({ palletId: Id, cartonId: Id }),
    output: PalletView,
    refusals: ['pallet-not-found', 'carton-not-found', 'carton-not-closed', 'carton-in-shipment', 'other-partner'],
  }),
  'pallet.unload': command({
    input: CartonInput,
    output: PalletView,
    refusals: ['carton-not-found', 'carton-on-no-pallet', 'carton-in-shipment'],
  }),
  'pallet.weigh': command({
    input: z.strictObject({ palletId: Id, weightGrams: z.number().int().min(1).max(heaviestGrams.pallet).nullable() }),
    output: PalletView,
    refusals: ['pallet-not-found', 'carton-in-shipment'],
  }),
}
