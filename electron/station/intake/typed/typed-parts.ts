import type { TypedDetails } from '../../../../shared/contract/import.ts'
import type { Battery, Disk } from '../../../../shared/report/report.ts'

/** One typed value and where it belongs in a report; `list` and `entry` where it is that of a part. */
export type TypedPart = {
  readonly path: string
  readonly value: string | number
  readonly list?: 'disks' | 'batteries'
  /** What the part is as long as nothing else is known of it. */
  readonly entry?: Disk | Battery
}

const gibibyte = 2 ** 30
const gigabyte = 1e9

const unreadDisk: Disk = {
  device: null,
  model: null,
  serial: null,
  sizeBytes: null,
  kind: 'unknown',
  bus: null,
  removable: null,
  smart: {
    passed: null,
    powerOnHours: null,
    powerCycles: null,
    lifeUsedPercent: null,
    reallocatedSectors: null,
    pendingSectors: null,
    uncorrectable: null,
  },
}

const unreadBattery: Battery = {
  id: null,
  manufacturer: null,
  model: null,
  serial: null,
  chemistry: null,
  designMilliwattHours: null,
  fullMilliwattHours: null,
  cycles: null,
  healthPercent: null,
  chargePercent: null,
}

/** Typed fields in the report's own paths and units; a field that was not typed is left out. */
export function typedParts(fields: TypedDetails): readonly TypedPart[] {
  const plain = (path: string, value: string | number | undefined): TypedPart[] =>
    value === undefined ? [] : [{ path, value }]
  const part = (
    list: 'disks' | 'batteries',
    entry: Disk | Battery,
    field: string,
    value: string | number | undefined,
  ): TypedPart[] => (value === undefined ? [] : [{ path: `${list}.0.${field}`, value, list, entry }])
  const { memoryGibibytes, diskGigabytes } = fields
  const bytes = (amount: number | undefined, unit: number) =>
    amount === undefined ? undefined : Math.round(amount * unit)
  return [
    ...plain('machine.manufacturer', fields.manufacturer),
    ...plain('machine.model', fields.model),
    ...plain('machine.serial', fields.serial),
    ...plain('cpu.model', fields.cpuModel),
    ...plain('memory.installedBytes', bytes(memoryGibibytes, gibibyte)),
    ...part('disks', unreadDisk, 'sizeBytes', bytes(diskGigabytes, gigabyte)),
    ...part('disks', unreadDisk, 'kind', fields.diskKind),
    ...part('batteries', unreadBattery, 'healthPercent', fields.batteryHealthPercent),
  ]
}
