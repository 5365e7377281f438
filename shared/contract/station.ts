import { z } from 'zod'
import { LabelDrawing } from '../label/drawing.ts'
import { Profile } from '../profile/profile.ts'
import { campaignCommands } from './campaign.ts'
import { dashboardCommands } from './dashboard.ts'
import { decisionCommands } from './decisions.ts'
import { command } from './define.ts'
import { doubtCommands } from './doubts.ts'
import { exportCommands } from './export.ts'
import { FoundDevice } from './found-device.ts'
import { gateCommands, gateEvents } from './gates.ts'
import { impactCommands } from './impact.ts'
import { importLimits } from './import-limits.ts'
import { DifferencesView, ImportFile, ImportResult, StickView, TypedDetails, TypedDevice } from './import.ts'
import { LabelRasterView, templateCommands, TemplateId, TemplateView } from './label-templates.ts'
import { peopleCommands, peopleEvents } from './people.ts'
import { lanCommands, LanStatus } from './lan.ts'
import { lotCommands } from './lots.ts'
import { chargerCommands } from './chargers.ts'
import { partCommands } from './parts.ts'
import { planningCommands, planningEvents } from './planning.ts'
import { profileCommands, profileEvents } from './profiles.ts'
import { ScanSettings } from './scan.ts'
import { scheduleCommands, scheduleEvents } from './schedule.ts'
import { queueCommands } from './queue.ts'
import { searchCommands } from './search.ts'
import { packingCommands } from './packing.ts'
import { organisationCommands, organisationEvents } from './organisation.ts'
import { PrinterName, printingCommands, RepeatReason } from './printing.ts'
import { shipmentCommands } from './shipments.ts'
import { usbCommands, UsbStatus } from './usb.ts'
import {
  BenchView,
  Card,
  DeviceId,
  DeviceSummary,
  DeviceView,
  JournalEntry,
  LabelCheckView,
  PartnerView,
  PrintJobView,
  RefusalView,
  TagText,
} from './views.ts'
import { plainTyped } from './plain-typed.ts'

const Nothing = z.strictObject({})
const ProfileId = z.string().min(1).max(80)
const LotId = z.string().min(1).max(80)
const Name = plainTyped(120)
/** The id of a label template. */
const LabelFormat = TemplateId
const Language = z.enum(['fr', 'en'])
const Limit = z.number().int().min(1).max(500)

/** First free place of a half-used sheet, from 1; where the sheet goes on when left out. Rolls have none. */
const StartPosition = z.number().int().min(1).max(5000).optional()

/** A template that can't be printed with, or that this label does not fit on. */
const templateRefusals = ['template-not-found', 'template-refused', 'label-text-cut', 'place-not-on-sheet'] as const

/** Every call the station answers, over any transport. Reads have no effect; each change is in the journal. */
export const stationContract = {
  'bench.status': command({ input: Nothing, output: BenchView, refusals: [] }),
  /** What the bench works with by default; only the given fields change. */
  'bench.configure': command({
    input: z.strictObject({
      profileId: ProfileId.optional(),
      lotId: LotId.nullable().optional(),
      labelFormat: LabelFormat.optional(),
      printer: PrinterName.nullable().optional(),
      scan: ScanSettings.partial().optional(),
    }),
    output: BenchView,
    refusals: ['profile-not-found', 'lot-not-found', 'template-not-found'],
  }),

  'profile.list': command({ input: Nothing, output: z.array(Profile), refusals: [] }),

  /** Starts reading a machine; the card then tells how far it is, in `intake.changed`. */
  'intake.start': command({
    input: z.strictObject({
      source: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('local') }),
        z.strictObject({ kind: z.literal('capture'), grant: z.string().min(1).max(80), name: z.string().max(260) }),
      ]),
      profileId: ProfileId,
      lotId: LotId.nullable(),
    }),
    output: z.strictObject({ intakeId: z.uuid() }),
    refusals: ['profile-not-found', 'lot-not-found', 'grant-not-found', 'already-reading'],
  }),
  'intake.list': command({ input: Nothing, output: z.array(Card), refusals: [] }),
  /** Stops a reading that runs; what was read so far is dropped, nothing is recorded. */
  'intake.cancel': command({
    input: z.strictObject({ intakeId: z.uuid() }),
    output: Nothing,
    refusals: ['intake-not-found'],
  }),
  /** Takes a finished card off the bench; the device stays. */
  'intake.dismiss': command({
    input: z.strictObject({ intakeId: z.uuid() }),
    output: Nothing,
    refusals: ['intake-not-found'],
  }),
  /** A person says whether an undecided machine is one of the candidates or another one. */
  'intake.decide': command({
    input: z.strictObject({ intakeId: z.uuid(), deviceId: DeviceId.nullable() }),
    output: Nothing,
    refusals: ['intake-not-found', 'device-not-found'],
  }),

  ...doubtCommands,
  ...lanCommands,
  ...organisationCommands,
  ...impactCommands,

  ...usbCommands,
  /** Reads files that were dropped or chosen: one card a machine, recorded when this answers unless a person decides. */
  'import.start': command({
    input: z.strictObject({
      files: z.array(ImportFile).min(1).max(importLimits.files),
      profileId: ProfileId,
      lotId: LotId.nullable(),
    }),
    output: z.strictObject({ results: z.array(ImportResult) }),
    refusals: ['profile-not-found', 'lot-not-found'],
  }),
  'stick.list': command({ input: Nothing, output: z.array(StickView), refusals: [] }),
  /** Writes onto the stick what became of its files; nothing is ever written there without this call. */
  'stick.writeReceipt': command({
    input: z.strictObject({ stickId: z.string().min(1).max(200) }),
    output: Nothing,
    refusals: ['stick-not-found', 'stick-not-writable'],
  }),

  /**
   * Devices that have every word of a text, the newest first; all of them for an empty one. A search answers with what it
   * has found in some milliseconds: a page with fewer devices than asked for, even none, and a `next` goes on there.
   */
  'device.list': command({
    input: z.strictObject({ search: z.string().max(100), after: z.string().max(200).nullable(), limit: Limit }),
    output: z.strictObject({ devices: z.array(FoundDevice), next: z.string().nullable() }),
    refusals: [],
  }),
  /** Every device, the newest first, from a place in the list that is counted from 0; `total` is how long it is. */
  'device.range': command({
    input: z.strictObject({ from: z.int().min(0), limit: Limit }),
    output: z.strictObject({ devices: z.array(DeviceSummary), total: z.int().min(0) }),
    refusals: [],
  }),
  /** The device that carries this tag, typed or scanned; `bad-tag` says which rule the text breaks. */
  'device.find': command({
    input: z.strictObject({ tag: z.string().max(40) }),
    output: z.strictObject({ deviceId: DeviceId }),
    refusals: ['bad-tag', 'code-of-paper', 'device-not-found'],
  }),
  'device.get': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: DeviceView,
    refusals: ['device-not-found'],
  }),
  'device.journal': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: z.array(JournalEntry),
    refusals: ['device-not-found'],
  }),
  /** Judges the latest report against another profile and records the verdict. */
  'device.judge': command({
    input: z.strictObject({ deviceId: DeviceId, profileId: ProfileId }),
    output: DeviceView,
    refusals: ['device-not-found', 'profile-not-found'],
  }),

  /** Gives a machine that can't be read its tag; `device-known` names the device that has this maker and serial already. */
  'device.addByHand': command({
    input: TypedDevice,
    output: z.strictObject({ deviceId: DeviceId, tag: z.string() }),
    refusals: ['device-known'],
  }),
  /** Adds what a person enters to what was read; a field that was read keeps its value, with the typed one beside it. */
  'device.typeDetails': command({
    input: z.strictObject({ deviceId: DeviceId, fields: TypedDetails }),
    output: DeviceView,
    refusals: ['device-not-found'],
  }),
  'device.differences': command({
    input: z.strictObject({ deviceId: DeviceId }),
    output: DifferencesView,
    refusals: ['device-not-found'],
  }),

  /** One label as dots, as it will be printed; null for a label of more dots than a screen shows. */
  'label.raster': command({
    input: z.strictObject({
      deviceId: DeviceId,
      format: LabelFormat,
      language: Language,
      /** Of the printer; those of the template, at most 300, when left out. */
      dotsPerInch: z.number().int().min(150).max(600).optional(),
    }),
    output: LabelRasterView.nullable(),
    refusals: ['device-not-found', 'template-not-found'],
  }),
  'label.pdf': command({
    input: z.strictObject({
      deviceIds: z.array(DeviceId).min(1).max(10_000),
      format: LabelFormat,
      language: Language,
      startPosition: StartPosition,
    }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    refusals: ['device-not-found', ...templateRefusals],
  }),
  'label.print': command({
    input: z.strictObject({
      deviceId: DeviceId,
      format: LabelFormat,
      language: Language,
      printer: PrinterName,
      startPosition: StartPosition,
      /** Why it is printed once more; asked for when a label may have come out already. */
      repeatReason: RepeatReason.optional(),
    }),
    output: PrintJobView,
    refusals: [
      'device-not-found',
      'printer-not-found',
      'printing-unavailable',
      'format-not-for-printer',
      'label-under-way',
      'label-in-doubt',
      'repeat-needs-reason',
      ...templateRefusals,
    ],
  }),
  /** The label on the device was scanned: its own tag verifies the print, any other is an alarm. Both are journalled. */
  'label.verify': command({
    input: z.strictObject({ deviceId: DeviceId, scanned: z.string().max(40) }),
    output: LabelCheckView,
    refusals: ['bad-tag', 'code-of-paper', 'device-not-found'],
  }),
  ...exportCommands,
  ...searchCommands,
  ...scheduleCommands,
  ...templateCommands,
  /** The labels of many devices, one job each; those that have one already, or in doubt, are left out and named. */
  'label.printMany': command({
    input: z.strictObject({
      deviceIds: z.array(DeviceId).min(1).max(500),
      format: LabelFormat,
      language: Language,
      printer: PrinterName,
    }),
    output: z.strictObject({
      jobs: z.array(PrintJobView),
      leftOut: z.array(z.strictObject({ deviceId: DeviceId, code: z.string() })),
    }),
    refusals: ['printer-not-found', 'printing-unavailable'],
  }),
  ...printingCommands,

  /** The printed card of codes that a bench is worked with instead of a keyboard, as a page and as PDF. */
  'controlCard.draw': command({ input: z.strictObject({ language: Language }), output: LabelDrawing, refusals: [] }),
  'controlCard.pdf': command({
    input: z.strictObject({ language: Language }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    refusals: [],
  }),

  ...gateCommands,
  ...peopleCommands,

  'partner.list': command({ input: Nothing, output: z.array(PartnerView), refusals: [] }),
  'partner.add': command({ input: z.strictObject({ name: Name }), output: PartnerView, refusals: ['name-taken'] }),
  ...lotCommands,
  ...campaignCommands,
  ...dashboardCommands,
  ...decisionCommands,
  ...packingCommands,
  ...chargerCommands,
  ...partCommands,
  ...shipmentCommands,
  ...planningCommands,
  ...profileCommands,
  ...queueCommands,
}

/** What happened, told to every window and client. */
export const stationEvents = {
  'intake.changed': Card,
  'intake.dismissed': z.strictObject({ intakeId: z.uuid() }),
  ...organisationEvents,
  'device.changed': z.strictObject({ deviceId: DeviceId }),
  ...gateEvents,
  ...peopleEvents,
  'partner.added': PartnerView,
  'lot.changed': z.strictObject({ lotId: z.string() }),
  /** Something of an operation is another: its waves, partners, allocations, sources or lists. */
  'campaign.changed': z.strictObject({}),
  /** A kit, a promise, a carton, a pallet or a shipment is another. */
  'packing.changed': z.strictObject({}),
  'parts.changed': Nothing,
  ...planningEvents,
  ...profileEvents,
  'print.changed': PrintJobView,
  'template.changed': TemplateView,
  'template.deleted': z.strictObject({ templateId: TemplateId }),
  /** A label that was to be printed by itself was not, and why. */
  'print.refused': z.strictObject({ deviceId: DeviceId, refusal: RefusalView }),
  'printers.changed': Nothing,
  'tag.presented': z.strictObject({ tag: TagText.nullable() }),
  ...scheduleEvents,
  'bench.changed': BenchView,
  'lan.changed': LanStatus,
  'usb.changed': UsbStatus,
  'stick.changed': StickView,
}

export type StationContract = typeof stationContract
export type StationEvents = typeof stationEvents
