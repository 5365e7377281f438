import { z } from 'zod'
import { command } from './define.ts'

/** What a USB device is for the bench. A laptop is never one: its ports are hosts, like the bench's own. */
export const usbKinds = [
  'android',
  'apple',
  'removable-drive',
  'barcode-scanner',
  'label-printer',
  'printer',
  'network-adapter',
  'unknown',
] as const
export const UsbKind = z.enum(usbKinds)
export type UsbKind = z.infer<typeof UsbKind>

/**
 * How far the bench is with an Android device:
 * - `no-debugging`: it is one, and does not let itself be asked. That is no proof of a lock.
 * - `boot-loader`: it shows its boot loader (fastboot).
 * - `no-permission`: this account may not open it; `hint` says what helps.
 * - `held-elsewhere`: another program has it, mostly Google's adb server.
 * - `awaiting-authorisation`: it asks its holder now, with `fingerprint`.
 * - `not-authorised`: nobody tapped "Allow" in time. Try again, or unplug and plug in.
 * - `failed`: it broke off in a way that nothing here explains; try again.
 */
export const androidStates = [
  'no-debugging',
  'boot-loader',
  'opening',
  'no-permission',
  'held-elsewhere',
  'awaiting-authorisation',
  'not-authorised',
  'reading',
  'done',
  'failed',
] as const
export const AndroidState = z.enum(androidStates)
export type AndroidState = z.infer<typeof AndroidState>

/** What a technician can do, as a word that screens have sentences for. */
export const usbHints = [
  'enable-debugging',
  'tap-allow',
  'udev-rule',
  'winusb-driver',
  'close-adb-server',
  'plug-again',
  'trust-computer',
] as const
export const UsbHint = z.enum(usbHints)
export type UsbHint = z.infer<typeof UsbHint>

export const UsbDeviceView = z.strictObject({
  /** The same for a device that enumerates anew, and after plugging it in again where it has a serial. */
  key: z.string(),
  kind: UsbKind,
  vendorId: z.number().int(),
  productId: z.number().int(),
  /** By the device itself, else by the list of known ids; null where neither knows it. */
  vendorName: z.string().nullable(),
  productName: z.string().nullable(),
  serial: z.string().nullable(),
  /** Where it is plugged in: "1-2.4" is port 4 of a hub at port 2 of bus 1. */
  port: z.string(),
  android: z
    .strictObject({
      state: AndroidState,
      /** What the tablet shows in its question, while it asks. */
      fingerprint: z.string().nullable(),
      intakeId: z.uuid().nullable(),
    })
    .nullable(),
  hint: UsbHint.nullable(),
})
export type UsbDeviceView = z.infer<typeof UsbDeviceView>

/**
 * How devices are noticed:
 * - `watching`: the system tells of each plug.
 * - `polling`: it does not (no udev), so the bench looks every second.
 * - `no-bus`: this computer has no USB that the bench could see (a virtual machine, a container).
 * - `failed`: the bus can't be listed; the log says why, and the bench keeps trying.
 */
export const UsbBusState = z.enum(['watching', 'polling', 'no-bus', 'failed'])
export type UsbBusState = z.infer<typeof UsbBusState>

export const UsbStatus = z.strictObject({ bus: UsbBusState, devices: z.array(UsbDeviceView) })
export type UsbStatus = z.infer<typeof UsbStatus>

/** What is plugged in. */
export const usbCommands = {
  'usb.list': command({ input: z.strictObject({}), output: UsbStatus, refusals: [] }),
  /** Asks an Android device again to let the bench in; it reads as soon as it does. */
  'usb.retry': command({
    input: z.strictObject({ key: z.string().min(1).max(400) }),
    output: z.strictObject({}),
    refusals: ['usb-device-not-found'],
  }),
}
