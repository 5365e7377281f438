import { at, listAt, numberAt, parseJson, textAt } from './json-value.ts'

/** A device that Windows sees on a bus and that does not work. Numbers in lower-case hexadecimal, as pci-ids has them. */
export type WindowsUnserved = {
  readonly bus: 'pci' | 'usb'
  readonly vendor: string
  readonly product: string
  /** Class and subclass of PCI (0x0280); null on USB and where it is not told. */
  readonly classCode: number | null
  /** On USB the name that the device gives itself; on PCI a general word in Windows' language. */
  readonly name: string | null
}

/** Problems of devices that are not there (any more): no longer present, not connected, being removed. */
const goneProblems = new Set([24, 45, 47])

const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string')

/**
 * Reads the devices that Windows lists with a problem, a missing driver (28) above all.
 *
 * Source: Microsoft, Win32_PnPEntity (ConfigManagerErrorCode), "Identifiers for PCI Devices" (`PCI\\CC_0280`) and "Standard
 * USB Identifiers".
 */
export function windowsUnserved(text: string | null): readonly WindowsUnserved[] {
  return listAt(parseJson(text), 'Unserved').flatMap((device): readonly WindowsUnserved[] => {
    if (goneProblems.has(numberAt(device, 'ConfigManagerErrorCode') ?? 0)) return []
    const id = textAt(device, 'DeviceID') ?? ''
    const [, bus, vendor, product] =
      /^(PCI|USB)\\(?:VEN|VID)_([0-9A-F]{4})&(?:DEV|PID)_([0-9A-F]{4})/i.exec(id)?.map((part) => part.toLowerCase()) ??
      []
    if ((bus !== 'pci' && bus !== 'usb') || vendor === undefined || product === undefined) return []
    const ids = [...textsOf(at(device, 'HardwareID')), ...textsOf(at(device, 'CompatibleID'))]
    const code = ids.map((one) => /&?CC_([0-9A-F]{4})/i.exec(one)?.[1]).find((found) => found !== undefined)
    const classCode = bus === 'usb' || code === undefined ? null : Number.parseInt(code, 16)
    return [{ bus, vendor, product, classCode, name: textAt(device, 'Name') }]
  })
}
