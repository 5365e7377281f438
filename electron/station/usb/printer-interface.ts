import type { InterfaceDescriptor } from './adb-interface.ts'
import type { InterfaceClass } from './usb-bus.ts'

/** The pipes of a printer: `in` is null for one that can not answer. */
export type PrinterInterface = {
  readonly interfaceNumber: number
  readonly alternateSetting: number
  readonly out: number
  readonly in: { readonly endpoint: number; readonly packetBytes: number } | null
}

/** Class 7, subclass 1; protocol 1 takes bytes only, protocol 2 answers too. Protocol 4 is IPP over USB, which is not this. */
export const isRawPrinter = (one: InterfaceClass): boolean =>
  one.class === 7 && one.subclass === 1 && (one.protocol === 1 || one.protocol === 2)

/**
 * Finds the interface of a USB device that takes a printer's own language, one that answers before one that does not.
 *
 * Source: USB-IF, Universal Serial Bus Device Class Definition for Printing Devices 1.1, chapters 4.1 and 5.
 */
export function findPrinterInterface(interfaces: readonly InterfaceDescriptor[]): PrinterInterface | null {
  const found = interfaces.flatMap(({ interfaceNumber, alternates }) =>
    alternates.flatMap((one) => {
      const { interfaceClass, interfaceSubclass: subclass, interfaceProtocol: protocol } = one
      if (!isRawPrinter({ class: interfaceClass, subclass, protocol })) return []
      const bulk = (direction: string) =>
        one.endpoints.find((end) => end.type === 'bulk' && end.direction === direction)
      const [output, input] = [bulk('out'), bulk('in')]
      if (output === undefined) return []
      const back = input === undefined ? null : { endpoint: input.endpointNumber, packetBytes: input.packetSize }
      const { alternateSetting } = one
      return [{ interfaceNumber, alternateSetting, out: output.endpointNumber, in: back }]
    }),
  )
  return found.find((one) => one.in !== null) ?? found[0] ?? null
}
