import { createRequire } from 'node:module'
import type { InterfaceDescriptor } from './adb-interface.ts'

/** A question to an interface over the control pipe, as its class defines it. */
export type ClassRequest = {
  readonly requestType: 'class'
  readonly recipient: 'interface'
  readonly request: number
  readonly value: number
  readonly index: number
}

/** A device of node-usb's native part, as far as it is used. Its methods block each other while a transfer runs. */
export type NativeDevice = {
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
  selectAlternateInterface(interfaceNumber: number, alternateSetting: number): Promise<void>
  nativeControlTransferIn(setup: ClassRequest, timeoutMs: number, length: number): Promise<Uint8Array | null>
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

/** Where Linux shows what is plugged in. */
export const linuxBus = '/sys/bus/usb/devices'

let loaded: Native | undefined

/**
 * node-usb's native part. Its WebUSB layer is passed by: there, listening on a computer without USB is a rejection
 * that nobody can catch, and a watcher that fails is thrown out of a timer. Loaded when there is a bus, not before.
 */
export function native(): Native {
  loaded ??= createRequire(import.meta.url)('usb/index.js') as Native
  return loaded
}

/** "1-2.4", as Linux names it; elsewhere the bus has its own name. */
export const portOf = ({ bus, ports }: Pick<NativeDevice, 'bus' | 'ports'>): string =>
  ports.length === 0 ? bus : `${/^\d+$/.test(bus) ? Number(bus) : bus}-${ports.join('.')}`

/** How node-usb says that a transfer ran into its time limit; it has no code for it. */
export const isTransferTimeout = (error: unknown): boolean =>
  error instanceof Error && /Cancelled|TimedOut|timed out/i.test(error.message)
