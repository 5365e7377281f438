import type { Capture } from '../capture.ts'
import { cleanName, printedInteger } from './printed-text.ts'

/** What sysfs says of one block device, by the attributes' paths below /sys/block/<device>. */
export type SysBlockDevice = {
  readonly device: string
  readonly model: string | null
  readonly vendor: string | null
  readonly serial: string | null
  readonly sizeBytes: number | null
  readonly isRemovable: boolean | null
  readonly isRotational: boolean | null
  /** MMC bus only: "MMC" is soldered eMMC, "SD" a card. */
  readonly cardType: string | null
}

/**
 * Reads one device's attributes. `size` counts units of 512 bytes whatever the sector size is; ATA model names are cut
 * to 16 characters here; page 80h of the vital product data begins with four bytes that are no text.
 *
 * @param attribute the text of one attribute by its path ("device/model"), or null when it was not read.
 * Source: Documentation/ABI/stable/sysfs-block, Documentation/driver-api/mmc/mmc-dev-attrs.rst (Linux).
 */
export function sysBlockDevice(device: string, attribute: (path: string) => string | null): SysBlockDevice {
  const units = printedInteger(attribute('size'))
  const flag = (path: string): boolean | null => {
    const text = attribute(path)?.trim()
    return text === '1' ? true : text === '0' ? false : null
  }
  // The page's header (type, page code, length) holds control bytes or what a decoder made of them.
  const page = attribute('device/vpd_pg80')?.replace(/^.{0,4}?(?=\s*[\w-]+\s*$)/s, '')
  return {
    device,
    model: cleanName(attribute('device/model') ?? attribute('device/name')),
    vendor: cleanName(attribute('device/vendor')),
    serial: cleanName(attribute('device/serial') ?? page),
    sizeBytes: units === null ? null : units * 512,
    isRemovable: flag('removable'),
    isRotational: flag('queue/rotational'),
    cardType: cleanName(attribute('device/type')),
  }
}

/** Every device of which the capture holds files under `sys/block/<device>/`. */
export function sysBlockDevices(capture: Capture): readonly SysBlockDevice[] {
  const devices = new Set(capture.names.flatMap((name) => /^sys\/block\/([^/]+)\//.exec(name)?.[1] ?? []))
  return [...devices].map((device) => sysBlockDevice(device, (path) => capture.text(`sys/block/${device}/${path}`)))
}
