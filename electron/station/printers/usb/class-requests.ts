import type { ClassRequest } from '../../usb/native-usb.ts'
import type { PrinterInterface } from '../../usb/printer-interface.ts'

type Place = Pick<PrinterInterface, 'interfaceNumber' | 'alternateSetting'>

const request = (number: number, index: number): ClassRequest => ({
  requestType: 'class',
  recipient: 'interface',
  request: number,
  value: 0,
  index,
})

/** GET_DEVICE_ID: the interface stands in the high byte, its alternate setting in the low one. */
export const deviceIdRequest = ({ interfaceNumber, alternateSetting }: Place): ClassRequest =>
  request(0, (interfaceNumber << 8) | alternateSetting)

/** GET_PORT_STATUS. */
export const portStatusRequest = ({ interfaceNumber }: Place): ClassRequest => request(1, interfaceNumber)

/** As long as an id may be. */
export const longestDeviceId = 1023

/**
 * The text of a device id's answer. Its first two bytes are the length with themselves, the high one first; some
 * printers send them the other way round, so that a length beyond what came is not believed.
 *
 * Source: USB printing devices 1.1, 4.2.1; IEEE 1284-2000, 7.6.
 */
export function readDeviceId(answer: Uint8Array): string {
  const said = ((answer[0] ?? 0) << 8) | (answer[1] ?? 0)
  const end = said >= 2 && said <= answer.length ? said : answer.length
  return Buffer.from(answer.subarray(2, end)).toString('latin1')
}

/** What the port says of a printer that answers nothing else. */
export type PortStatus = { readonly isPaperEmpty: boolean; readonly isSelected: boolean; readonly hasError: boolean }

/** Reads the one byte of GET_PORT_STATUS (USB printing devices 1.1, 4.2.2); null when none came. */
export function readPortStatus(answer: Uint8Array): PortStatus | null {
  const [bits] = answer
  if (bits === undefined) return null
  return { isPaperEmpty: (bits & 0x20) !== 0, isSelected: (bits & 0x10) !== 0, hasError: (bits & 0x08) === 0 }
}
