import { countAt, flagAt, listAt, parseJson, textAt } from './json-value.ts'
import { cleanName } from './printed-text.ts'

/** One block device that is no partition, as lsblk lists it. */
export type BlockDevice = {
  /** The kernel's name: "sda", "nvme0n1", "mmcblk0boot0". */
  readonly name: string
  /** "disk", "rom", "loop", "raid1", "crypt"… */
  readonly type: string | null
  readonly sizeBytes: number | null
  /** Cut to 16 characters for ATA disks where udev does not run. */
  readonly model: string | null
  readonly serial: string | null
  /** "sata", "nvme", "usb", "mmc", "virtio"…; null where the kernel has no name for it. */
  readonly transport: string | null
  /** The kernel's flag; true is also its answer for devices that never said. */
  readonly isRotational: boolean | null
  readonly isRemovable: boolean | null
}

/**
 * Reads `lsblk -J -b -o NAME,TYPE,SIZE,MODEL,SERIAL,TRAN,ROTA,RM,…`: the whole devices, partitions left out.
 * Flags are booleans since util-linux 2.33 and "0"/"1" before; sizes are numbers or their texts.
 *
 * @returns null when the text is not lsblk's JSON.
 * Source: lsblk(8).
 */
export function parseLsblk(text: string): readonly BlockDevice[] | null {
  const root = parseJson(text)
  if (typeof root !== 'object' || root === null || !('blockdevices' in root)) return null
  return listAt(root, 'blockdevices').flatMap((device) => {
    const name = textAt(device, 'name')?.replace(/^\/dev\//, '')
    if (name === undefined || !/^[\w!.-]{1,64}$/.test(name) || textAt(device, 'type') === 'part') return []
    return [
      {
        name,
        type: textAt(device, 'type'),
        sizeBytes: countAt(device, 'size'),
        model: cleanName(textAt(device, 'model')),
        serial: cleanName(textAt(device, 'serial')),
        transport: cleanName(textAt(device, 'tran'))?.toLowerCase() ?? null,
        isRotational: flagAt(device, 'rota'),
        isRemovable: flagAt(device, 'rm'),
      },
    ]
  })
}
