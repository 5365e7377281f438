import { z } from 'zod'
import { printerRoads } from '../label/printer-address.ts'
import { command } from './define.ts'
import { TemplateId } from './label-templates.ts'
import { autoPrintModes, repeatReasons } from './print-words.ts'
import { DeviceId, PrintJobView, TagText } from './views.ts'
import { plainTyped } from './plain-typed.ts'

const Nothing = z.strictObject({})
export const PrinterName = z
  .string()
  .overwrite((name) => name.toWellFormed())
  .min(1)
  .max(400)
/** The id of a label template. */
const LabelFormat = TemplateId
const Language = z.enum(['fr', 'en'])
const CertificateSha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Offset = z.number().min(-10).max(10)

export const RepeatReason = z.enum(repeatReasons)

/** What the bench remembers of one printer; null where the printer is asked, or the label's own value is taken. */
export const PrinterSetup = z.strictObject({
  name: PrinterName,
  /** What people call it. */
  title: plainTyped(120),
  dotsPerInch: z.number().int().min(100).max(1200).nullable(),
  /** False for one that is known to answer no question: its labels stay in doubt until they are scanned. */
  tellsState: z.boolean(),
  /** How far what is printed is moved to the right and down. */
  offsetXMillimetres: Offset,
  offsetYMillimetres: Offset,
  /** SHA-256 of the certificate that was seen when a printer by TLS was added: it alone is printed on. */
  certificateSha256: CertificateSha256.optional(),
})
export type PrinterSetup = z.infer<typeof PrinterSetup>

export const PrinterView = PrinterSetup.extend({
  road: z.enum(printerRoads),
  state: z.enum(['idle', 'printing', 'stopped', 'unknown']),
  /** Keywords as IPP has them ("media-empty-warning", "paused"); empty when all is well. */
  reasons: z.array(z.string()),
  /** The operating system prints on it where nothing else is said. */
  isDefault: z.boolean(),
  /** Remembered by this bench; else it is a queue of the operating system, as it is. */
  isKept: z.boolean(),
})
export type PrinterView = z.infer<typeof PrinterView>

/** A printer that was found or tried, before the bench remembers it. */
export const FoundPrinter = z.strictObject({
  name: PrinterName,
  road: z.enum(printerRoads),
  title: z.string(),
  dotsPerInch: z.number().int().nullable(),
  isKept: z.boolean(),
  /** What a printer by TLS showed just now; null for the others. */
  certificateSha256: CertificateSha256.nullable(),
})
export type FoundPrinter = z.infer<typeof FoundPrinter>

const AutoPrintMode = z.enum(autoPrintModes)

/** What the scan of a carton's, a pallet's or a kit's stuck label showed. */
export const CodeLabelCheckView = z.discriminatedUnion('result', [
  /** `isFirst`: this scan verified the print; it was verified before otherwise. */
  z.strictObject({ result: z.literal('verified'), code: z.string(), job: PrintJobView, isFirst: z.boolean() }),
  /** The right code, of which this bench has printed no label that may have come out: a page saved as a file, perhaps. */
  z.strictObject({ result: z.literal('not-printed'), code: z.string() }),
  /** The label of something else is stuck there. */
  z.strictObject({ result: z.literal('other-code'), code: z.string(), scannedCode: z.string() }),
])
export type CodeLabelCheckView = z.infer<typeof CodeLabelCheckView>

/** When a label is printed by itself at the verdict: for the bench, and for profiles that have it otherwise. */
export const AutoPrint = z.strictObject({
  bench: AutoPrintMode,
  profiles: z.record(z.string().max(80), AutoPrintMode),
  language: Language,
})
export type AutoPrint = z.infer<typeof AutoPrint>

const printRefusals = [
  'printer-not-found',
  'printing-unavailable',
  'format-not-for-printer',
  'template-not-found',
  'template-refused',
  'label-text-cut',
] as const

/** Calls about printers and what is printed, apart from a device's label. */
export const printingCommands = {
  'printer.list': command({ input: Nothing, output: z.array(PrinterView), refusals: ['printing-unavailable'] }),
  /** Looks for printers in the spooler, on the network and on USB; takes some seconds. */
  'printer.search': command({ input: Nothing, output: z.array(FoundPrinter), refusals: [] }),
  /** Asks whether a printer answers at an address that was typed: a host, or a whole address with its road. */
  'printer.probe': command({
    input: z.strictObject({ address: z.string().trim().min(1).max(300) }),
    output: FoundPrinter,
    refusals: ['printer-silent', 'bad-address'],
  }),
  'printer.keep': command({ input: PrinterSetup, output: Nothing, refusals: [] }),
  'printer.forget': command({ input: z.strictObject({ name: PrinterName }), output: Nothing, refusals: [] }),
  /** Prints rulers, the frame of the reachable area and a code. */
  'printer.test': command({
    input: z.strictObject({ printer: PrinterName, format: LabelFormat, language: Language }),
    output: PrintJobView,
    refusals: [...printRefusals],
  }),
  /** Prints the label of a carton, a pallet or a kit, by a label template or on a whole parcel label (`a6`, `100x150`, `4x6`). */
  'label.printCode': command({
    input: z.strictObject({
      code: z.string().min(1).max(40),
      format: LabelFormat,
      language: Language,
      printer: PrinterName,
      repeatReason: RepeatReason.optional(),
    }),
    output: PrintJobView,
    refusals: [
      ...printRefusals,
      'label-code-unknown',
      'label-under-way',
      'label-in-doubt',
      'repeat-needs-reason',
      'place-not-on-sheet',
    ],
  }),
  /**
   * The label of a carton, a pallet or a kit was scanned, on the thing whose code is `code`; null where nobody says on which.
   * Its own code verifies the print, any other is an alarm.
   */
  'label.verifyCode': command({
    input: z.strictObject({ code: z.string().min(1).max(40).nullable(), scanned: z.string().min(1).max(40) }),
    output: CodeLabelCheckView,
    refusals: ['label-code-unknown'],
  }),
  /** The prints of a carton's, a pallet's or a kit's label, the newest first. */
  'print.ofCode': command({
    input: z.strictObject({ code: z.string().min(1).max(40) }),
    output: z.array(PrintJobView),
    refusals: [],
  }),
  'print.list': command({ input: z.strictObject({ deviceId: DeviceId }), output: z.array(PrintJobView), refusals: [] }),
  'print.cancel': command({
    input: z.strictObject({ printJobId: z.string() }),
    output: Nothing,
    refusals: ['print-job-not-found'],
  }),
  /** The newest prints of the bench, whatever they print. */
  'print.newest': command({
    input: z.strictObject({ limit: z.number().int().min(1).max(200) }),
    output: z.array(PrintJobView),
    refusals: [],
  }),
  /** Labels that were thrown away, failed or were cancelled. Their tags are never given out again. */
  'print.spoilt': command({
    input: z.strictObject({ limit: z.number().int().min(1).max(200) }),
    output: z.array(PrintJobView),
    refusals: [],
  }),
  /** A printed label was thrown away or is lost. Where it was the one scanned on its device, that scan no longer counts. */
  'print.void': command({
    input: z.strictObject({ printJobId: z.string(), reason: RepeatReason }),
    output: PrintJobView,
    refusals: ['print-job-not-found', 'print-not-voidable'],
  }),
  /** A person says of a print in doubt whether a label came out. */
  'print.settle': command({
    input: z.strictObject({ printJobId: z.string(), cameOut: z.boolean() }),
    output: PrintJobView,
    refusals: ['print-job-not-found', 'print-not-in-doubt'],
  }),
  /** Takes new tags and prints them on labels that are stuck before the machines are read. */
  'tag.printBlank': command({
    input: z.strictObject({
      count: z.number().int().min(1).max(200),
      format: LabelFormat,
      language: Language,
      printer: PrinterName,
    }),
    output: z.strictObject({ tags: z.array(TagText), jobs: z.array(PrintJobView) }),
    refusals: [...printRefusals],
  }),
  /** A blank label was scanned: the next new device of this bench gets its tag. Null lets go of it. */
  'tag.present': command({
    input: z.strictObject({ tag: z.string().max(40).nullable() }),
    output: z.strictObject({ tag: TagText.nullable() }),
    refusals: ['bad-tag', 'tag-not-blank', 'tag-bound', 'tag-voided'],
  }),
  'tag.presented': command({ input: Nothing, output: z.strictObject({ tag: TagText.nullable() }), refusals: [] }),
  'print.automation': command({ input: Nothing, output: AutoPrint, refusals: [] }),
  'print.automate': command({ input: AutoPrint, output: AutoPrint, refusals: [] }),
}
