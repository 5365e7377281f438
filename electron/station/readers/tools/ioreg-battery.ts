/** A battery of Apple's own registry. Capacities in mAh. */
export type RegistryBattery = {
  readonly manufacturer: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly designMilliampereHours: number | null
  readonly fullMilliampereHours: number | null
  readonly remainingMilliampereHours: number | null
  readonly cycles: number | null
  readonly chargePercent: number | null
}

/**
 * Reads `ioreg -r -n AppleSmartBattery`. On Apple silicon `MaxCapacity` and `CurrentCapacity` are percentages and the
 * `AppleRaw…` keys hold the mAh; on Intel Macs the plain keys do.
 *
 * @returns null when the registry has no such entry: a Mac without a battery, or no such text.
 * Source: ioreg(8); the keys as macOS 10.11 to 14 print them.
 */
export function parseRegistryBattery(text: string): RegistryBattery | null {
  if (!/AppleSmartBattery/.test(text) || /"BatteryInstalled" = No/.test(text)) return null
  const value = (key: string): string | null =>
    new RegExp(`^[\\s|]*"${key}" = "?([^"\\n]*)"?\\s*$`, 'm').exec(text)?.[1] ?? null
  const number = (key: string): number | null => {
    const digits = /^\d+$/.exec(value(key) ?? '')?.[0]
    return digits === undefined ? null : Number(digits)
  }
  const [current, full] = [number('CurrentCapacity'), number('MaxCapacity')]
  const isPercent = full === 100
  return {
    manufacturer: value('Manufacturer'),
    model: value('DeviceName'),
    serial: value('BatterySerialNumber') ?? value('Serial'),
    designMilliampereHours: number('DesignCapacity'),
    fullMilliampereHours: number('AppleRawMaxCapacity') ?? (isPercent ? null : full),
    remainingMilliampereHours: number('AppleRawCurrentCapacity') ?? (isPercent ? null : current),
    cycles: number('CycleCount'),
    chargePercent: isPercent ? current : null,
  }
}
