import { cleanName, printedInteger } from './printed-text.ts'
import { parseByIdName } from './udisksctl.ts'

/** One device of a list of facts noted by hand from a hwinfo report too big to keep. */
export type NotedDisk = {
  readonly device: string
  readonly sizeBytes: number | null
  readonly model: string | null
  readonly serial: string | null
  /** "usb", "mmc", "nvme"… */
  readonly bus: string | null
  /** The MMC address: 0001 for soldered eMMC, which the host numbers; cards number themselves. */
  readonly mmcAddress: string | null
}

/**
 * Reads notes of one line a device: "mmcblk2: mmc2:0001 sdhci-acpi, by-id mmc-SEM32G_0xf0a5a633, 61071360 sectors of
 * 512 = 31268536320 bytes". Names before a comma without "by-id" are of the controller (its PCI name) and are not the
 * disk's model; "no medium" is an empty reader; a range of names ("ram0..ram15") is no disk.
 */
export function parseDiskNotes(text: string): readonly NotedDisk[] {
  return text.split('\n').flatMap((line) => {
    const [, device, facts] = /^([a-z]+\w*): (.+)$/.exec(line) ?? []
    if (device === undefined || facts === undefined) return []
    const byId = parseByIdName(/\bby-id (\S+?),?(?:\s|$)/.exec(facts)?.[1] ?? '')
    const isUsb = /\busb\b|usb-storage/i.test(facts)
    return [
      {
        device,
        sizeBytes: /\bno medium\b/.test(facts) ? 0 : printedInteger(/= (\d+) bytes/.exec(facts)?.[1]),
        model: cleanName(byId?.model),
        serial: cleanName(byId?.serial),
        bus: isUsb ? 'usb' : device.startsWith('nvme') ? 'nvme' : (byId?.bus ?? null),
        mmcAddress: /\bmmc\d+:([0-9a-f]{4})\b/.exec(facts)?.[1] ?? null,
      },
    ]
  })
}
