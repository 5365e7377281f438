/**
 * What a battery's gauge says beyond the battery service. Capacities in µAh, voltages in mV; null where the gauge does
 * not say, which includes 0 and negative figures: kernels print them for "not counted".
 */
export type Gauge = {
  readonly designMicroampereHours: number | null
  readonly fullMicroampereHours: number | null
  readonly cycles: number | null
  readonly designMillivolts: number | null
  readonly manufacturer: string | null
  readonly model: string | null
  readonly serial: string | null
}

const positive = (text: string | undefined): number | null => {
  const number = Number(text ?? '')
  return Number.isFinite(number) && number > 0 ? number : null
}

/** Below this a figure counts mAh although the kernel's own unit is µAh; no tablet's battery has less than 1 Ah. */
const leastMicroampereHours = 100_000

const capacity = (text: string | undefined): number | null => {
  const number = positive(text)
  if (number === null) return null
  return number < leastMicroampereHours ? number * 1000 : number
}

function textOf(value: string | undefined): string | null {
  return value === undefined || /^(?:|unknown|n\/?a|none|null|0+)$/i.test(value.trim()) ? null : value.trim()
}

function gaugeOf(fields: ReadonlyMap<string, string>): Gauge {
  const millivolts = positive(fields.get('voltage_min_design'))
  return {
    designMicroampereHours: capacity(fields.get('charge_full_design')),
    fullMicroampereHours: capacity(fields.get('charge_full')),
    cycles: positive(fields.get('cycle_count')),
    designMillivolts: millivolts === null ? null : Math.round(millivolts / 1000),
    manufacturer: textOf(fields.get('manufacturer')),
    model: textOf(fields.get('model_name')),
    serial: textOf(fields.get('serial_number')),
  }
}

/** Rank of the kernel's names for the pack and its gauge; chargers and ports are left out. */
const packNames = /^(?:battery|bms|bq\w*|max\d+\w*|fg|main-?battery|BAT\w*)/i

/** `charge_full=8420000`, or as recordings by hand have it: `…/battery/charge_full:8420000`, `charge_full: 8420000`. */
const field = /^(?:\/sys\/class\/power_supply\/([^/\n]+)\/)?(?:POWER_SUPPLY_)?([A-Za-z_]+)[ \t]*[=:][ \t]*(.*)$/gm

/**
 * Reads power supplies as they were gathered: `[/sys/class/power_supply/battery]`, then `name=value` of its files and of
 * its uevent. A text without such headings is one battery. Where pack and gauge both speak, the pack goes first.
 *
 * Source: Documentation/ABI/testing/sysfs-class-power (Linux).
 */
export function parseGauges(text: string): readonly Gauge[] {
  const parts = text.split(/^\[(.+)\]$/m)
  const named =
    parts.length === 1
      ? [['battery', text] as const]
      : parts.flatMap((part, index) => (index % 2 === 1 ? [[part, parts[index + 1] ?? ''] as const] : []))
  return named
    .map(([path, lines]) => {
      const fields = new Map<string, string>()
      for (const [, supply, key, value] of lines.matchAll(field)) {
        const name = key?.toLowerCase() ?? ''
        if (supply !== undefined && !packNames.test(supply)) continue
        if (value !== undefined && value !== '' && !fields.has(name)) fields.set(name, value)
      }
      return { name: path.split('/').at(-1) ?? '', fields }
    })
    .filter(({ name, fields }) => packNames.test(name) && !/^(?:usb|mains|wireless)/i.test(fields.get('type') ?? ''))
    .toSorted((left, right) => Number(right.name === 'battery') - Number(left.name === 'battery'))
    .map(({ fields }) => gaugeOf(fields))
}

/**
 * Reads the dump of Android's health service, of either kind: `cycle count: 112`, `Full charge: 8420000`, and from
 * Android 13 `batteryCycleCount: 112`, `batteryFullChargeUah: …`, `batteryFullChargeDesignCapacityUah: …`.
 *
 * Source: AOSP, hardware/interfaces/health (HealthInfo.aidl) and system/core/healthd (BatteryMonitor::dumpState).
 */
export function parseHealthService(text: string): Gauge {
  const after = (...patterns: readonly RegExp[]) =>
    patterns.map((pattern) => pattern.exec(text)?.[1]).find((value) => positive(value) !== null)
  return {
    designMicroampereHours: capacity(after(/batteryFullChargeDesignCapacityUah[:=]\s*(\d+)/i)),
    fullMicroampereHours: capacity(after(/batteryFullCharge(?:Uah)?[:=]\s*(\d+)/i, /full charge:\s*(\d+)/i)),
    cycles: positive(after(/batteryCycleCount[:=]\s*(\d+)/i, /cycle count:\s*(\d+)/i)),
    designMillivolts: null,
    manufacturer: null,
    model: null,
    serial: null,
  }
}

/** The last system whose power report states the capacity of the maker's power profile: Android 11. */
const lastProfiledLevel = 30

/**
 * Reads the capacities of `dumpsys batterystats`: what the system learned over full cycles, and up to Android 11 the
 * design out of the maker's power profile ("Capacity: 5000, Computed drain: …"). From Android 12 on that figure, and on
 * all systems the "Estimated battery capacity", may be what the gauge measures now: a worn pack would pass for whole.
 *
 * @param apiLevel null where the system did not say it: then no figure is a design.
 *
 * Source: AOSP, BatteryStatsHelper (PowerProfile.getBatteryCapacity) up to Android 11, BatteryUsageStats from 12 on.
 */
export function parseBatteryStatistics(text: string, apiLevel: number | null): Gauge {
  const milli = (pattern: RegExp) => {
    const number = positive(pattern.exec(text)?.[1])
    return number === null ? null : number * 1000
  }
  const isProfiled = apiLevel !== null && apiLevel <= lastProfiledLevel
  return {
    designMicroampereHours: isProfiled ? milli(/^\s*Capacity:\s*(\d+(?:\.\d+)?)/im) : null,
    fullMicroampereHours: milli(/Last learned battery capacity:\s*(\d+(?:\.\d+)?)/i),
    cycles: null,
    designMillivolts: null,
    manufacturer: null,
    model: null,
    serial: null,
  }
}
