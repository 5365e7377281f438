import { cleanName, printedInteger } from './printed-text.ts'

/** What `udisksctl info -b` says of one block device. */
export type UdisksDevice = {
  readonly device: string
  /** "ata", "nvme", "usb", "mmc"…: the bus that udev named the device by. */
  readonly bus: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly sizeBytes: number | null
}

/**
 * A udev name such as "ata-Samsung_SSD_840_Series_S14CNEAD233615F": bus, model and serial number with every blank as an
 * underscore. The serial is what follows the last underscore; names by a world-wide id tell no model.
 */
export function parseByIdName(name: string): { bus: string; model: string | null; serial: string | null } | null {
  const [, bus, rest] = /^(ata|nvme|usb|mmc|scsi|virtio)-(.+)$/.exec(name) ?? []
  if (bus === undefined || rest === undefined || /^(?:eui\.|nvme\.|0x|[0-9a-f]{17,}$)/.test(rest)) return null
  const [, model, serial] = /^(.*\S)_+([^_]+)$/.exec(rest) ?? []
  if (model === undefined) return { bus, model: null, serial: cleanName(rest) }
  return { bus, model: cleanName(model.replaceAll('_', ' ')), serial: cleanName(serial) }
}

/**
 * Reads `udisksctl info`: the device, its whole size and, out of the `Id` that udev made, model and serial number. The
 * kernel's own model name is cut to 16 characters for ATA disks, this one is not.
 *
 * @returns null when the text is not of a whole block device.
 * Source: udisks(8), interface org.freedesktop.UDisks2.Block; udev's 60-persistent-storage.rules.
 */
export function parseUdisksctl(text: string): UdisksDevice | null {
  const device = /^\s+Device:\s+\/dev\/(\S+)$/m.exec(text)?.[1]
  if (device === undefined || /org\.freedesktop\.UDisks2\.Partition:/.test(text)) return null
  const id = parseByIdName(/^\s+Id:\s+by-id-(\S+)\s*$/m.exec(text)?.[1] ?? '')
  return {
    device,
    bus: id?.bus ?? null,
    model: id?.model ?? null,
    serial: id?.serial ?? null,
    sizeBytes: printedInteger(/^\s+Size:\s+(\d+)$/m.exec(text)?.[1]),
  }
}
