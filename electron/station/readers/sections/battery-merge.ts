import type { DraftBattery } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import { cleanName } from '../tools/printed-text.ts'
import { isSameModel, isSameSerial, type BatteryEvidence } from './battery-evidence.ts'
import { healthOf } from './battery-health.ts'

/** From a tablet's smallest to the largest pack that may fly: anything else is another unit or a driver's filler. */
const leastMilliwattHours = 1000
const mostMilliwattHours = 250_000
/** One to eight cells in series. */
const leastMillivolts = 2500
const mostMillivolts = 36_000
const mostCycles = 10_000

const fromOf = (group: readonly BatteryEvidence[]): string =>
  [...new Set(group.map((one) => one.from))].join(', ').slice(0, 200)

/** As much of an unusable text as is kept to show what was printed. */
const longestRaw = 500

function nameReading(printed: string | null, from: string): Reading<string> | null {
  if (printed === null) return null
  const name = cleanName(printed)
  const raw = printed.slice(0, longestRaw)
  if (name === null) return notRead('absent', from, raw)
  return name === printed ? read(name, from) : read(name, from, raw)
}

function nameOf(group: readonly BatteryEvidence[], pick: (one: BatteryEvidence) => string | null): Reading<string> {
  const ranked = group.map((one) => nameReading(pick(one), one.from))
  return best([...ranked, notRead('unavailable', fromOf(group))], isSameModel)
}

const chemistries: readonly (readonly [RegExp, string])[] = [
  [/^(?:li-?p|lip?o|li-?poly|lithium[- ]?polymer|lipo)$/i, 'Li-poly'],
  [/^(?:li-?ion|lion|lithium[- ]ion|li)$/i, 'Li-ion'],
  [/^(?:ni-?mh|nickel metal hydride)$/i, 'NiMH'],
  [/^(?:ni-?cd|nickel cadmium)$/i, 'NiCd'],
  [/^(?:life|lithium iron phosphate)$/i, 'LiFePO4'],
]

function chemistryReading({ chemistry, from }: BatteryEvidence): Reading<string> | null {
  const printed = nameReading(chemistry, from)
  if (printed?.value === null || printed?.value === undefined) return printed
  const { value } = printed
  const known = chemistries.find(([pattern]) => pattern.test(value))?.[1]
  return known === undefined || known === chemistry ? printed : read(known, from, chemistry?.slice(0, longestRaw))
}

/** Energy as printed, or charge at the design voltage: full and design by the same factor. */
function energyReading(one: BatteryEvidence, which: 'design' | 'full'): Reading<number> | null {
  const [energy, charge] =
    which === 'design'
      ? [one.designMilliwattHours, one.designMilliampereHours]
      : [one.fullMilliwattHours, one.fullMilliampereHours]
  const least = which === 'design' ? leastMilliwattHours : 0
  const check = (value: number, raw: string | undefined): Reading<number> =>
    value >= least && value <= mostMilliwattHours
      ? read(Math.round(value), one.from, raw)
      : notRead('unavailable', one.from, raw ?? `${value} mWh`)
  if (energy !== null) return check(energy, one.capacityText ?? undefined)
  if (charge === null) return null
  const { designMillivolts } = one
  if (designMillivolts === null || designMillivolts < leastMillivolts || designMillivolts > mostMillivolts) {
    return notRead('unavailable', one.from, `${charge} mAh`)
  }
  return check((charge * designMillivolts) / 1000, `${charge} mAh at ${designMillivolts} mV`)
}

/** Firmware rounds a design to 10 mWh: within one percent two sources mean the same. */
const isSameEnergy = (left: number, right: number): boolean => Math.abs(left - right) <= 0.01 * Math.max(left, right)

/** Health needs full and design from one source: two sources may speak of two packs or of two days. */
function healthReading(one: BatteryEvidence): Reading<number> | null {
  const [design, full] = [energyReading(one, 'design')?.value ?? null, energyReading(one, 'full')?.value ?? null]
  const byCharge = healthOf(one.designMilliampereHours, one.fullMilliampereHours)
  const health = healthOf(design, full) ?? byCharge ?? one.statedHealthPercent
  if (health === null) return null
  if (health !== byCharge || design !== null) return read(health, one.from)
  return read(health, one.from, `${one.fullMilliampereHours} of ${one.designMilliampereHours} mAh`)
}

/** 0 is what drivers report for packs that do not count. */
function cyclesReading({ cycles, cyclesText, from }: BatteryEvidence): Reading<number> | null {
  if (cycles === null) return cyclesText === null ? null : notRead('absent', from, cyclesText.slice(0, longestRaw))
  if (cycles === 0) return notRead('absent', from, '0')
  return cycles > 0 && cycles <= mostCycles
    ? read(Math.floor(cycles), from)
    : notRead('unavailable', from, String(cycles))
}

function chargeReading({ chargePercent, from }: BatteryEvidence): Reading<number> | null {
  return chargePercent === null || chargePercent < 0 || chargePercent > 100
    ? null
    : read(Math.round(chargePercent * 10) / 10, from)
}

/** One battery out of everything that is known of it, the most trusted source first. */
export function composeBattery(group: readonly BatteryEvidence[]): DraftBattery {
  const missing = notRead<never>('unavailable', fromOf(group))
  const ofSystem = group.filter((one) => one.basis === 'system')
  return {
    id: nameOf(ofSystem.length === 0 ? group : ofSystem, (one) => one.id),
    manufacturer: nameOf(group, (one) => one.manufacturer),
    model: nameOf(group, (one) => one.model),
    serial: best([...group.map((one) => nameReading(one.serial, one.from)), missing], isSameSerial),
    chemistry: best([...group.map(chemistryReading), missing]),
    designMilliwattHours: best([...group.map((one) => energyReading(one, 'design')), missing], isSameEnergy),
    fullMilliwattHours: best([...group.map((one) => energyReading(one, 'full')), missing], isSameEnergy),
    cycles: best([...group.map(cyclesReading), missing]),
    healthPercent: best([...group.map(healthReading), missing], (left, right) => Math.abs(left - right) <= 1),
    chargePercent: best([...group.map(chargeReading), missing], (left, right) => Math.abs(left - right) <= 5),
  }
}
