import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readInterfaceClasses } from '../../usb/linux-interfaces.ts'
import { linuxBus, native, portOf, type NativeDevice } from '../../usb/native-usb.ts'
import { findPrinterInterface, isRawPrinter, type PrinterInterface } from '../../usb/printer-interface.ts'
import { deviceIdRequest, longestDeviceId, readDeviceId } from './class-requests.ts'
import { deviceIdOf, usbAddressOf, type UsbPrinter } from './usb-printers.ts'

/** A printer on USB that no driver of the system holds: its interface is there to be taken. */
export type ClassPrinter = {
  readonly address: UsbPrinter['address']
  readonly device: NativeDevice
  readonly pipes: PrinterInterface
}

const idLimitMs = 1000

/** Whether a driver of the system has the interface ("1-2:1.0"): then its device file is the way, or nobody's. */
const isHeld = (port: string, interfaceNumber: number): boolean =>
  existsSync(join(linuxBus, `${port}:1.${interfaceNumber}`, 'driver'))

/** Asks a free interface for its device id; null for one that is no label printer of ours, or is not ours to open. */
async function asPrinter(device: NativeDevice): Promise<ClassPrinter | null> {
  const pipes = findPrinterInterface(device.configurations.flatMap(({ interfaces }) => [...interfaces]))
  if (pipes === null || isHeld(portOf(device), pipes.interfaceNumber)) return null
  try {
    await device.open()
  } catch {
    return null
  }
  try {
    await device.claimInterface(pipes.interfaceNumber)
    const answer = await device.nativeControlTransferIn(deviceIdRequest(pipes), idLimitMs, longestDeviceId)
    await device.releaseInterface(pipes.interfaceNumber)
    const id = deviceIdOf(readDeviceId(answer ?? new Uint8Array()))
    const address = usbAddressOf(id, device.serialNumber ?? '')
    return address === null ? null : { address, device, pipes }
  } catch {
    // Another program took it a moment before, or it was pulled.
    return null
  } finally {
    await device.close().catch(() => undefined)
  }
}

/**
 * The label printers on USB that Linux has no driver for (no `usblp`): their interface is taken by node-usb. Empty on
 * other systems, where the spooler's raw mode is the way, and where there is no bus.
 */
export async function classPrinters(): Promise<ClassPrinter[]> {
  if (process.platform !== 'linux' || !existsSync(linuxBus)) return []
  const devices = await native()
    .nativeGetDevices()
    .catch(() => [])
  const printers = devices.filter((device) => readInterfaceClasses(linuxBus, portOf(device))?.some(isRawPrinter))
  const found: ClassPrinter[] = []
  for (const device of printers) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other: each is opened and closed
    const printer = await asPrinter(device)
    if (printer !== null) found.push(printer)
  }
  return found
}
