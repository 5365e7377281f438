import type { InterfaceDescriptor } from './adb-interface.ts'
import type { TransferDevice } from './adb/usb-packets.ts'

export type InterfaceClass = { readonly class: number; readonly subclass: number; readonly protocol: number }

/** What a device's descriptors say, without opening it. Texts are null where the descriptor has none. */
export type SeenDevice = {
  /** Names this one enumeration: another one after each plug. */
  readonly handle: string
  readonly vendorId: number
  readonly productId: number
  readonly manufacturer: string | null
  readonly product: string | null
  readonly serial: string | null
  readonly port: string
  readonly deviceClass: number
  /** Null where the system does not tell without opening. */
  readonly interfaces: readonly InterfaceClass[] | null
}

/** A device that was opened to speak with it. */
export type OpenableDevice = TransferDevice & {
  /** @throws node-usb's error without the right to open it. */
  interfaces(): readonly InterfaceDescriptor[]
}

/** The computer's USB. */
export type UsbBus = {
  /** Whether there is a bus at all; cheap enough to ask every few seconds. */
  exists(): boolean
  /** @throws when the bus can't be listed. */
  list(): Promise<readonly SeenDevice[]>
  /** The device itself; null when it is gone. */
  find(handle: string): Promise<OpenableDevice | null>
  /**
   * Calls back after every plug and unplug, as far as the system tells. Resolves to the way to stop.
   *
   * @throws when the system can't be asked to tell.
   */
  subscribe(onChange: () => void): Promise<() => Promise<void>>
  /** Whether the system tells of plugs at all. */
  readonly tells: boolean
}
