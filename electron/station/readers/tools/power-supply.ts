import type { Capture } from '../capture.ts'

/** One power supply of the Linux kernel, by the keys of its uevent without the prefix `POWER_SUPPLY_`. */
export type PowerSupply = { readonly name: string; readonly fields: ReadonlyMap<string, string> }

/**
 * Reads one `/sys/class/power_supply/<name>/uevent`. Values are in µWh, µAh, µV and percent; a serial number may begin
 * with a blank and a model name may end in bytes that are no text.
 *
 * Source: Documentation/ABI/testing/sysfs-class-power (Linux).
 */
export function parsePowerSupply(folder: string, text: string): PowerSupply {
  const fields = new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const [, key, value] = /^(?:POWER_SUPPLY_)?([A-Z0-9_]+)=(.*)$/.exec(line) ?? []
      return key === undefined || value === undefined ? [] : [[key, value]]
    }),
  )
  return { name: fields.get('NAME')?.trim() || folder, fields }
}

/** Every power supply of which the capture holds a uevent, whatever stands before `power_supply/` in its name. */
export function powerSupplies(capture: Capture): readonly PowerSupply[] {
  return capture.names.flatMap((name) => {
    const folder = /(?:^|\/)([^/]+)\/uevent$/.exec(name)?.[1]
    const text = capture.text(name) ?? ''
    const isSupply = /power_supply\//.test(name) || /^POWER_SUPPLY_/m.test(text)
    return folder === undefined || !isSupply ? [] : [parsePowerSupply(folder, text)]
  })
}
