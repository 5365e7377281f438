import { printerAddress } from '../../../shared/label/printer-address.ts'
import type { RawLink } from './raw-link.ts'
import { tcpLink } from './tcp-link.ts'
import { usbLink } from './usb/usb-link.ts'

/**
 * The line to a printer that takes its own language, by its name.
 *
 * @throws RangeError for a printer of another road: a bug of the caller.
 */
export function openLink(printer: string): RawLink {
  const address = printerAddress(printer)
  if (address.road === 'zpl-tcp') return tcpLink(address)
  if (address.road === 'zpl-usb' || address.road === 'brother-usb') return usbLink(printer)
  throw new RangeError(`"${printer}" has no line of its own`)
}
