import type { DiskEvidence, Exclusion } from './disk-evidence.ts'

/** Kernel names of what is never a disk: RAM, loops, optical drives, floppies, tapes, volumes, parts of an eMMC. */
const neverADisk =
  /^(?:z?ram|loop|sr|scd|fd|st|zd|md|dm-|nbd|drbd|bcache|pmem|mtd|ubi|bd|sg)\d|^mmcblk\d+(?:boot|rpmb|gp)|^(?:cdrom|dvd)/

/** Whether a device of this kernel name can be a disk at all. */
export const canBeDisk = (device: string): boolean => !neverADisk.test(device)

const readerName =
  /card\s*reader|multi-?card|multi ?flash|\bsd\/mmc\b|\bms\/ms-?pro\b|\b(?:compact|smart) ?(?:flash|media)\b|\bmemory stick\b/i

/** Where a device said to be removable is nevertheless built in: the flag is wrong on some of their bridges. */
const builtInBus = new Set(['sata', 'ata', 'nvme', 'mmc', 'sas'])

const deviceOf = (group: readonly DiskEvidence[]): string | null =>
  group.find((one) => one.device !== null)?.device ?? null

function busOf(group: readonly DiskEvidence[]): string | null {
  return group.find((one) => one.bus !== null)?.bus ?? null
}

function isCard(group: readonly DiskEvidence[], everyDevice: ReadonlySet<string>, listsEveryDevice: boolean): boolean {
  const device = deviceOf(group)
  if (device === null || !/^mmcblk\d+$/.test(device)) return false
  if (group.some((one) => one.exclusion === 'card')) return true
  const isSoldered = group.some((one) => one.kind?.kind === 'emmc') || everyDevice.has(`${device}boot0`)
  // Every eMMC has boot areas; in a complete list of devices their absence means a card.
  return !isSoldered && listsEveryDevice
}

/**
 * What speaks against a device being a disk of the machine; null for a disk that counts.
 *
 * @param group everything known of one device.
 * @param context `everyDevice`: all kernel names that any source mentions; `listsEveryDevice`: whether one of the
 *   sources lists them all; `isOfDisksAlone`: nothing but disks was asked, so that a disk in a USB dock is the very
 *   thing that was read and not the bench's live stick.
 */
export function exclusionOf(
  group: readonly DiskEvidence[],
  context: {
    readonly everyDevice: ReadonlySet<string>
    readonly listsEveryDevice: boolean
    readonly isOfDisksAlone: boolean
  },
): Exclusion | 'not-seen' | null {
  const device = deviceOf(group)
  if (device !== null && !canBeDisk(device)) return 'volume'
  if (isCard(group, context.everyDevice, context.listsEveryDevice)) return 'card'
  const isReader = group.some((one) => readerName.test(one.model ?? ''))
  const isEmpty = !group.some((one) => one.sizeBytes !== null && one.sizeBytes > 0)
  const isUsb = group.some((one) => one.bus === 'usb' || one.exclusion === 'usb')
  if (isEmpty && (isReader || (isUsb && !context.isOfDisksAlone))) return 'empty-reader'
  const firm = group.find((one) => one.exclusion !== null && one.exclusion !== 'usb')?.exclusion
  if (firm !== undefined && firm !== null) return firm
  if (isUsb) {
    const answers = group.some((one) => one.model !== null && one.exclusion === null)
    return context.isOfDisksAlone && answers ? null : 'usb'
  }
  if (group.some((one) => one.isRemovable === true) && !builtInBus.has(busOf(group) ?? '')) {
    return isEmpty ? 'empty-reader' : 'removable'
  }
  return group.some((one) => one.isSeen) ? null : 'not-seen'
}
