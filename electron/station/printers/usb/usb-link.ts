import { printerName } from '../../../../shared/label/printer-address.ts'
import type { LinkAnswer, RawLink } from '../raw-link.ts'
import { claimedLink } from './claimed-link.ts'
import { classPrinters } from './class-printers.ts'
import { deviceLink } from './device-link.ts'
import { usbPrinters, type UsbPrinter } from './usb-printers.ts'

/** A name that was kept without a serial number means any printer of that maker and model. */
const isNamed = (printer: string, address: UsbPrinter['address']): boolean =>
  printerName(address) === printer || printerName({ ...address, serial: null }) === printer

/** Where a printer's device file is, if the system's own driver has it. */
async function devicePathOf(printer: string): Promise<string | null> {
  const present = await usbPrinters()
  return present.find(({ address }) => isNamed(printer, address))?.devicePath ?? null
}

async function classPrinterOf(printer: string) {
  const present = await classPrinters()
  return present.find(({ address }) => isNamed(printer, address)) ?? null
}

/**
 * The line to a label printer on USB: its device file where Linux's driver has it (`usblp`), else its interface by
 * node-usb. Which one is asked for anew after the line was lost, since a printer may come back the other way.
 */
export function usbLink(printer: string): RawLink {
  let line: RawLink | null = null
  const chosen = async (): Promise<RawLink> => {
    if (line !== null) return line
    const hasFile = (await devicePathOf(printer)) !== null
    line = hasFile ? deviceLink(() => devicePathOf(printer)) : claimedLink(() => classPrinterOf(printer))
    return line
  }
  const orAnew = <A extends LinkAnswer>(answer: A): A => {
    if (!answer.ok && answer.kind !== 'silent') {
      line?.close()
      line = null
    }
    return answer
  }
  return {
    open: async () => orAnew(await (await chosen()).open()),
    send: async (bytes) => (await chosen()).send(bytes),
    ask: async (...question) => orAnew(await (await chosen()).ask(...question)),
    hear: async (...asked) => orAnew(await (await chosen()).hear(...asked)),
    portStatus: async () => (await (await chosen()).portStatus?.()) ?? null,
    close: () => line?.close(),
  }
}
