import { at, countAt, listAt, numberAt, parseJson, textAt } from './json-value.ts'
import { cleanName } from './printed-text.ts'

/** One disk as Windows' storage cmdlets describe it. */
export type WindowsDisk = {
  /** The number in \\.\PHYSICALDRIVEn. */
  readonly id: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly sizeBytes: number | null
  readonly kind: 'ssd' | 'hdd' | null
  readonly bus: string | null
  readonly healthStatus: string | null
  readonly powerOnHours: number | null
  /** Share of the rated life that is used up, in percent. */
  readonly wearPercent: number | null
  /** Whether the reliability counters could be asked: they need administrator rights. */
  readonly counterStatus: 'read' | 'denied' | 'unavailable'
}

/** MSFT_PhysicalDisk.MediaType and BusType come as their names, or as numbers from older PowerShells. */
const kinds = new Map<string, WindowsDisk['kind']>([
  ['ssd', 'ssd'],
  ['hdd', 'hdd'],
  ['3', 'hdd'],
  ['4', 'ssd'],
])
const buses = new Map([
  ['3', 'ata'],
  ['7', 'usb'],
  ['8', 'raid'],
  ['10', 'sas'],
  ['11', 'sata'],
  ['12', 'sd'],
  ['13', 'mmc'],
  ['17', 'nvme'],
])

/** Windows puts an NVMe namespace's EUI-64 where the serial number should be: "0025_3854_01B7_2C41.". */
const namespaceId = /^(?:[0-9a-f]{4}_){3,}[0-9a-f]{4}\.?$/i

const cleanId = (printed: string | null): string | null => /^\d{1,5}$/.exec(printed ?? '')?.[0] ?? null

function counterStatusOf(root: unknown, counter: unknown): WindowsDisk['counterStatus'] {
  if (counter !== undefined) return 'read'
  const failure = textAt(root, 'failures', 'StorageReliabilityCounter')
  return failure !== null && /permission|denied/i.test(failure) ? 'denied' : 'unavailable'
}

function diskOf(root: unknown, disk: unknown): WindowsDisk {
  const id = cleanId(textAt(disk, 'DeviceId'))
  const counter = listAt(root, 'StorageReliabilityCounter').find((one) => cleanId(textAt(one, 'DeviceId')) === id)
  const serial = cleanName(textAt(disk, 'SerialNumber'))
  const media = textAt(disk, 'MediaType')?.toLowerCase() ?? ''
  const bus = cleanName(textAt(disk, 'BusType'))?.toLowerCase() ?? null
  const turns = numberAt(disk, 'SpindleSpeed')
  const hours = countAt(counter, 'PowerOnHours')
  const wear = numberAt(counter, 'Wear')
  return {
    id,
    model: cleanName(textAt(disk, 'Model') ?? textAt(disk, 'FriendlyName')),
    serial: serial === null || namespaceId.test(serial) ? null : serial,
    sizeBytes: countAt(disk, 'Size'),
    // 4294967295 turns is "unknown", 0 is solid state.
    kind: kinds.get(media) ?? (turns === 0 ? 'ssd' : turns !== null && turns < 100_000 ? 'hdd' : null),
    bus: bus === null ? null : (buses.get(bus) ?? bus),
    healthStatus: textAt(disk, 'HealthStatus'),
    // A drive that does not count its hours reports none or 0; a disk with a system on it has run for more than 0.
    powerOnHours: hours === null || hours <= 0 ? null : hours,
    wearPercent: wear === null || wear < 0 || wear > 255 ? null : wear,
    counterStatus: counterStatusOf(root, counter),
  }
}

/**
 * Reads `Get-PhysicalDisk` and `Get-StorageReliabilityCounter` as one JSON object with a list of each, and the failures
 * of either by the category of its error.
 *
 * @returns empty when the text is not of that form.
 * Source: Microsoft, MSFT_PhysicalDisk and MSFT_StorageReliabilityCounter.
 */
export function parseWindowsDisks(text: string): readonly WindowsDisk[] {
  const root = parseJson(text)
  return at(root, 'PhysicalDisk') === undefined ? [] : listAt(root, 'PhysicalDisk').map((disk) => diskOf(root, disk))
}
