import type { Capture } from '../capture.ts'
import { parseAcpiconf } from '../tools/acpiconf.ts'
import { inxiBlocks, inxiValue, parseInxi } from '../tools/inxi.ts'
import { powerSupplies, type PowerSupply } from '../tools/power-supply.ts'
import { cleanName, printedDecimal } from '../tools/printed-text.ts'
import { parseUpower, type UpowerDevice } from '../tools/upower.ts'
import { batteryEvidence, type BatteryEvidence } from './battery-evidence.ts'

/** Batteries of mice, keyboards, pens, phones and controllers, by the kernel's names for them. */
const peripheralName = /^(?:hid|wacom|ps-controller|sony_controller|nintendo|apple_?mfi|steam-?controller|xbox|gip)/i

const percentOf = (now: number | null, full: number | null): number | null =>
  now === null || full === null || full <= 0 ? null : Math.min(100, Math.max(0, (100 * now) / full))

const withinPercent = (percent: number | null): number | null =>
  percent === null || percent < 0 || percent > 100 ? null : percent

/** Kernels before 5.8 wrote no TYPE into the uevent: a supply that tells a charge or an energy is a battery. */
function isBattery({ fields }: PowerSupply): boolean {
  const type = fields.get('TYPE')
  if (type !== undefined) return type === 'Battery'
  return !fields.has('ONLINE') && [...fields.keys()].some((key) => /^(?:ENERGY|CHARGE)_|^TECHNOLOGY$/.test(key))
}

/** Whether a power supply is a battery of the machine that is in its bay. */
export function isMachineBattery(supply: PowerSupply): boolean {
  const { name, fields } = supply
  return (
    isBattery(supply) && fields.get('SCOPE') !== 'Device' && fields.get('PRESENT') !== '0' && !peripheralName.test(name)
  )
}

function supplyEvidence(supply: PowerSupply): BatteryEvidence {
  const { name, fields } = supply
  const micro = (key: string): number | null => {
    const value = Number(fields.get(key))
    return fields.has(key) && Number.isFinite(value) ? value / 1000 : null
  }
  const count = fields.get('CYCLE_COUNT')
  const now =
    percentOf(micro('ENERGY_NOW'), micro('ENERGY_FULL')) ?? percentOf(micro('CHARGE_NOW'), micro('CHARGE_FULL'))
  const stated = fields.get('CAPACITY')
  return batteryEvidence(`power_supply/${name.slice(0, 64)}`, {
    id: name,
    manufacturer: fields.get('MANUFACTURER') ?? null,
    model: fields.get('MODEL_NAME') ?? null,
    serial: fields.get('SERIAL_NUMBER') ?? null,
    chemistry: fields.get('TECHNOLOGY') ?? null,
    designMilliwattHours: micro('ENERGY_FULL_DESIGN'),
    fullMilliwattHours: micro('ENERGY_FULL'),
    designMilliampereHours: micro('CHARGE_FULL_DESIGN'),
    fullMilliampereHours: micro('CHARGE_FULL'),
    designMillivolts: micro('VOLTAGE_MIN_DESIGN'),
    cycles: count === undefined ? null : printedDecimal(count),
    chargePercent: withinPercent(printedDecimal(stated)) ?? now,
  })
}

function upowerEvidence(device: UpowerDevice): readonly BatteryEvidence[] {
  const { nativePath, fields, kind } = device
  const isOwn =
    kind === 'battery' && nativePath !== null && fields.get('power supply') !== 'no' && fields.get('present') !== 'no'
  if (!isOwn || peripheralName.test(nativePath)) return []
  const milli = (label: string): number | null => {
    const value = printedDecimal(fields.get(label))
    return value === null ? null : value * 1000
  }
  const cycles = fields.get('charge-cycles')
  return [
    batteryEvidence('upower', {
      id: nativePath,
      manufacturer: fields.get('vendor') ?? null,
      model: fields.get('model') ?? null,
      serial: fields.get('serial') ?? null,
      chemistry: fields.get('technology') ?? null,
      designMilliwattHours: milli('energy-full-design'),
      fullMilliwattHours: milli('energy-full'),
      cycles: printedDecimal(cycles),
      cyclesText: cycles ?? null,
      chargePercent: withinPercent(printedDecimal(fields.get('percentage'))),
    }),
  ]
}

function acpiconfEvidence(fields: ReadonlyMap<string, string>): readonly BatteryEvidence[] {
  if (/not present/i.test(fields.get('State') ?? '')) return []
  const inUnit = (label: string, unit: string): number | null => {
    const printed = fields.get(label)
    return printed?.trim().endsWith(unit) === true ? printedDecimal(printed) : null
  }
  return [
    batteryEvidence('acpiconf', {
      manufacturer: fields.get('OEM info') ?? null,
      model: fields.get('Model number') ?? null,
      serial: fields.get('Serial number') ?? null,
      chemistry: fields.get('Type') ?? null,
      designMilliwattHours: inUnit('Design capacity', 'mWh'),
      fullMilliwattHours: inUnit('Last full capacity', 'mWh'),
      designMilliampereHours: inUnit('Design capacity', 'mAh'),
      fullMilliampereHours: inUnit('Last full capacity', 'mAh'),
      designMillivolts: inUnit('Design voltage', 'mV'),
      cycles: printedDecimal(fields.get('Cycle Count')),
      chargePercent: withinPercent(inUnit('Remaining capacity', '%')),
    }),
  ]
}

/** inxi prints maker and model as one text; a maker of two words is one of these. */
const longMakers = /^(?:msi corp\.?|samsung sdi|lg chem|as rock|hewlett-packard|nec-tokin|simplo technology)\s/i

function inxiNames(printed: string | null): { manufacturer: string | null; model: string | null } {
  if (printed === null) return { manufacturer: null, model: null }
  const maker = longMakers.exec(printed)?.[0] ?? /^\S+\s/.exec(printed)?.[0]
  return maker === undefined
    ? { manufacturer: null, model: printed }
    : { manufacturer: maker.trim(), model: printed.slice(maker.length).trim() }
}

function inxiEvidence(capture: Capture): readonly BatteryEvidence[] {
  return inxiBlocks(parseInxi(capture.text('inxi.json')), 'Battery').flatMap((block) => {
    // Batteries of the machine are listed by "ID", those of mice and keyboards by "Device".
    const id = block.find(({ key }) => /^ID(?:-\d+)?$/.test(key))?.value
    if (id === undefined || peripheralName.test(id)) return []
    const condition = inxiValue(block, 'condition')
    const [, full, design] = /^([\d.]+|N\/A)\/([\d.]+|N\/A) Wh/.exec(condition ?? '') ?? []
    const milli = (printed: string | undefined): number | null => {
      const value = printedDecimal(printed)
      return value === null ? null : value * 1000
    }
    const charge = inxiValue(block, 'charge')
    return [
      batteryEvidence('inxi', {
        id,
        ...inxiNames(cleanName(inxiValue(block, 'model'))),
        serial: inxiValue(block, 'serial'),
        chemistry: inxiValue(block, 'type'),
        designMilliwattHours: milli(design),
        fullMilliwattHours: milli(full),
        cycles: printedDecimal(inxiValue(block, 'cycles')),
        chargePercent: withinPercent(printedDecimal(/([\d.]+)%/.exec(charge ?? '')?.[1])),
        capacityText: cleanName(condition),
      }),
    ]
  })
}

/** What a running Linux or FreeBSD says of its batteries, the kernel's own files first. */
export function systemBatteryEvidence(capture: Capture): readonly BatteryEvidence[] {
  const texts = capture.names.filter((name) => name.endsWith('.txt')).map((name) => capture.text(name) ?? '')
  return [
    ...powerSupplies(capture).filter(isMachineBattery).map(supplyEvidence),
    ...texts.flatMap((text) => (text.includes('native-path:') ? parseUpower(text).flatMap(upowerEvidence) : [])),
    ...texts.flatMap((text) => {
      const fields = parseAcpiconf(text)
      return fields === null ? [] : acpiconfEvidence(fields)
    }),
    ...inxiEvidence(capture),
  ]
}
