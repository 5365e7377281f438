import type { networkKinds } from '../../../../shared/report/report.ts'
import type { Capture } from '../capture.ts'

/** A controller that is on the PCI bus while no driver makes an adapter or a screen of it. */
export type DriverlessController = {
  readonly manufacturer: string | null
  /** The name of a database of PCI, else "PCI 8086:24fd". */
  readonly model: string
  /** Class and subclass: 0x0280. */
  readonly classCode: number
  /** What kind of adapter it is; null where class and maker do not tell. */
  readonly networkKind: (typeof networkKinds)[number] | null
}

/** Vendor numbers of PCI (pci-ids) of those who make Wi-Fi cards for computers. */
const wifiMakers: Readonly<Record<string, string>> = {
  '10ec': 'Realtek',
  '1106': 'VIA',
  '11ab': 'Marvell',
  '1260': 'Intersil',
  '14c3': 'MediaTek',
  '14e4': 'Broadcom',
  '168c': 'Qualcomm Atheros',
  '17cb': 'Qualcomm',
  '1814': 'Ralink',
  '1b4b': 'Marvell',
  '8086': 'Intel',
}

/** Classes whose members are all of one kind (PCI Code and ID Assignment Specification). */
const kinds: Readonly<Record<number, DriverlessController['networkKind']>> = {
  0x0200: 'ethernet',
  0x0d11: 'bluetooth',
  0x0d20: 'wifi',
  0x0d21: 'wifi',
  0x0d40: 'mobile',
  0x0d41: 'mobile',
}
/** "Other network controller": Wi-Fi cards have no class of their own and use this one. */
const otherNetwork = 0x0280

function controllerOf(event: string, names: string): DriverlessController | null {
  const classCode = Number.parseInt(/^PCI_CLASS=([0-9a-f]{4,6})$/im.exec(event)?.[1] ?? '', 16) >> 8
  const id = /^PCI_ID=([0-9a-f]{4}:[0-9a-f]{4})$/im.exec(event)?.[1]?.toLowerCase()
  if (id === undefined || classCode === 0) return null
  const maker = wifiMakers[id.slice(0, 4)] ?? null
  const named = (key: string) => new RegExp(`^E:${key}=(.+)$`, 'm').exec(names)?.[1] ?? null
  return {
    manufacturer: named('ID_VENDOR_FROM_DATABASE') ?? maker,
    model: named('ID_MODEL_FROM_DATABASE') ?? `PCI ${id}`,
    classCode,
    networkKind: classCode === otherNetwork && maker !== null ? 'wifi' : (kinds[classCode] ?? null),
  }
}

export const busSource = 'sys/bus/pci/devices'

/** The controllers that the local reader or the capture script found on the bus without a driver, in the bus's order. */
export function driverlessControllers(capture: Capture): readonly DriverlessController[] {
  const events = capture.names.filter((name) => /^sys\/bus\/pci\/devices\/[^/]+\/uevent$/.test(name))
  return events.flatMap((name) => {
    const found = controllerOf(capture.text(name) ?? '', capture.text(name.replace(/uevent$/, 'udev')) ?? '')
    return found === null ? [] : [found]
  })
}

export const isNetworkController = ({ classCode }: DriverlessController): boolean =>
  [0x02, 0x0d].includes(classCode >> 8)
export const isDisplayController = ({ classCode }: DriverlessController): boolean => classCode >> 8 === 0x03
