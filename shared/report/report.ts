import { z } from 'zod'
import { AndroidSystem } from './android.ts'
import { isPlainText } from './plain-text.ts'
import { ReadingRecord } from './reading.ts'

/**
 * Text as a machine states it: trimmed, never empty (an empty text is `null`, with its reading saying why), and only what
 * it shows: readers leave out what would command a terminal or turn the text around.
 */
const Text = z.string().min(1).max(500).refine(isPlainText, 'control characters in a text').nullable()
const Count = z.number().int().nonnegative().nullable()
const Bytes = z.number().int().nonnegative().nullable()
const Percent = z.number().min(0).max(100).nullable()
const Flag = z.boolean().nullable()

export const machineKinds = ['laptop', 'desktop', 'tablet', 'phone', 'server', 'vm'] as const
export const MachineKind = z.enum(machineKinds)
export type MachineKind = z.infer<typeof MachineKind>

export const Machine = z.strictObject({
  kind: MachineKind.nullable(),
  manufacturer: Text,
  /** The product name of the firmware: "20L5CTO1WW" on a Lenovo. */
  model: Text,
  /** The name people know where it stands elsewhere: "ThinkPad T480" in Lenovo's Version field. */
  modelVersion: Text,
  /** Null where the firmware holds a placeholder; the placeholder stands in the reading. */
  serial: Text,
  uuid: Text,
})

export const Cpu = z.strictObject({
  model: Text,
  manufacturer: Text,
  /** Physical cores of all packages together. */
  cores: Count,
  threads: Count,
  /** What the processor can run, not what the running system uses: x86_64, i686, aarch64, armv7l. */
  architecture: Text,
  maxMegahertz: z.number().positive().nullable(),
  /** Generation within the maker's own line (Intel Core i5-8250U: 8; Ryzen 5 3500U: 3; Apple M1: 1). */
  generation: Count,
})

export const MemoryModule = z.strictObject({
  locator: Text,
  sizeBytes: Bytes,
  /** DDR3, DDR4, LPDDR4… */
  type: Text,
  /** SODIMM, DIMM, Row Of Chips… */
  formFactor: Text,
  speedMegatransfers: Count,
  manufacturer: Text,
  partNumber: Text,
  serial: Text,
})
export type MemoryModule = z.infer<typeof MemoryModule>

export const Memory = z.strictObject({
  /** Sum of the populated system memory modules (SMBIOS type 17, flash ROM left out); binary units. */
  installedBytes: Bytes,
  /** What the operating system can use; always a little less. */
  usableBytes: Bytes,
  /** Number of places for modules, populated or not. */
  slots: Count,
  /** Populated slots only; null when no source lists them. */
  modules: z.array(MemoryModule).nullable(),
})

export const Smart = z.strictObject({
  /** The disk's own overall self-assessment. */
  passed: Flag,
  powerOnHours: Count,
  powerCycles: Count,
  /** Share of the rated life that is used up (NVMe percentage used; ATA endurance indicator); may be over 100. */
  lifeUsedPercent: z.number().min(0).max(255).nullable(),
  reallocatedSectors: Count,
  pendingSectors: Count,
  uncorrectable: Count,
})

export const diskKinds = ['ssd', 'hdd', 'emmc', 'unknown'] as const
export const Disk = z.strictObject({
  device: Text,
  model: Text,
  serial: Text,
  sizeBytes: Bytes,
  kind: z.enum(diskKinds),
  /** nvme, sata, ata, scsi, usb, mmc, virtio… in lower case. */
  bus: Text,
  removable: Flag,
  smart: Smart,
})
export type Disk = z.infer<typeof Disk>

export const Battery = z.strictObject({
  id: Text,
  manufacturer: Text,
  model: Text,
  serial: Text,
  chemistry: Text,
  designMilliwattHours: z.number().positive().nullable(),
  fullMilliwattHours: z.number().nonnegative().nullable(),
  /** Null where the firmware reports 0 for "not counted". */
  cycles: Count,
  /** Full against design, capped at 100; one decimal. Null when either is unknown. */
  healthPercent: Percent,
  chargePercent: Percent,
})
export type Battery = z.infer<typeof Battery>

export const Display = z.strictObject({
  connector: Text,
  manufacturer: Text,
  model: Text,
  serial: Text,
  /** True for the machine's own panel. */
  isInternal: Flag,
  widthPixels: Count,
  heightPixels: Count,
  widthMillimetres: Count,
  heightMillimetres: Count,
  diagonalInches: z.number().positive().nullable(),
})

export const networkKinds = ['ethernet', 'wifi', 'bluetooth', 'mobile', 'other'] as const
export const NetworkAdapter = z.strictObject({
  name: Text,
  kind: z.enum(networkKinds),
  manufacturer: Text,
  model: Text,
  macAddress: Text,
})

export const Camera = z.strictObject({ name: Text, device: Text })

export const Firmware = z.strictObject({
  vendor: Text,
  version: Text,
  /** Calendar day, ISO 8601 (SMBIOS prints month/day/year). */
  releasedOn: z.iso.date().nullable(),
  /** How the running system was started. */
  bootMode: z.enum(['uefi', 'bios']).nullable(),
  boardManufacturer: Text,
  boardModel: Text,
  boardSerial: Text,
  chassisSerial: Text,
})

/**
 * What read the machine: the bench on itself; a folder of raw outputs; a probe or a capture script on the machine,
 * whichever way its report came; the bench over ADB; another program; a person. The way it came stands on its card.
 */
export const sourceKinds = ['local', 'capture', 'probe', 'android', 'foreign', 'typed'] as const
export const Source = z.strictObject({
  kind: z.enum(sourceKinds),
  tool: z.string().min(1).max(100),
  toolVersion: z.string().min(1).max(50),
  /** ISO 8601, UTC. */
  readAt: z.iso.datetime(),
})

export const reportSchemaId = 'etabli.report/1'

/**
 * What a machine is, as far as it was read. `null` is always "not read", never "none": an empty list is "none".
 * `readings` says of every scalar field (path with dots, list entries by index: `disks.0.serial`) and of every list
 * (`batteries`) what became of reading it and from where.
 */
export const Report = z.strictObject({
  schema: z.literal(reportSchemaId),
  machine: Machine,
  cpu: Cpu,
  memory: Memory,
  /** Internal disks only: live sticks, card readers, RAM disks and volumes are left out. */
  disks: z.array(Disk).nullable(),
  batteries: z.array(Battery).nullable(),
  displays: z.array(Display).nullable(),
  network: z.array(NetworkAdapter).nullable(),
  cameras: z.array(Camera).nullable(),
  firmware: Firmware,
  /** Only of a device that runs Android. */
  android: AndroidSystem.optional(),
  source: Source,
  readings: z.record(z.string().max(200), ReadingRecord),
})
export type Report = z.infer<typeof Report>
