import type { SmartctlOutput } from '../tools/smartctl-output.ts'
import type { KindClaim } from './disk-evidence.ts'

/** Logical disks of a RAID controller and disks of a hypervisor: what lies beneath cannot be told. */
const notPhysical =
  /\braid\b|\blogical volume\b|\bvirtual (?:disk|hd|drive)\b|^(?:qemu|vbox|vmware|msft virtual|virtio)|\bmegaraid\b|\bperc\b|\bserveraid\b|\bsmart array\b/i

/** Whether a model name is of a volume or an emulated disk. */
export const isVirtualModel = (model: string | null): boolean => model !== null && notPhysical.test(model)

/**
 * Product lines whose name was only ever on hard disks. "Barracuda" and "Ultrastar" are missing on purpose: their
 * makers sell solid-state drives under these names too.
 */
const hardDiskLines = /\b(?:deskstar|travelstar|cinemastar|caviar|scorpio|velociraptor|spinpoint|momentus|hdd)\b/i

/** Part numbers of lines that are solid state and do not say so: Kingston, Crucial, WD, Intel, Samsung, SanDisk, others. */
const solidStateNumbers =
  /\b(?:SA400|SV300|SUV[45]00|SKC\d|SEDC|CT\d+(?:BX|MX|M5|P\d)|WDS\d+[GT]|SSDSC|SSDPE|MZ[-7ANVLH]|SDSSD|SD[6789]S|THNS|HFS\d+G|LITEONIT|MTFD)/i

/**
 * What a family or model name alone suggests of the kind; null when it says nothing. "SSD" in a name is the maker's own
 * word; a product line is a hint that needs a second source (see the merging of kinds).
 */
export function kindByName(...names: readonly (string | null)[]): KindClaim | null {
  const name = names.filter((one) => one !== null).join(' ')
  if (names.some((one) => one !== null && solidStateNumbers.test(one))) return { kind: 'ssd', basis: 'name' }
  if (/\bssds?\b|\bsolid.state\b|\bnvme\b|\bmsata\b/i.test(name)) return { kind: 'ssd', basis: 'name' }
  return hardDiskLines.test(name) ? { kind: 'hdd', basis: 'name' } : null
}

/** The kind by the medium's rotation as the disk states it: 0 or 1 turns is solid state (ACS-4, word 217). */
export function kindByRotation(rotationsPerMinute: number | null): KindClaim | null {
  if (rotationsPerMinute === null) return null
  return { kind: rotationsPerMinute > 1 ? 'hdd' : 'ssd', basis: 'disk' }
}

/** The kind of the disk that smartctl asked; null for volumes and for disks that tell neither turns nor a name. */
export function kindBySmartctl(output: SmartctlOutput): KindClaim | null {
  if (output.protocol === 'NVMe') return { kind: 'ssd', basis: 'disk' }
  if (isVirtualModel(output.model)) return null
  return kindByRotation(output.rotationsPerMinute) ?? kindByName(output.family, output.model)
}

/**
 * The kind by the kernel's rotational flag. The flag is true for every device that never said, so that it is evidence
 * of a hard disk only on a bus where disks do say.
 */
export function kindByFlag(isRotational: boolean | null, bus: string | null, model: string | null): KindClaim | null {
  if (bus === 'nvme') return { kind: 'ssd', basis: 'disk' }
  if (isRotational === null || isVirtualModel(model) || bus === 'mmc') return null
  if (!isRotational) return { kind: 'ssd', basis: 'system' }
  return bus === 'sata' || bus === 'ata' || bus === 'sas' ? { kind: 'hdd', basis: 'system' } : null
}
