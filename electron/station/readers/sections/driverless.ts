import type { networkKinds } from '../../../../shared/report/report.ts'
import type { Capture } from '../capture.ts'
import { windowsUnserved } from '../tools/windows-unserved.ts'

/** A controller that is on the PCI bus, or on Windows' USB, while no driver makes an adapter or a screen of it. */
export type DriverlessController = {
  readonly from: string
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
    from: 'sys/bus/pci/devices',
    manufacturer: named('ID_VENDOR_FROM_DATABASE') ?? maker,
    model: named('ID_MODEL_FROM_DATABASE') ?? `PCI ${id}`,
    classCode,
    networkKind: kindOf(classCode, maker),
  }
}

const kindOf = (classCode: number, maker: string | null): DriverlessController['networkKind'] =>
  classCode === otherNetwork && maker !== null ? 'wifi' : (kinds[classCode] ?? null)

/** What Windows lists with a problem; Wi-Fi adapters for USB have no class, only the name that they give themselves. */
function ofWindows(capture: Capture): readonly DriverlessController[] {
  const from = 'Win32_PnPEntity'
  return windowsUnserved(capture.text('windows-network.json')).flatMap((device): readonly DriverlessController[] => {
    if (device.bus === 'usb') {
      const isWifi = /802\.11|wi-?fi|wlan|wireless (?:lan|network)/i.test(device.name ?? '')
      if (!isWifi) return []
      return [
        { from, manufacturer: null, model: device.name ?? '', classCode: otherNetwork, networkKind: 'wifi' as const },
      ]
    }
    const { classCode } = device
    if (classCode === null) return []
    const maker = wifiMakers[device.vendor] ?? null
    const model = `PCI ${device.vendor}:${device.product}`
    return [{ from, manufacturer: maker, model, classCode, networkKind: kindOf(classCode, maker) }]
  })
}

/** The controllers that the local reader or the capture script found on the bus without a driver, in the bus's order. */
export function driverlessControllers(capture: Capture): readonly DriverlessController[] {
  const events = capture.names.filter((name) => /^sys\/bus\/pci\/devices\/[^/]+\/uevent$/.test(name))
  const ofKernel = events.flatMap((name) => {
    const found = controllerOf(capture.text(name) ?? '', capture.text(name.replace(/uevent$/, 'udev')) ?? '')
    return found === null ? [] : [found]
  })
  return [...ofKernel, ...ofWindows(capture)]
}

export const isNetworkController = ({ classCode }: DriverlessController): boolean =>
  [0x02, 0x0d].includes(classCode >> 8)
export const isDisplayController = ({ classCode }: DriverlessController): boolean => classCode >> 8 === 0x03
