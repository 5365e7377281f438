import { z } from 'zod'
import { importLimits } from './import-limits.ts'
import { ErasureResult } from '../device/erasure.ts'
import { diskKinds, MachineKind } from '../report/report.ts'
import { DeviceId, Moment, RefusalView } from './views.ts'
import { plainTyped } from './plain-typed.ts'

/** A file as it was dropped or chosen; files of one folder are told by their paths: `laptop-7/dmidecode.txt`. */
export const ImportFile = z.strictObject({
  name: z.string().min(1).max(importLimits.nameCharacters),
  bytes: z.custom<Uint8Array>(
    (value) => value instanceof Uint8Array && value.byteLength <= importLimits.fileBytes,
    'a file of at most 32 MB',
  ),
})
export type ImportFile = z.infer<typeof ImportFile>

/**
 * What became of one document, or of the files of one machine's folder together.
 * - `card`: it is read; the card tells the rest. `deviceId` is null while a person has to decide which device it is.
 * - `known`: the same content was imported before, as this device, or waits on this card.
 * - `unreadable`: nothing was recorded; `refusal` says why.
 * - `restored`: a device of another bench came in whole, with its id, tag, readings, verdicts and history.
 * - `evidence`: it tells of erased disks; `erasures` says where each went, `deviceId` is null on the review list.
 */
export const ImportResult = z.strictObject({
  names: z.array(z.string()),
  result: z.enum(['card', 'known', 'unreadable', 'evidence', 'restored']),
  intakeId: z.uuid().nullable(),
  deviceId: DeviceId.nullable(),
  refusal: RefusalView.nullable(),
  erasures: z
    .array(
      z.strictObject({
        evidenceId: z.uuid(),
        serial: z.string().nullable(),
        result: ErasureResult,
        deviceId: DeviceId.nullable(),
      }),
    )
    .optional(),
})
export type ImportResult = z.infer<typeof ImportResult>

const Typed = plainTyped(200)

/** What a person enters first of a machine that can't be read; null where it is not known. */
export const TypedDevice = z.strictObject({
  kind: MachineKind,
  manufacturer: Typed.nullable(),
  model: Typed.nullable(),
  serial: Typed.nullable(),
  note: plainTyped(2000).nullable(),
})
export type TypedDevice = z.infer<typeof TypedDevice>

/** Fields of a device that a person enters later; only the given ones change. */
export const TypedDetails = z.strictObject({
  manufacturer: Typed.optional(),
  model: Typed.optional(),
  serial: Typed.optional(),
  cpuModel: Typed.optional(),
  /** Binary, as memory is sold: 8 is 8 GiB. */
  memoryGibibytes: z.number().positive().max(65_536).optional(),
  /** Decimal, as disks are sold: 256 is 256 GB. */
  diskGigabytes: z.number().positive().max(1_000_000).optional(),
  diskKind: z.enum(diskKinds).optional(),
  batteryHealthPercent: z.number().min(0).max(100).optional(),
})
export type TypedDetails = z.infer<typeof TypedDetails>

const Value = z.union([z.string(), z.number(), z.boolean()]).nullable()

/**
 * What changed between a device's last two reports, by the path of the field in the newer one (`memory.installedBytes`).
 * The path of a whole part (`disks.0`) tells that it was exchanged, or with null on one side added or taken out; the
 * values name it. `beforeReadAt` is null for a device that was read once.
 */
export const DifferencesView = z.strictObject({
  beforeReadAt: Moment.nullable(),
  afterReadAt: Moment,
  differences: z.array(z.strictObject({ path: z.string(), before: Value, after: Value })),
})
export type DifferencesView = z.infer<typeof DifferencesView>

/**
 * A removable drive with reports of machines on it. `gone`: it is no longer plugged in; what had been copied by then is
 * imported all the same. `unreadable`: the drive itself can't be read.
 */
export const StickView = z.strictObject({
  stickId: z.string().min(1).max(200),
  label: z.string().max(200),
  state: z.enum(['importing', 'imported', 'unreadable', 'gone']),
  counts: z.strictObject({
    new: z.number().int().nonnegative(),
    known: z.number().int().nonnegative(),
    unreadable: z.number().int().nonnegative(),
  }),
  canWriteReceipt: z.boolean(),
})
export type StickView = z.infer<typeof StickView>
