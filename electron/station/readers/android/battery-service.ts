/** One battery as Android's battery service dumps it: `name: value`, Samsung's values sometimes in brackets. */
export type BatteryService = ReadonlyMap<string, string>

/** Reads `dumpsys battery`. A name that comes twice keeps its first value. */
export function parseBatteryService(text: string): BatteryService {
  const fields = new Map<string, string>()
  for (const [, name, value] of text.matchAll(/^\s*([^:\n]+):[ \t]*(.*)$/gm)) {
    const key = name?.trim().toLowerCase() ?? ''
    if (!fields.has(key)) fields.set(key, (value ?? '').trim().replace(/^\[(.*)\]$/, '$1'))
  }
  return fields
}

/** A whole number of the service, or null where it is missing or is none. */
export function serviceNumber(service: BatteryService, name: string): number | null {
  const value = service.get(name.toLowerCase()) ?? ''
  return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : null
}

/**
 * The service's own words for its health codes.
 *
 * Source: Android, BatteryManager.BATTERY_HEALTH_*.
 */
export const healthWords: Readonly<Record<number, string>> = {
  2: 'good',
  3: 'overheat',
  4: 'dead',
  5: 'over voltage',
  6: 'unspecified failure',
  7: 'cold',
}
