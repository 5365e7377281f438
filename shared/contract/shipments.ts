import { z } from 'zod'
import { machineKinds } from '../report/report.ts'
import { paperKinds } from '../shipping/papers/paper.ts'
import { parcelLabelSizes } from '../shipping/papers/parcel-label.ts'
import { command } from './define.ts'
import { listLimits } from './import-limits.ts'
import { shipmentStates } from './packing.ts'
import { DeviceId, Moment } from './views.ts'
import { plainTyped } from './plain-typed.ts'

const Id = z.string().min(1).max(80)
const Many = z.number().int().min(0).max(10_000_000)
const Reason = plainTyped(500)
const Note = plainTyped(500).nullable()
const Limit = z.number().int().min(1).max(500)
const After = z.string().max(200).nullable()
const Scanned = z.string().trim().min(1).max(120)
const Language = z.enum(['fr', 'en'])
const Words = plainTyped(120).nullable()
const Shipment = z.strictObject({ shipmentId: Id })
const AnswerBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= listLimits.answerBytes)
const FileBytes = z.strictObject({ fileName: z.string(), bytes: z.instanceof(Uint8Array) })

/** What the receiver said of a device, and what became of a difference: `lost` and `returned` settle one. */
export const lineMarks = ['expected', 'received', 'missing', 'damaged', 'lost', 'returned'] as const
export type LineMark = (typeof lineMarks)[number]

export const PaperView = z.strictObject({
  paperId: Id,
  kind: z.enum(paperKinds),
  /** As people write it: BL-T7-2026-000012. */
  number: z.string(),
  /** XP… */
  code: z.string(),
  issuedOn: z.iso.date(),
  /** Null for one that counts; it keeps its number all the same. */
  voidReason: z.string().nullable(),
})
export type PaperView = z.infer<typeof PaperView>

export const ShipmentView = z.strictObject({
  shipmentId: Id,
  name: z.string(),
  partnerId: Id,
  partnerName: z.string(),
  state: z.enum(shipmentStates),
  carrier: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  createdAt: Moment,
  closedAt: Moment.nullable(),
  /** Calendar day of the bench. */
  departedOn: z.iso.date().nullable(),
  finishedAt: Moment.nullable(),
  cartons: Many,
  devices: Many,
  /** Devices by what the receiver said; all of them `expected` before. */
  marks: z.record(z.enum(lineMarks), Many),
  /** Devices that came and nobody had listed, and that are still to be named. */
  extras: Many,
})
export type ShipmentView = z.infer<typeof ShipmentView>

export const ShipmentLine = z.strictObject({
  deviceId: DeviceId,
  tag: z.string(),
  kind: z.enum(machineKinds).nullable(),
  manufacturer: z.string().nullable(),
  model: z.string().nullable(),
  modelVersion: z.string().nullable(),
  cartonCode: z.string(),
  kitCode: z.string().nullable(),
  mark: z.enum(lineMarks),
  note: z.string().nullable(),
  markedAt: Moment.nullable(),
})
export type ShipmentLine = z.infer<typeof ShipmentLine>

export const ExtraView = z.strictObject({
  text: z.string(),
  deviceId: DeviceId.nullable(),
  foundAt: Moment,
  explanation: z.string().nullable(),
})

/** What an answer did: how many devices each way, and what it named that is not on the list. */
export const ReceiptResult = z.strictObject({
  received: Many,
  missing: Many,
  damaged: Many,
  /** Said before, or settled since. */
  unchanged: Many,
  extras: z.array(z.string()),
  shipment: ShipmentView,
})
export type ReceiptResult = z.infer<typeof ReceiptResult>

const onItsWay = ['shipment-not-found', 'shipment-not-on-its-way'] as const
const Mark = z.enum(['received', 'missing', 'damaged'])

/** Shipments of cartons and pallets to a partner, their papers, and what the receiver answers. */
export const shipmentCommands = {
  'shipment.list': command({
    input: z.strictObject({
      state: z.enum(shipmentStates).nullable(),
      partnerId: Id.nullable(),
      after: After,
      limit: Limit,
    }),
    output: z.strictObject({ shipments: z.array(ShipmentView), next: z.string().nullable() }),
    refusals: [],
  }),
  'shipment.get': command({
    input: Shipment,
    output: z.strictObject({ shipment: ShipmentView, papers: z.array(PaperView), extras: z.array(ExtraView) }),
    refusals: ['shipment-not-found'],
  }),
  /** The shipment that a paper of ours is about. */
  'shipment.find': command({
    input: z.strictObject({ code: Scanned }),
    output: z.strictObject({ shipment: ShipmentView, paper: PaperView }),
    refusals: ['paper-not-found'],
  }),
  'shipment.lines': command({
    input: z.strictObject({ shipmentId: Id, mark: z.enum(lineMarks).nullable(), after: After, limit: Limit }),
    output: z.strictObject({ lines: z.array(ShipmentLine), next: z.string().nullable() }),
    refusals: ['shipment-not-found'],
  }),
  'shipment.prepare': command({
    input: z.strictObject({ partnerId: Id }),
    output: ShipmentView,
    refusals: ['partner-not-found'],
  }),
  /** Puts a closed carton, or a pallet with all of its cartons, into the shipment; by its code. */
  'shipment.load': command({
    input: z.strictObject({ shipmentId: Id, code: Scanned }),
    output: ShipmentView,
    refusals: [
      'shipment-not-found',
      'shipment-not-prepared',
      'carton-not-found',
      'carton-not-closed',
      'carton-in-other-shipment',
      'carton-empty',
      'other-partner',
    ],
  }),
  'shipment.unload': command({
    input: z.strictObject({ code: Scanned }),
    output: ShipmentView,
    refusals: ['carton-not-found', 'shipment-not-found', 'shipment-not-prepared'],
  }),
  'shipment.address': command({
    input: z.strictObject({ shipmentId: Id, carrier: Words, trackingNumber: Words }),
    output: ShipmentView,
    refusals: ['shipment-not-found'],
  }),
  /** Freezes what is in it and numbers its papers, all in one transaction; every carton is asked again. */
  'shipment.close': command({
    input: Shipment,
    output: ShipmentView,
    refusals: ['shipment-not-found', 'shipment-not-prepared', 'shipment-empty', 'carton-incomplete'],
  }),
  /** Takes the closing back before it leaves: its papers are void and keep their numbers. */
  'shipment.reopen': command({
    input: z.strictObject({ shipmentId: Id, reason: Reason }),
    output: ShipmentView,
    refusals: ['shipment-not-found', 'shipment-not-closed'],
  }),
  'shipment.discard': command({
    input: Shipment,
    output: ShipmentView,
    refusals: ['shipment-not-found', 'shipment-not-prepared', 'shipment-not-empty'],
  }),
  /** It is handed over: every device of it is in transit. */
  'shipment.depart': command({
    input: Shipment,
    output: ShipmentView,
    refusals: ['shipment-not-found', 'shipment-not-closed'],
  }),
  'shipment.paper': command({
    input: z.strictObject({ paperId: Id, language: Language }),
    output: FileBytes,
    refusals: ['paper-not-found'],
  }),
  /** Labels of a shipment's cartons and pallets, or of one carton before it is in any. */
  'shipment.labels': command({
    input: z.strictObject({
      codes: z.array(Scanned).min(1).max(500),
      size: z.enum(parcelLabelSizes),
      language: Language,
    }),
    output: FileBytes,
    refusals: ['carton-not-found'],
  }),

  /** One device of the receiver's note, by the tag on it. */
  'receipt.mark': command({
    input: z.strictObject({ shipmentId: Id, tag: z.string().max(40), mark: Mark, note: Note }),
    output: ReceiptResult,
    refusals: [...onItsWay, 'bad-tag', 'code-of-paper', 'device-not-found', 'not-in-shipment', 'already-settled'],
  }),
  /** Everything that nobody has said anything of is missing (or received): the end of working off a note. */
  'receipt.markRest': command({
    input: z.strictObject({ shipmentId: Id, mark: z.enum(['received', 'missing']) }),
    output: ReceiptResult,
    refusals: onItsWay,
  }),
  /** Reads a table with tags and marks: all of it, or none with each line that is wrong. */
  'receipt.importTable': command({
    input: z.strictObject({ shipmentId: Id, fileName: z.string().min(1).max(260), bytes: AnswerBytes }),
    output: z.discriminatedUnion('result', [
      z.strictObject({ result: z.literal('imported'), receipt: ReceiptResult }),
      z.strictObject({
        result: z.literal('refused'),
        problems: z.array(z.strictObject({ line: z.number().int().positive(), code: z.string(), what: z.string() })),
      }),
    ]),
    refusals: onItsWay,
  }),
  /** The page that a partner opens without a network, ticks and saves its answer from; what we sent is signed in it. */
  'receipt.form': command({
    input: z.strictObject({ shipmentId: Id, language: Language }),
    output: FileBytes,
    refusals: ['shipment-not-found', 'shipment-not-on-its-way'],
  }),
  'receipt.importAnswer': command({
    input: z.strictObject({ shipmentId: Id, fileName: z.string().min(1).max(260), bytes: AnswerBytes }),
    output: ReceiptResult,
    refusals: [
      ...onItsWay,
      'receipt-unreadable',
      'receipt-forged',
      'receipt-foreign',
      'receipt-other-shipment',
      'receipt-outdated',
      'receipt-altered',
    ],
  }),
  /** Something came that is not on the list. */
  'receipt.addExtra': command({
    input: z.strictObject({ shipmentId: Id, text: Scanned }),
    output: ShipmentView,
    refusals: onItsWay,
  }),
  'receipt.nameExtra': command({
    input: z.strictObject({ shipmentId: Id, text: Scanned, explanation: Reason }),
    output: ShipmentView,
    refusals: ['shipment-not-found', 'extra-not-found'],
  }),
  /** Works a difference off: what is missing is lost or was found after all, what is damaged comes back. */
  'receipt.settle': command({
    input: z.strictObject({
      shipmentId: Id,
      deviceId: DeviceId,
      as: z.enum(['lost', 'found', 'returned']),
      reason: Reason,
    }),
    output: ShipmentView,
    refusals: [
      'shipment-not-found',
      'not-in-shipment',
      'not-missing',
      'already-settled',
      'lot-full',
      'allocation-full',
    ],
  }),
  /** A device comes back from its receiver, with what was told of it. */
  'device.return': command({
    input: z.strictObject({ deviceId: DeviceId, reason: Reason }),
    output: z.strictObject({}),
    refusals: ['device-not-found', 'not-returnable'],
  }),
  /** A device that is received, audited, in repair or came back leaves for parts or for recycling. */
  'device.retire': command({
    input: z.strictObject({ deviceId: DeviceId, to: z.enum(['parts', 'recycled']), reason: Reason }),
    output: z.strictObject({}),
    refusals: ['device-not-found', 'not-retirable'],
  }),
  /**
   * Coordination takes back that a device left for parts or recycling: it stands again where it stood. Not once parts
   * of it lie on the shelf.
   */
  'device.reverse': command({
    input: z.strictObject({ deviceId: DeviceId, reason: Reason }),
    output: z.strictObject({}),
    refusals: ['device-not-found', 'not-reversible', 'taken-apart'],
  }),
}
