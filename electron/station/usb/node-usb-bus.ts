import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { InterfaceDescriptor } from './adb-interface.ts'
import { readInterfaceClasses } from './linux-interfaces.ts'
import type { InterfaceClass, OpenableDevice, SeenDevice, UsbBus } from './usb-bus.ts'

/** A device of node-usb's native part, as far as it is used. Its methods block each other while a transfer runs. */
type NativeDevice = {
  readonly vendorId: number
  readonly productId: number
  readonly deviceClass: number
  readonly bus: string
  readonly ports: readonly number[]
  readonly handle: string
  readonly manufacturerName: string | null
  readonly productName: string | null
  readonly serialNumber: string | null
  readonly configurations: readonly { readonly interfaces: readonly InterfaceDescriptor[] }[]
  open(): Promise<void>
  close(): Promise<void>
  claimInterface(interfaceNumber: number): Promise<void>
  releaseInterface(interfaceNumber: number): Promise<void>
  nativeTransferIn(endpoint: number, timeoutMs: number, length: number): Promise<Uint8Array | null>
  nativeTransferOut(endpoint: number, timeoutMs: number, bytes: Uint8Array): Promise<number>
}

type Native = {
  nativeGetDevices(): Promise<NativeDevice[]>
  readonly Emitter: new () => {
    addAttach(onAttach: (device: NativeDevice) => void): Promise<void>
    removeAttach(): Promise<void>
    addDetach(onDetach: (handle: string) => void): Promise<void>
    removeDetach(): Promise<void>
  }
}

const linuxBus = '/sys/bus/usb/devices'
const udevSocket = '/run/udev/control'

let loaded: Native | undefined

/**
 * node-usb's native part. Its WebUSB layer is passed by: there, listening on a computer without USB is a rejection
 * that nobody can catch, and a watcher that fails is thrown out of a timer. Loaded when there is a bus, not before.
 */
function native(): Native {
  loaded ??= createRequire(import.meta.url)('usb/index.js') as Native
  return loaded
}

/** "1-2.4", as Linux names it; elsewhere the bus has its own name. */
const portOf = ({ bus, ports }: NativeDevice): string =>
  ports.length === 0 ? bus : `${/^\d+$/.test(bus) ? Number(bus) : bus}-${ports.join('.')}`

/** A text that a descriptor holds; firmware fills some with blanks and control characters. */
function textOf(read: () => string | null): string | null {
  try {
    const text = (read() ?? '')
      .replaceAll(/\p{Cc}/gu, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 200)
    return text === '' ? null : text
  } catch {
    // Some systems read texts from the device itself, which may be gone or not to be opened.
    return null
  }
}

/** Outside Linux the classes stand in the configuration, which may need the right to open the device. */
function classesOf(device: NativeDevice): readonly InterfaceClass[] | null {
  if (process.platform === 'linux') return readInterfaceClasses(linuxBus, portOf(device))
  try {
    return device.configurations.flatMap(({ interfaces }) =>
      interfaces.flatMap(({ alternates }) =>
        alternates.map((one) => ({
          class: one.interfaceClass,
          subclass: one.interfaceSubclass,
          protocol: one.interfaceProtocol,
        })),
      ),
    )
  } catch {
    return null
  }
}

function seen(device: NativeDevice): SeenDevice {
  return {
    handle: device.handle,
    vendorId: device.vendorId,
    productId: device.productId,
    manufacturer: textOf(() => device.manufacturerName),
    product: textOf(() => device.productName),
    serial: textOf(() => device.serialNumber),
    port: portOf(device),
    deviceClass: device.deviceClass,
    interfaces: classesOf(device),
  }
}

function openable(device: NativeDevice): OpenableDevice {
  return {
    interfaces: () => device.configurations.flatMap(({ interfaces }) => [...interfaces]),
    open: () => device.open(),
    close: () => device.close(),
    claimInterface: (number) => device.claimInterface(number),
    releaseInterface: (number) => device.releaseInterface(number),
    async transferIn(endpoint, length, timeoutMs) {
      const bytes = await device.nativeTransferIn(endpoint, timeoutMs, length)
      return { data: bytes === null ? undefined : new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) }
    },
    transferOut: (endpoint, bytes, timeoutMs) => device.nativeTransferOut(endpoint, timeoutMs, bytes),
  }
}

/**
 * This computer's USB through node-usb 3. Descriptors of a device are read once an enumeration: on some systems that
 * opens it, and it costs up to 200 ms.
 */
export function nodeUsbBus(): UsbBus {
  let known = new Map<string, SeenDevice>()
  return {
    tells: process.platform !== 'linux' || existsSync(udevSocket),
    exists: () => process.platform !== 'linux' || existsSync(linuxBus),
    async list() {
      const devices = await native().nativeGetDevices()
      known = new Map(devices.map((device) => [device.handle, known.get(device.handle) ?? seen(device)]))
      return [...known.values()]
    },
    async find(handle) {
      const device = (await native().nativeGetDevices()).find((one) => one.handle === handle)
      return device === undefined ? null : openable(device)
    },
    async subscribe(onChange) {
      const emitter = new (native().Emitter)()
      await emitter.addAttach(() => onChange())
      await emitter.addDetach(() => onChange())
      return async () => {
        await emitter.removeAttach()
        await emitter.removeDetach()
      }
    },
  }
}
