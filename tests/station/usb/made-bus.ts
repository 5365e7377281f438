import type { OpenableDevice, SeenDevice, UsbBus } from '../../../electron/station/usb/usb-bus.ts'

/** A bus whose plugs are pulled by a test: there is no USB where these tests run. */
export type MadeBus = UsbBus & {
  plug(device: SeenDevice, openable?: OpenableDevice): void
  pull(handle: string): void
  /** Lets the next listings fail. */
  failure: Error | null
  isThere: boolean
  /** Whether the system tells of plugs; a bus that claims to and does not is told by `isSilent`. */
  isSilent: boolean
  readonly listings: number
  readonly listeners: number
}

export function madeBus(tells = true): MadeBus {
  const devices = new Map<string, readonly [SeenDevice, OpenableDevice | null]>()
  const listeners = new Set<() => void>()
  let listings = 0
  const tell = () => {
    if (!bus.isSilent) for (const listener of listeners) listener()
  }
  const bus: MadeBus = {
    tells,
    failure: null,
    isThere: true,
    isSilent: false,
    get listings() {
      return listings
    },
    get listeners() {
      return listeners.size
    },
    exists: () => bus.isThere,
    async list() {
      listings += 1
      await Promise.resolve()
      if (bus.failure !== null) throw bus.failure
      return [...devices.values()].map(([seen]) => seen)
    },
    find: (handle) => Promise.resolve(devices.get(handle)?.[1] ?? null),
    subscribe(onChange) {
      listeners.add(onChange)
      return Promise.resolve(() => {
        listeners.delete(onChange)
        return Promise.resolve()
      })
    },
    plug(device, openable) {
      devices.set(device.handle, [device, openable ?? null])
      tell()
    },
    pull(handle) {
      devices.delete(handle)
      tell()
    },
  }
  return bus
}
