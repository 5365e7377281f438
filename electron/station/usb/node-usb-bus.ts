import { existsSync } from 'node:fs'
import { readInterfaceClasses } from './linux-interfaces.ts'
import { linuxBus, native, portOf, type NativeDevice } from './native-usb.ts'
import type { InterfaceClass, OpenableDevice, SeenDevice, UsbBus } from './usb-bus.ts'

const udevSocket = '/run/udev/control'

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
