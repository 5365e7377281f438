import { at, listAt, numberAt, parseJson, textAt } from './json-value.ts'

/** A battery as Windows' ACPI driver describes it. Capacities in mWh, or all relative to each other. */
export type WindowsBattery = {
  readonly id: string | null
  readonly manufacturer: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly chemistry: string | null
  readonly designMilliwattHours: number | null
  readonly fullMilliwattHours: number | null
  readonly remainingMilliwattHours: number | null
  readonly cycles: number | null
}

/** The driver gives the chemistry as four letters in a number: 0x4E4F494C is "LION". */
function chemistryOf(printed: string | null): string | null {
  const number = Number(printed)
  if (printed === null || !Number.isInteger(number) || number < 0x20_20_20) return printed
  return String.fromCodePoint(...[0, 8, 16, 24].map((shift) => (number >>> shift) & 0xff).filter((code) => code > 0x1f))
}

/**
 * Reads the ACPI driver's WMI classes as one JSON object with a list of each: `BatteryStaticData`,
 * `BatteryFullChargedCapacity`, `BatteryCycleCount`, `BatteryStatus`, joined by `InstanceName`.
 *
 * @returns empty when the text is not of that form or no battery answers.
 * Source: Microsoft, battery WMI classes (batclass.h, BATTERY_INFORMATION).
 */
export function parseWindowsBatteries(text: string): readonly WindowsBattery[] {
  const root = parseJson(text)
  if (at(root, 'BatteryStaticData') === undefined && at(root, 'BatteryFullChargedCapacity') === undefined) return []
  const classes = ['BatteryStaticData', 'BatteryFullChargedCapacity', 'BatteryCycleCount', 'BatteryStatus']
  const instances = new Set(
    classes
      .flatMap((name) => listAt(root, name).map((row) => textAt(row, 'InstanceName')))
      .filter((name) => name !== null),
  )
  return [...instances].map((instance) => {
    const row = (name: string): unknown => listAt(root, name).find((one) => textAt(one, 'InstanceName') === instance)
    const fixed = row('BatteryStaticData')
    return {
      id: instance,
      manufacturer: textAt(fixed, 'ManufactureName'),
      model: textAt(fixed, 'DeviceName'),
      serial: textAt(fixed, 'SerialNumber'),
      chemistry: chemistryOf(textAt(fixed, 'Chemistry')),
      designMilliwattHours: numberAt(fixed, 'DesignedCapacity'),
      fullMilliwattHours: numberAt(row('BatteryFullChargedCapacity'), 'FullChargedCapacity'),
      remainingMilliwattHours: numberAt(row('BatteryStatus'), 'RemainingCapacity'),
      cycles: numberAt(row('BatteryCycleCount'), 'CycleCount'),
    }
  })
}
