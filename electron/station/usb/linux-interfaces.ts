import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { InterfaceClass } from './usb-bus.ts'

/**
 * The classes of a device's interfaces as the kernel keeps them for everybody to read, so that nothing is opened.
 *
 * Source: Documentation/ABI/testing/sysfs-bus-usb (Linux), `bInterfaceClass` and its siblings, in hexadecimal digits.
 *
 * @param port the kernel's name of the device, "1-2.4".
 * @returns null when the device is gone meanwhile.
 */
export function readInterfaceClasses(busFolder: string, port: string): readonly InterfaceClass[] | null {
  const folder = join(busFolder, port)
  try {
    const number = (name: string, file: string) =>
      Number.parseInt(readFileSync(join(folder, name, file), 'utf8').trim(), 16)
    return readdirSync(folder)
      .filter((name) => name.startsWith(`${port}:`))
      .map((name) => ({
        class: number(name, 'bInterfaceClass'),
        subclass: number(name, 'bInterfaceSubClass'),
        protocol: number(name, 'bInterfaceProtocol'),
      }))
  } catch {
    return null
  }
}
