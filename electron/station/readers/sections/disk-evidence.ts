import type { diskKinds } from '../../../../shared/report/report.ts'
import type { SmartReadings } from './disk-health.ts'

export type DiskKind = Exclude<(typeof diskKinds)[number], 'unknown'>

/** How sure a source is of a disk's kind: what the disk says, what its system says, what a name suggests. */
export type KindClaim = { readonly kind: DiskKind; readonly basis: 'disk' | 'system' | 'name' }

/** Why a device is no disk of the machine, as one source tells. */
export type Exclusion = 'usb' | 'removable' | 'card' | 'volume' | 'optical' | 'empty-reader'

/** What one source says of one device. Null is always "this source does not say". */
export type DiskEvidence = {
  /** The kernel's name ("sda", "nvme0n1"), or null for a source that names its disks otherwise or not at all. */
  readonly device: string | null
  /** Tells apart the disks behind one RAID controller, which share the controller's device name. */
  readonly member: string | null
  /** How the device is shown where it has no kernel's name: "disk0". */
  readonly label: string | null
  readonly from: string
  readonly model: string | null
  readonly serial: string | null
  readonly sizeBytes: number | null
  /** The size as printed, where it is too coarse to be a number of bytes ("953.87 GiB"). */
  readonly sizeText: string | null
  readonly kind: KindClaim | null
  /** "sata", "ata", "nvme", "scsi", "sas", "usb", "mmc", "virtio"… */
  readonly bus: string | null
  readonly isRemovable: boolean | null
  readonly smart: SmartReadings | null
  readonly exclusion: Exclusion | null
  /** Whether this source shows that there is a device at all; an unanswered question to it does not. */
  readonly isSeen: boolean
}

const silent: Omit<DiskEvidence, 'from'> = {
  device: null,
  member: null,
  label: null,
  model: null,
  serial: null,
  sizeBytes: null,
  sizeText: null,
  kind: null,
  bus: null,
  isRemovable: null,
  smart: null,
  exclusion: null,
  isSeen: true,
}

/** Evidence of which only what a source says is written down. */
export function evidence(from: string, said: Partial<Omit<DiskEvidence, 'from'>>): DiskEvidence {
  return { ...silent, from, ...said }
}

/** An NVMe disk is named by its controller in one tool (nvme0) and by its namespace in the next (nvme0n1). */
const controllerOf = (device: string): string => /^(nvme\d+)(?:n\d+)?$/.exec(device)?.[1] ?? device

function keyOf({ device, member }: DiskEvidence): string | null {
  if (device === null) return null
  return member === null ? controllerOf(device) : `${controllerOf(device)} ${member}`
}

/** Whether a serial number is long enough to tell two disks of one machine apart. */
const identifies = (serial: string | null): serial is string => serial !== null && serial.length >= 4

const compared = (text: string): string => text.replace(/[\s_.-]/g, '').toLowerCase()

/**
 * Puts what different sources say of the same device together, the sources' order kept within each group.
 *
 * Devices are the same by the kernel's name. A source without such names joins the group with the same serial number,
 * failing that the only group with the same model; otherwise it stands for a device of its own.
 */
export function groupEvidence(all: readonly DiskEvidence[]): readonly (readonly DiskEvidence[])[] {
  const named = new Map<string, DiskEvidence[]>()
  for (const one of all) {
    const key = keyOf(one)
    if (key !== null) named.set(key, [...(named.get(key) ?? []), one])
  }
  const groups = [...named.values()]
  for (const one of all.filter((candidate) => keyOf(candidate) === null)) {
    const { serial, model } = one
    const bySerial = identifies(serial)
      ? groups.filter((group) =>
          group.some((other) => identifies(other.serial) && compared(other.serial) === compared(serial)),
        )
      : []
    const byModel =
      model !== null && serial === null
        ? groups.filter((group) =>
            group.some((other) => other.model !== null && compared(other.model) === compared(model)),
          )
        : []
    const home = bySerial[0] ?? (byModel.length === 1 ? byModel[0] : undefined)
    if (home === undefined) groups.push([one])
    else home.push(one)
  }
  return groups
}
