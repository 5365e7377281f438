import { readdir, readFile, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PrinterAddress } from '../../../../shared/label/printer-address.ts'

/** A printer on USB that takes a language of ours, and the device to write to. */
export type UsbPrinter = {
  readonly address: PrinterAddress & { readonly road: 'zpl-usb' | 'brother-usb' }
  readonly devicePath: string
}

/** The roots that Linux shows printers under; a test has its own. */
export type UsbPrinterRoots = { readonly sys: string; readonly dev: string }
export const linuxRoots: UsbPrinterRoots = { sys: '/sys/class/usbmisc', dev: '/dev/usb' }

/** The keys of an IEEE 1284 device id: "MFG:Zebra;CMD:ZPL;MDL:ZD421;"; long and short names mean the same. */
export function deviceIdOf(text: string): ReadonlyMap<string, string> {
  const short = new Map([
    ['MANUFACTURER', 'MFG'],
    ['MODEL', 'MDL'],
    ['COMMAND SET', 'CMD'],
    ['SERN', 'SN'],
    ['SERIALNUMBER', 'SN'],
  ])
  return new Map(
    text.split(';').flatMap((part): [string, string][] => {
      const at = part.indexOf(':')
      if (at < 0) return []
      const key = part.slice(0, at).trim().toUpperCase()
      return [[short.get(key) ?? key, part.slice(at + 1).trim()]]
    }),
  )
}

/** Which of our languages a printer takes by its own word (`CMD:`); null for any other. */
export function roadOf(id: ReadonlyMap<string, string>): 'zpl-usb' | 'brother-usb' | null {
  const languages = (id.get('CMD') ?? '').toUpperCase()
  if (/\bZPL/.test(languages)) return 'zpl-usb'
  const isBrother = /brother/i.test(id.get('MFG') ?? '') && /\bQL-/i.test(id.get('MDL') ?? '')
  return isBrother ? 'brother-usb' : null
}

/**
 * The address of a printer, by what it says of itself; null for one that takes none of our languages.
 *
 * @param deviceSerial of the USB device; where it has none, the id may.
 */
export function usbAddressOf(id: ReadonlyMap<string, string>, deviceSerial: string): UsbPrinter['address'] | null {
  const road = roadOf(id)
  if (road === null) return null
  const serial = deviceSerial.trim() || (id.get('SN') ?? '')
  return { road, maker: id.get('MFG') ?? '', model: id.get('MDL') ?? '', serial: serial === '' ? null : serial }
}

const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '')

/**
 * The label printers on USB that Linux's own printer driver (usblp) has: each has a device to write to, without any
 * driver of a maker. Empty on other systems, and where the driver is not loaded.
 */
export async function usbPrinters(roots: UsbPrinterRoots = linuxRoots): Promise<UsbPrinter[]> {
  const names = await readdir(roots.sys).catch(() => [])
  const found = await Promise.all(
    names
      .filter((name) => /^lp\d+$/.test(name))
      .map(async (name): Promise<UsbPrinter[]> => {
        const device = join(roots.sys, name, 'device')
        const id = deviceIdOf(await read(join(device, 'ieee1284_id')))
        // The link leads to the interface; the serial number stands at the device above it.
        const address = usbAddressOf(
          id,
          await read(join(dirname(await realpath(device).catch(() => device)), 'serial')),
        )
        return address === null ? [] : [{ address, devicePath: join(roots.dev, name) }]
      }),
  )
  return found.flat()
}
