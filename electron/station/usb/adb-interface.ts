/** One USB interface as a configuration descriptor lists it. */
export type InterfaceDescriptor = {
  readonly interfaceNumber: number
  readonly alternates: readonly {
    readonly alternateSetting: number
    readonly interfaceClass: number
    readonly interfaceSubclass: number
    readonly interfaceProtocol: number
    readonly endpoints: readonly {
      readonly endpointNumber: number
      readonly direction: string
      readonly type: string
      readonly packetSize: number
    }[]
  }[]
}

type Pipe = { readonly endpoint: number; readonly packetBytes: number }

/** The pair of bulk pipes that ADB runs over. */
export type AdbInterface = { readonly interfaceNumber: number; readonly in: Pipe; readonly out: Pipe }

/**
 * Finds the ADB interface of a device.
 *
 * Source: AOSP, adb: class 0xff, subclass 0x42, protocol 1 (protocol 3 is fastboot).
 *
 * @returns null when USB debugging is off or the device is no Android device.
 */
export function findAdbInterface(interfaces: readonly InterfaceDescriptor[]): AdbInterface | null {
  for (const { interfaceNumber, alternates } of interfaces) {
    for (const one of alternates) {
      const isAdb = one.interfaceClass === 0xff && one.interfaceSubclass === 0x42 && one.interfaceProtocol === 1
      const bulk = (direction: string) =>
        one.endpoints.find((end) => end.type === 'bulk' && end.direction === direction)
      const [input, output] = [bulk('in'), bulk('out')]
      if (!isAdb || input === undefined || output === undefined) continue
      return {
        interfaceNumber,
        in: { endpoint: input.endpointNumber, packetBytes: input.packetSize },
        out: { endpoint: output.endpointNumber, packetBytes: output.packetSize },
      }
    }
  }
  return null
}
