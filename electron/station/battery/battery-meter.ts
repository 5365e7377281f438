import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BatterySample, BatteryState } from '../../../shared/device/battery-drain.ts'
import { parsePowerSupply, type PowerSupply } from '../readers/tools/power-supply.ts'

export type BatteryReading = Omit<BatterySample, 'at'>

/** Looks at all batteries of this machine at once; null where there is none or none can be read. */
export type BatteryMeter = () => Promise<BatteryReading | null>

const number = ({ fields }: PowerSupply, key: string): number | null => {
  const value = Number(fields.get(key) ?? '')
  return fields.has(key) && Number.isFinite(value) && value >= 0 ? value : null
}

/** In µWh: told so, or as a charge (µAh) at the voltage that the battery was made for. */
function energyOf(supply: PowerSupply, what: 'NOW' | 'FULL'): number | null {
  const energy = number(supply, `ENERGY_${what}`)
  if (energy !== null) return energy
  const [charge, voltage] = [number(supply, `CHARGE_${what}`), number(supply, 'VOLTAGE_MIN_DESIGN')]
  return charge === null || voltage === null ? null : (charge * voltage) / 1_000_000
}

/** A battery of the machine itself: not one of a mouse (scope Device), and not an empty bay. */
const isOwnBattery = ({ fields }: PowerSupply) =>
  fields.get('TYPE') === 'Battery' && fields.get('SCOPE') !== 'Device' && fields.get('PRESENT') !== '0'

const bounded = (percent: number) => Math.min(100, Math.max(0, percent))

/** One battery at work makes the machine live on it: the second of two rests meanwhile. */
function stateOf(batteries: readonly PowerSupply[]): BatteryState {
  const told = batteries.map(({ fields }) => fields.get('STATUS') ?? 'Unknown')
  if (told.includes('Discharging')) return 'discharging'
  if (told.includes('Charging')) return 'charging'
  if (told.every((status) => status === 'Full')) return 'full'
  return told.includes('Not charging') || told.includes('Full') ? 'idle' : 'unknown'
}

/**
 * What the batteries of a machine come to together, from their `uevent` files. Null for a machine without one, or where
 * neither energy nor percent is told.
 *
 * Source: Documentation/ABI/testing/sysfs-class-power (Linux).
 */
export function batteryReading(supplies: readonly PowerSupply[]): BatteryReading | null {
  const batteries = supplies.filter(isOwnBattery)
  const energies = batteries.map((one) => ({ now: energyOf(one, 'NOW'), full: energyOf(one, 'FULL') }))
  const now = energies.reduce<number | null>((sum, one) => (sum === null || one.now === null ? null : sum + one.now), 0)
  const full = energies.reduce<number | null>(
    (sum, one) => (sum === null || one.full === null ? null : sum + one.full),
    0,
  )
  const [only, ...others] = batteries
  if (only === undefined) return null
  const percentTold = others.length === 0 ? number(only, 'CAPACITY') : null
  const percent = now !== null && full !== null && full > 0 ? (now / full) * 100 : percentTold
  if (percent === null) return null
  return {
    percent: bounded(percent),
    energyMilliwattHours: now === null ? null : Math.round(now / 1000),
    state: stateOf(batteries),
  }
}

/** Looks at the batteries through the kernel's files. @param folder `/sys/class/power_supply`, or one like it. */
export function linuxBatteryMeter(folder: string): BatteryMeter {
  const supply = async (name: string): Promise<readonly PowerSupply[]> => {
    try {
      return [parsePowerSupply(name, await readFile(join(folder, name, 'uevent'), 'utf8'))]
    } catch {
      // It was taken out between the list and the look, or its driver doesn't answer: it is not counted this time.
      return []
    }
  }
  return async () => {
    const names = await readdir(folder).catch((): string[] => [])
    return batteryReading((await Promise.all(names.map(supply))).flat())
  }
}

/** What `systeminformation` tells of all batteries together, as far as it is used here. */
type Told = {
  readonly hasBattery: boolean
  readonly percent: number
  readonly isCharging: boolean
  readonly acConnected: boolean
  readonly currentCapacity: number
  readonly capacityUnit: string
}

/** The same on Windows and macOS, as the inventory library tells it. */
export function libraryReading(told: Told): BatteryReading | null {
  if (!told.hasBattery || !Number.isFinite(told.percent)) return null
  const state = told.isCharging ? 'charging' : told.acConnected ? (told.percent >= 99 ? 'full' : 'idle') : 'discharging'
  const isEnergy = /^mwh$/i.test(told.capacityUnit) && told.currentCapacity > 0
  const energyMilliwattHours = isEnergy ? Math.round(told.currentCapacity) : null
  return { percent: bounded(told.percent), energyMilliwattHours, state }
}

/** The meter of this operating system. */
export function batteryMeter(platform: NodeJS.Platform): BatteryMeter {
  if (platform === 'linux') return linuxBatteryMeter('/sys/class/power_supply')
  return async () => {
    const library = await import('systeminformation')
    return libraryReading(await library.battery())
  }
}
