import { describe, expect, test } from 'vitest'
import { reportOf } from './report-of.ts'

const uevent = (fields: Readonly<Record<string, string | number>>): string =>
  Object.entries({ TYPE: 'Battery', PRESENT: 1, ...fields })
    .map(([key, value]) => `POWER_SUPPLY_${key}=${value}\n`)
    .join('')

const energyPack = uevent({
  NAME: 'BAT1',
  STATUS: 'Discharging',
  TECHNOLOGY: 'Li-ion',
  ENERGY_FULL_DESIGN: 38_920_000,
  ENERGY_FULL: 25_500_000,
  ENERGY_NOW: 20_000_000,
  VOLTAGE_NOW: 11_900_000,
  VOLTAGE_MIN_DESIGN: 11_400_000,
  CYCLE_COUNT: 0,
})

/** What systeminformation 5.33.23 answers for that pack. */
const oredBattery = {
  hasBattery: true,
  designedCapacity: 64_412,
  maxCapacity: 25_500,
  currentCapacity: 20_000,
  capacityUnit: 'mWh',
  cycleCount: 0,
  percent: 78,
}

const smart = (fields: object): object => ({ json_format_version: [1, 0], smartctl: { exit_status: 0 }, ...fields })
const nvmeRecord = smart({
  device: { name: '/dev/nvme0n1', type: 'nvme', protocol: 'NVMe' },
  model_name: 'SAMSUNG MZVLB256HAHQ-000L7',
  serial_number: 'S41GNX0K612345',
  user_capacity: { blocks: 500_118_192, bytes: 256_060_514_304 },
  smart_status: { passed: true, nvme: { value: 0 } },
  nvme_smart_health_information_log: {
    percentage_used: 7,
    power_on_hours: 5_210,
    power_cycles: 1_900,
    media_errors: 0,
  },
  power_on_time: { hours: 5_210 },
  power_cycle_count: 1_900,
})
const blockDevice = (fields: object): object => ({
  type: 'disk',
  rota: false,
  rm: false,
  hotplug: false,
  ro: false,
  ...fields,
})
const nvmeDevice = blockDevice({
  name: 'nvme0n1',
  size: 256_060_514_304,
  model: 'SAMSUNG MZVLB256HAHQ-000L7',
  serial: 'S41GNX0K612345',
  tran: 'nvme',
})
const stick = blockDevice({
  name: 'sda',
  size: 15_600_000_000,
  model: 'Live Stick',
  serial: 'AA01',
  tran: 'usb',
  rm: true,
})

describe('batteries, where the library is wrong', () => {
  test('design capacity is what the pack says, not ORed with the full charge', () => {
    const { batteries } = reportOf({
      'power_supply/BAT1/uevent': energyPack,
      'systeminformation.json': { battery: oredBattery },
    })
    expect(batteries).toHaveLength(1)
    expect(batteries?.[0]).toMatchObject({
      designMilliwattHours: 38_920,
      fullMilliwattHours: 25_500,
      healthPercent: 65.5,
    })
  })

  test('a pack that counts in charge has both figures at one voltage', () => {
    const pack = uevent({
      NAME: 'BAT0',
      CHARGE_FULL_DESIGN: 3_992_000,
      CHARGE_FULL: 3_915_000,
      CHARGE_NOW: 2_000_000,
      VOLTAGE_NOW: 17_814_000,
      VOLTAGE_MIN_DESIGN: 15_480_000,
      CYCLE_COUNT: 12,
    })
    const battery = reportOf({
      'power_supply/BAT0/uevent': pack,
      'systeminformation.json': { battery: { ...oredBattery, designedCapacity: 60_604, maxCapacity: 71_113 } },
    }).batteries?.[0]
    expect(battery?.healthPercent).toBeCloseTo(98.1, 1)
    expect(battery?.designMilliwattHours).toBeCloseTo(3_992 * 15.48, -2)
    expect(battery?.cycles).toBe(12)
  })

  test('every pack is listed, by whatever name', () => {
    const { batteries } = reportOf({
      'power_supply/BAT0/uevent': energyPack.replace('BAT1', 'BAT0'),
      'power_supply/CMB1/uevent': energyPack.replace('BAT1', 'CMB1'),
      'power_supply/AC/uevent': 'POWER_SUPPLY_NAME=AC\nPOWER_SUPPLY_TYPE=Mains\nPOWER_SUPPLY_ONLINE=1\n',
      'systeminformation.json': { battery: oredBattery },
    })
    expect(batteries?.map((battery) => battery.id).toSorted()).toEqual(['BAT0', 'CMB1'])
  })

  test('no cycles counted is unknown, never zero', () => {
    const { batteries } = reportOf({ 'power_supply/BAT1/uevent': energyPack })
    expect(batteries?.[0]?.cycles).toBeNull()
  })

  test('a dead pack is still a battery', () => {
    const dead = uevent({ NAME: 'BAT0', ENERGY_FULL_DESIGN: 47_520_000, ENERGY_FULL: 0, ENERGY_NOW: 0, VOLTAGE_NOW: 0 })
    const { batteries } = reportOf({
      'power_supply/BAT0/uevent': dead,
      'systeminformation.json': { battery: { ...oredBattery, hasBattery: false } },
    })
    expect(batteries).toHaveLength(1)
    expect(batteries?.[0]?.designMilliwattHours).toBe(47_520)
  })

  test('a design capacity of 0 is unknown, and wear is not computed from it', () => {
    const { batteries } = reportOf({
      'systeminformation.json': { battery: { ...oredBattery, designedCapacity: 0, maxCapacity: 41_000 } },
    })
    expect(batteries?.[0]?.designMilliwattHours ?? null).toBeNull()
    expect(batteries?.[0]?.healthPercent ?? null).toBeNull()
  })
})

describe('disks, where the library is wrong', () => {
  test('one disk without SMART does not strip the record of the next', () => {
    const { disks } = reportOf({
      'lsblk.json': {
        blockdevices: [blockDevice({ name: 'sda', size: 500e9, model: 'VIRTUAL', tran: 'sata' }), nvmeDevice],
      },
      'smartctl-sda.json': smart({ device: { name: '/dev/sda' }, model_name: 'VIRTUAL' }),
      'smartctl-nvme0n1.json': nvmeRecord,
    })
    const nvme = disks?.find((disk) => disk.device?.includes('nvme0n1'))
    expect(nvme?.smart).toMatchObject({ passed: true, powerOnHours: 5_210, lifeUsedPercent: 7 })
    expect(disks?.find((disk) => disk.device?.includes('sda'))?.smart.passed).toBeNull()
  })

  test('a disk of size 0 is shown, since a dead disk is not no disk', () => {
    const { disks } = reportOf({
      'lsblk.json': { blockdevices: [blockDevice({ name: 'sda', size: 0, model: 'ST500LM021-1KJ15', tran: 'sata' })] },
      'systeminformation.json': { diskLayout: [] },
    })
    expect(disks).toHaveLength(1)
    expect(disks?.[0]?.model).toBe('ST500LM021-1KJ15')
  })

  test('the live stick is no disk of the machine', () => {
    const { disks } = reportOf({
      'lsblk.json': { blockdevices: [stick, nvmeDevice] },
      'smartctl-nvme0n1.json': nvmeRecord,
      'systeminformation.json': {
        diskLayout: [{ device: '/dev/sda', type: 'SSD', interfaceType: 'USB', size: 15_600_000_000 }],
      },
    })
    expect(disks?.map((disk) => disk.model)).toEqual(['SAMSUNG MZVLB256HAHQ-000L7'])
  })

  test('a soldered eMMC is eMMC and a card in the reader is no disk', () => {
    const { disks } = reportOf({
      'lsblk.json': {
        blockdevices: [
          blockDevice({ name: 'mmcblk0', size: 31_914_983_424, tran: 'mmc' }),
          blockDevice({ name: 'mmcblk2', size: 31_268_536_320, tran: 'mmc' }),
          blockDevice({ name: 'mmcblk2boot0', size: 4_194_304, tran: 'mmc' }),
        ],
      },
      'sys/block/mmcblk0/device/type': 'SD\n',
      'sys/block/mmcblk0/device/name': 'SD32G\n',
      'sys/block/mmcblk2/device/type': 'MMC\n',
      'sys/block/mmcblk2/device/name': 'HBG4a2\n',
    })
    expect(disks?.map((disk) => [disk.kind, disk.sizeBytes])).toEqual([['emmc', 31_268_536_320]])
  })

  test('a model that the kernel cut to 16 characters is whole from the disk itself', () => {
    const { disks } = reportOf({
      'lsblk.json': {
        blockdevices: [
          blockDevice({ name: 'sda', size: 250_059_350_016, model: 'Samsung SSD 850 ', serial: null, tran: 'sata' }),
        ],
      },
      'smartctl-sda.json': smart({
        device: { name: '/dev/sda', protocol: 'ATA' },
        model_name: 'Samsung SSD 850 EVO 250GB',
        serial_number: 'S21PNXAG123456',
        user_capacity: { bytes: 250_059_350_016 },
        rotation_rate: 0,
        smart_status: { passed: true },
      }),
    })
    expect(disks?.[0]).toMatchObject({ model: 'Samsung SSD 850 EVO 250GB', serial: 'S21PNXAG123456', kind: 'ssd' })
  })

  test('no disk found by Windows is not a machine without disks', () => {
    expect(reportOf({ 'systeminformation.json': { diskLayout: [] } }).disks).toBeNull()
  })
})

describe('processor, memory and identity, where the library is wrong', () => {
  test('the processor is named by itself, not by the firmware', () => {
    const { cpu } = reportOf({
      'lscpu.txt': [
        'Architecture:            x86_64',
        'CPU(s):                  8',
        'Vendor ID:               AuthenticAMD',
        '  BIOS Vendor ID:        To Be Filled By O.E.M.',
        '  Model name:            AMD Ryzen 5 3500U with Radeon Vega Mobile Gfx',
        '    BIOS Model name:     To Be Filled By O.E.M. To Be Filled By O.E.M. CPU @ 2.1GHz',
        '    Thread(s) per core:  2',
        '    Core(s) per socket:  4',
        '    Socket(s):           1',
      ].join('\n'),
      'systeminformation.json': { cpu: { manufacturer: '', brand: '', speed: 1.7, cores: 8, physicalCores: 4 } },
    })
    expect(cpu.model).toContain('Ryzen 5 3500U')
    expect(cpu).toMatchObject({ cores: 4, threads: 8, generation: 3 })
  })

  test('a date of the firmware is month, day, year', () => {
    const { firmware } = reportOf({
      'sys/class/dmi/id/bios_date': '03/10/2017\n',
      'systeminformation.json': { bios: { vendor: 'LENOVO', version: 'N24ET27W', releaseDate: '2017-10-03' } },
    })
    expect(firmware.releasedOn).toBe('2017-03-10')
  })

  test('a day of the firmware that cannot be is not read, never swapped', () => {
    const { firmware } = reportOf({ 'systeminformation.json': { bios: { releaseDate: '2019-25-12' } } })
    expect(firmware.releasedOn).toBeNull()
  })

  test.each([
    'System Serial Number',
    'Not Specified',
    '--',
    'None',
    '00000000',
    'SerNum0',
    'ABCD',
    '123456789012345678',
    'To Be Filled By O.E.M.',
    'Default string',
    '-',
  ])('the placeholder %j is no serial', (placeholder) => {
    expect(reportOf({ 'sys/class/dmi/id/product_serial': `${placeholder}\n` }).machine.serial).toBeNull()
    expect(reportOf({ 'systeminformation.json': { system: { serial: placeholder } } }).machine.serial).toBeNull()
  })

  test.each(['System manufacturer', 'To Be Filled By O.E.M.'])('the placeholder %j is no maker', (placeholder) => {
    expect(
      reportOf({ 'systeminformation.json': { system: { manufacturer: placeholder } } }).machine.manufacturer,
    ).toBeNull()
  })

  test.each(['', 'Computer', 'Docker Container', 'System Product Name'])('%j is no model', (model) => {
    expect(reportOf({ 'systeminformation.json': { system: { model } } }).machine.model).toBeNull()
  })

  test('flash memory of the firmware is no memory module', () => {
    const device = (locator: string, size: string, type: string): string =>
      [
        'Handle 0x0011, DMI type 17, 34 bytes',
        'Memory Device',
        `\tSize: ${size}`,
        '\tForm Factor: DIMM',
        `\tLocator: ${locator}`,
        `\tType: ${type}`,
        '\tSpeed: 1333 MT/s',
        '',
      ].join('\n')
    const { memory } = reportOf({
      'dmidecode.txt': [
        '# dmidecode 3.4',
        '',
        device('DIMM 1', '4 GB', 'DDR3'),
        device('DIMM 2', '4 GB', 'DDR3'),
        device('System Board', '4096 kB', 'Flash'),
      ].join('\n'),
    })
    expect(memory.installedBytes).toBe(8 * 1024 ** 3)
    expect(memory.modules).toHaveLength(2)
  })

  test('one entry of what the system can use is no memory module', () => {
    const { memory } = reportOf({
      'systeminformation.json': {
        mem: { total: 8_139_575_296 },
        memLayout: [
          {
            size: 8_139_575_296,
            bank: '',
            type: '',
            ecc: null,
            clockSpeed: 0,
            formFactor: '',
            partNum: '',
            serialNum: '',
          },
        ],
      },
    })
    expect(memory.installedBytes).toBeNull()
    expect(memory.modules).toBeNull()
    expect(memory.usableBytes).toBe(8_139_575_296)
  })
})
