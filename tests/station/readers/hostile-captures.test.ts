import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Battery, Disk } from '../../../shared/report/report.ts'
import { ReadingRecord } from '../../../shared/report/reading.ts'
import { readBatteries } from '../../../electron/station/readers/sections/batteries.ts'
import { readDisks } from '../../../electron/station/readers/sections/disks.ts'
import { captureFrom } from './shared-captures.ts'

type Node = { readonly value?: unknown; readonly status?: unknown }

/** The values of an entry as the report holds them; every reading on the way must be one that a report can keep. */
function valuesOf(entry: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(entry).map(([key, node]: [string, Node]) => {
      if (!('status' in node)) return [key, valuesOf(node)]
      const { value, ...record } = node
      expect(ReadingRecord.safeParse(record).error).toBeUndefined()
      return [key, key === 'kind' ? (value ?? 'unknown') : value]
    }),
  )
}

const anything = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.string({ minLength: 600, maxLength: 2600 }),
  fc.constantFrom('/dev/sda', 'sda', '0', '1', 'disk', 'sata', 'usb', true, false, -1, 1e300),
)
const some = (keys: readonly string[]) =>
  fc.record(Object.fromEntries(keys.map((key) => [key, anything])), { requiredKeys: [] })
const json = (value: fc.Arbitrary<unknown>) => value.map((one) => JSON.stringify(one))

const diskFiles = fc.record({
  'lsblk.json': json(
    fc.record({ blockdevices: fc.array(some(['name', 'type', 'size', 'model', 'serial', 'tran', 'rota', 'rm'])) }),
  ),
  'smartctl-sda.json': json(
    fc.record({
      smartctl: some(['exit_status', 'messages']),
      device: some(['name', 'type', 'protocol', 'info_name']),
      model_name: anything,
      serial_number: anything,
      user_capacity: some(['bytes']),
      rotation_rate: anything,
      power_on_time: some(['hours']),
      power_cycle_count: anything,
      scsi_grown_defect_list: anything,
      nvme_smart_health_information_log: some(['percentage_used', 'media_errors']),
      ata_smart_attributes: fc.record({ table: fc.array(some(['id', 'name', 'value', 'raw'])) }),
    }),
  ),
  'windows-disks.json': json(
    fc.record({
      PhysicalDisk: fc.array(
        some(['DeviceId', 'Model', 'SerialNumber', 'Size', 'MediaType', 'BusType', 'HealthStatus']),
      ),
      StorageReliabilityCounter: fc.array(some(['DeviceId', 'Wear', 'PowerOnHours'])),
    }),
  ),
  'workbench-components.json': json(
    fc.record({
      components: fc.array(
        fc.record({
          type: fc.constantFrom('HardDrive', 'Battery'),
          size: anything,
          model: anything,
          actions: anything,
        }),
      ),
    }),
  ),
  'systeminformation.json': json(
    fc.record({ diskLayout: fc.array(some(['device', 'name', 'size', 'type', 'interfaceType', 'serialNum'])) }),
  ),
})

const batteryFiles = fc.record({
  'power_supply/BAT0/uevent': fc
    .record({
      CHARGE_FULL: anything,
      CHARGE_FULL_DESIGN: anything,
      ENERGY_FULL: anything,
      ENERGY_FULL_DESIGN: anything,
      CAPACITY: anything,
      CYCLE_COUNT: anything,
      MODEL_NAME: anything,
      VOLTAGE_MIN_DESIGN: anything,
    })
    .map((fields) =>
      Object.entries({ TYPE: 'Battery', ...fields })
        .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}\n`)
        .join(''),
    ),
  'windows-batteries.json': json(
    fc.record({
      BatteryStaticData: fc.array(
        some(['InstanceName', 'DeviceName', 'SerialNumber', 'Chemistry', 'DesignedCapacity']),
      ),
      BatteryFullChargedCapacity: fc.array(some(['InstanceName', 'FullChargedCapacity'])),
      BatteryCycleCount: fc.array(some(['InstanceName', 'CycleCount'])),
    }),
  ),
})

test('whatever the sources of disks hold, what is read fits the report', () => {
  fc.assert(
    fc.property(diskFiles, (files) => {
      const list = readDisks(captureFrom(files))
      expect(ReadingRecord.safeParse({ status: list.status, from: list.from }).error).toBeUndefined()
      for (const entry of list.entries) expect(Disk.safeParse(valuesOf(entry)).error).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('whatever the sources of batteries hold, what is read fits the report', () => {
  fc.assert(
    fc.property(batteryFiles, (files) => {
      const list = readBatteries(captureFrom(files), 'laptop')
      expect(ReadingRecord.safeParse({ status: list.status, from: list.from }).error).toBeUndefined()
      for (const entry of list.entries) expect(Battery.safeParse(valuesOf(entry)).error).toBeUndefined()
    }),
    { numRuns: 300 },
  )
})

test('texts that are not of the tool give nothing and end nothing', () => {
  const names = [
    'lsblk.json',
    'smartctl-sda.json',
    'smartctl-sda.txt',
    'lshw.json',
    'inxi.json',
    'hwinfo.txt',
    'upower.txt',
    'hdparm-sda.txt',
    'udisksctl-sda.txt',
    'glpi-storage-dump.txt',
    'hwinfo-disks.txt',
    'acpiconf.txt',
    'system_profiler.txt',
    'ioreg-battery.txt',
    'dmidecode.txt',
  ]
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string({ unit: 'binary', maxLength: 3000 }), (name, content) => {
      const capture = captureFrom({ [name]: content })
      expect(readDisks(capture).entries).toEqual([])
      expect(readBatteries(capture, null).entries).toEqual([])
    }),
  )
})

test('a word that every object knows is no kind of disk and no bus', () => {
  const disk = { DeviceId: '0', Model: 'A disk', MediaType: '__proto__', BusType: 'constructor' }
  const list = readDisks(
    captureFrom({ 'windows-disks.json': JSON.stringify({ PhysicalDisk: [disk], StorageReliabilityCounter: [] }) }),
  )
  expect(list.entries.map(({ kind, bus }) => [kind.value, bus.value])).toEqual([[null, 'constructor']])
})
