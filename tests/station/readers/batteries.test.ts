import fc from 'fast-check'
import { expect, test } from 'vitest'
import { captureOf } from '../../../electron/station/readers/capture.ts'
import { readBatteries } from '../../../electron/station/readers/sections/batteries.ts'
import { healthOf } from '../../../electron/station/readers/sections/battery-health.ts'
import { firmwareDesign } from '../../../electron/station/readers/sections/firmware-battery-evidence.ts'
import { captureFrom } from './shared-captures.ts'

const uevent = (name: string, fields: Readonly<Record<string, string | number>>): Record<string, string> => ({
  [`power_supply/${name}/uevent`]: Object.entries({ NAME: name, TYPE: 'Battery', PRESENT: 1, ...fields })
    .map(([key, value]) => `POWER_SUPPLY_${key}=${value}\n`)
    .join(''),
})
const energy = (design: number, full: number): Record<string, number> => ({
  ENERGY_FULL_DESIGN: design * 1000,
  ENERGY_FULL: full * 1000,
})
const ids = (files: Readonly<Record<string, string>>): readonly (string | null)[] =>
  readBatteries(captureFrom(files), 'laptop').entries.map(({ id }) => id.value)

test('every battery counts whatever its name, and those of mice, pens and empty bays do not', () => {
  const files = {
    ...uevent('BAT1', energy(50_000, 40_000)),
    ...uevent('CMB0', energy(30_000, 20_000)),
    ...uevent('BAT2', { ...energy(30_000, 20_000), PRESENT: 0 }),
    ...uevent('hidpp_battery_0', { SCOPE: 'Device', CAPACITY: 90 }),
    ...uevent('wacom_battery_1', { CAPACITY: 90 }),
    ...uevent('ADP1', { TYPE: 'Mains', ONLINE: 1 }),
  }
  expect(ids(files)).toEqual(['BAT1', 'CMB0'])
})

test('an old kernel writes no type, and a paste may lose its indentation', () => {
  const old = 'POWER_SUPPLY_NAME=BAT0\nPOWER_SUPPLY_STATUS=Full\nPOWER_SUPPLY_ENERGY_FULL_DESIGN=50000000\n'
  const mains = 'POWER_SUPPLY_NAME=AC\nPOWER_SUPPLY_ONLINE=1\n'
  expect(ids({ 'power_supply/BAT0/uevent': old, 'power_supply/AC/uevent': mains })).toEqual(['BAT0'])
  const pasted = [
    'native-path: BAT0',
    'vendor: NOTEBOOK',
    'power supply: yes',
    'battery',
    'present: yes',
    'energy-full: 33.0114 Wh',
    'energy-full-design: 48.84 Wh',
  ]
  const [battery] = readBatteries(captureFrom({ 'upower.txt': pasted.join('\n') }), null).entries
  expect(battery).toMatchObject({ manufacturer: { value: 'NOTEBOOK' }, healthPercent: { value: 67.6 } })
})

test('mice, keyboards and the summary of all batteries are no batteries of the machine', () => {
  const listing = [
    'Device: /org/freedesktop/UPower/devices/keyboard_hidpp_battery_0',
    '  native-path:          hidpp_battery_0',
    '  power supply:         no',
    '  keyboard',
    '    present:             yes',
    '    percentage:          90%',
    '',
    'Device: /org/freedesktop/UPower/devices/battery_BAT0',
    '  native-path:          /sys/devices/LNXSYSTM:00/PNP0C0A:00/power_supply/BAT0',
    '  power supply:         yes',
    '  battery',
    '    energy-full:         8 Wh',
    '    energy-full-design:  0 Wh',
    '',
    'Device: /org/freedesktop/UPower/devices/DisplayDevice',
    '  native-path:          (null)',
    '  power supply:         yes',
    '  battery',
    '    energy-full:         8 Wh',
  ]
  const { entries } = readBatteries(captureFrom({ 'upower-dump.txt': listing.join('\n') }), null)
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({
    id: { value: 'BAT0' },
    designMilliwattHours: { value: null, raw: '0 mWh' },
    healthPercent: { value: null },
  })
})

test('two packs of the same model are two batteries', () => {
  const pack = { ...energy(24_000, 12_000), MODEL_NAME: '01AV427', MANUFACTURER: 'SONY' }
  expect(ids({ ...uevent('BAT0', pack), ...uevent('BAT1', pack) })).toEqual(['BAT0', 'BAT1'])
})

test('two sources of one battery are one battery, and a firmware record of a pack that is gone is left aside', () => {
  const files = {
    ...uevent('BAT0', {
      ...energy(57_532, 53_405),
      MODEL_NAME: 'DELL JHXPY53',
      MANUFACTURER: 'SMP',
      SERIAL_NUMBER: ' 3682',
    }),
    'upower.txt': [
      '  native-path:          BAT0',
      '  vendor:               SMP',
      '  model:                DELL JHXPY53',
      '  power supply:         yes',
      '  battery',
      '    present:             yes',
      '    energy-full:         53,4052 Wh',
      '    energy-full-design:  57,532 Wh',
      '    charge-cycles:       211',
      '    percentage:          88%',
      '',
    ].join('\n'),
    'dmidecode.txt': [
      'Handle 0x1600, DMI type 22, 26 bytes',
      'Portable Battery',
      '\tLocation: Sys. Battery Bay',
      '\tManufacturer: OTHER',
      '\tName: DELL OLDPACK',
      '\tDesign Capacity: 48000 mWh',
      '\tDesign Voltage: 11100 mV',
      '',
    ].join('\n'),
  }
  const [battery, ...others] = readBatteries(captureFrom(files), 'laptop').entries
  expect(others).toEqual([])
  expect(battery).toMatchObject({
    id: { value: 'BAT0' },
    serial: { value: '3682', raw: ' 3682' },
    cycles: { value: 211, from: 'upower' },
    healthPercent: { value: 92.8, from: 'power_supply/BAT0' },
  })
  expect(battery?.designMilliwattHours.others).toBeUndefined()
})

test('a charge is multiplied by the design voltage for both figures, never by the present one', () => {
  const fields = {
    CHARGE_FULL_DESIGN: 4_800_000,
    CHARGE_FULL: 3_344_000,
    VOLTAGE_MIN_DESIGN: 10_800_000,
    VOLTAGE_NOW: 12_600_000,
  }
  const [battery] = readBatteries(captureFrom(uevent('BAT1', fields)), null).entries
  expect(battery).toMatchObject({
    designMilliwattHours: { value: 51_840, raw: '4800 mAh at 10800 mV' },
    fullMilliwattHours: { value: 36_115 },
    healthPercent: { value: 69.7 },
  })
})

test('a design voltage that no pack has gives no energy, but the ratio of the charges still holds', () => {
  const fields = { CHARGE_FULL_DESIGN: 4_000_000, CHARGE_FULL: 3_000_000, VOLTAGE_MIN_DESIGN: 15_000 }
  const [battery] = readBatteries(captureFrom(uevent('BAT0', fields)), null).entries
  expect(battery).toMatchObject({
    designMilliwattHours: { value: null, status: 'unavailable', raw: '4000 mAh' },
    healthPercent: { value: 75 },
  })
})

test('texts of the firmware that say nothing are absent, with what was printed', () => {
  const fields = {
    ...energy(50_000, 0),
    CYCLE_COUNT: 0,
    MODEL_NAME: '@\ufffd',
    SERIAL_NUMBER: '',
    TECHNOLOGY: 'Unknown',
  }
  const [battery] = readBatteries(captureFrom(uevent('BAT0', fields)), null).entries
  expect(battery).toMatchObject({
    cycles: { value: null, status: 'absent', raw: '0' },
    model: { value: null, status: 'absent', raw: '@\ufffd' },
    serial: { value: null, status: 'absent' },
    chemistry: { value: null, status: 'absent', raw: 'Unknown' },
    fullMilliwattHours: { value: 0 },
    healthPercent: { value: 0 },
  })
})

test('the list is absent where a source of all batteries names none, and unavailable where nobody could tell', () => {
  const empty = captureOf([{ name: 'power_supply/listing.txt', status: 'absent', bytes: null }])
  const denied = captureOf([{ name: 'power_supply/listing.txt', status: 'denied', bytes: null }])
  expect(readBatteries(empty, 'laptop').status).toBe('absent')
  expect(readBatteries(denied, 'laptop').status).toBe('denied')
  expect(readBatteries(captureFrom(uevent('ADP1', { TYPE: 'Mains' })), null).status).toBe('absent')
  expect(
    readBatteries(captureFrom({ 'upower-enumerate.txt': '/org/freedesktop/UPower/devices/line_power_AC\n' }), null)
      .status,
  ).toBe('absent')
  expect(
    readBatteries(
      captureFrom({ 'system_profiler.txt': 'Power:\n\n    Hardware Configuration:\n\n      UPS Installed: No\n' }),
      null,
    ).status,
  ).toBe('absent')
  expect(readBatteries(captureFrom({}), 'desktop').status).toBe('absent')
  expect(readBatteries(captureFrom({}), 'laptop').status).toBe('unavailable')
  expect(readBatteries(captureFrom({}), null).status).toBe('unavailable')
})

test('Windows gives each pack with its cycles, in mWh or as a ratio', () => {
  const rows = (name: string, key: string, values: readonly number[]) => ({
    [name]: values.map((value, index) => ({ InstanceName: `ACPI\\PNP0C0A\\${index}_0`, [key]: value })),
  })
  const json = JSON.stringify({
    ...rows('BatteryStaticData', 'DesignedCapacity', [24_000, 100, 90]),
    ...rows('BatteryFullChargedCapacity', 'FullChargedCapacity', [12_000, 80, -1]),
    ...rows('BatteryCycleCount', 'CycleCount', [236, 0, 7]),
    failures: {},
  })
  const { entries } = readBatteries(captureFrom({ 'windows-batteries.json': json }), 'laptop')
  const read = new Map(entries.map((entry) => [entry.designMilliwattHours.value, entry]))
  expect(entries).toHaveLength(3)
  expect(read.get(24_000)).toMatchObject({ healthPercent: { value: 50 }, cycles: { value: 236 } })
  expect(entries.find((entry) => entry.cycles.raw === '0')).toMatchObject({ healthPercent: { value: 80 } })
  expect(entries.find((entry) => entry.cycles.value === 7)?.healthPercent).toMatchObject({ status: 'unavailable' })
})

test('a Mac gives mAh: no energy without a design voltage, and the ratio as health', () => {
  const ioreg = [
    '+-o AppleSmartBattery  <class AppleSmartBattery>',
    '    {',
    '      "AppleRawMaxCapacity" = 4100',
    '      "MaxCapacity" = 100',
    '      "CurrentCapacity" = 73',
    '      "DesignCapacity" = 5000',
    '      "CycleCount" = 310',
    '      "DeviceName" = "bq20z451"',
    '      "BatteryData" = {"DesignCapacity"=1,"CycleCount"=1}',
    '    }',
  ].join('\n')
  const [battery] = readBatteries(captureFrom({ 'ioreg-battery.txt': ioreg }), 'laptop').entries
  expect(battery).toMatchObject({
    model: { value: 'bq20z451' },
    designMilliwattHours: { value: null, raw: '5000 mAh' },
    cycles: { value: 310 },
    healthPercent: { value: 82 },
    chargePercent: { value: 73 },
  })
})

test.each([
  [57_530, 7600, 57_530],
  [4400, 10_800, 47_520],
  [0, 15, null],
  [4400, null, null],
  [32_768_000, 11_100, null],
])('a firmware design of %s "mWh" at %s mV is %s mWh', (capacity, millivolts, energyMilliwattHours) => {
  expect(firmwareDesign(capacity, millivolts)).toBe(energyMilliwattHours)
})

test('health is null or within 0 and 100, and 100 for a pack that holds its design', () => {
  const capacity = fc.double({ min: 0, max: 250_000, noNaN: true })
  fc.assert(
    fc.property(capacity, capacity, (design, full) => {
      const health = healthOf(design, full)
      expect(health === null || (health >= 0 && health <= 100)).toBe(true)
      if (design > 0) expect(healthOf(design, design)).toBe(100)
    }),
  )
  expect(healthOf(0, 5000)).toBeNull()
  expect(healthOf(null, 5000)).toBeNull()
  expect(healthOf(4400, 44_000)).toBeNull()
})

test('the order of the files changes nothing, and a broken one changes no other battery', () => {
  const files = {
    ...uevent('BAT0', energy(31_920, 17_940)),
    ...uevent('BAT1', energy(71_040, 66_220)),
    ...uevent('AC', { TYPE: 'Mains' }),
  }
  const expected = readBatteries(captureFrom(files), 'laptop')
  fc.assert(
    fc.property(fc.shuffledSubarray(Object.entries(files), { minLength: 3 }), fc.string(), (entries, garbage) => {
      expect(readBatteries(captureFrom(Object.fromEntries(entries)), 'laptop')).toEqual(expected)
      const broken = readBatteries(captureFrom({ ...files, 'power_supply/BAT0/uevent': garbage }), 'laptop')
      expect(broken.entries.at(-1)).toEqual(expected.entries.at(-1))
    }),
  )
})
