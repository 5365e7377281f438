import { describe, expect, test } from 'vitest'
import {
  fileOf,
  foreignFile,
  foreignFolder,
  hasForeignReports,
  reading,
  refusalOf,
  reportOf,
} from './shared-foreign.ts'

describe.skipIf(!hasForeignReports)('Real peracotta folders (../shared/foreign-reports)', () => {
  test('a desktop: hyper-threading, a 64-bit processor under a 32-bit system, memory that nobody could read', () => {
    const report = reportOf(...foreignFolder('peracotta/hp-dc7600'))
    expect(report.machine).toMatchObject({ kind: 'desktop', model: null, serial: null })
    expect(report.cpu).toMatchObject({
      model: 'Intel(R) Pentium(R) 4 CPU 2.80GHz',
      cores: 1,
      threads: 2,
      architecture: 'x86_64',
      maxMegahertz: null,
    })
    expect(report.memory).toEqual({ installedBytes: null, usableBytes: null, slots: null, modules: null })
    expect(report.disks).toBeNull()
    expect(report.firmware).toMatchObject({
      boardManufacturer: 'Hewlett-Packard',
      boardModel: '09F8h',
      boardSerial: 'CZC6203MC5',
      chassisSerial: 'CZC6203MC5',
    })
    expect(report.network).toMatchObject([{ kind: 'ethernet' }])
  })

  test('a laptop with soldered memory: no module found is not no memory, a serial written over is none', () => {
    const report = reportOf(...foreignFolder('peracotta/macbook-2018'))
    expect(report.machine.kind).toBe('laptop')
    expect(report.cpu).toMatchObject({ cores: 6, threads: 12, maxMegahertz: 4100, generation: 8 })
    expect(report.memory.modules).toBeNull()
    expect(report.batteries).toBeNull()
    expect(report.firmware).toMatchObject({ boardModel: 'Mac-937A206F2EE63C01', boardSerial: 'C0290440002JP5P1T' })
    expect(report.firmware.chassisSerial).toBeNull()
    expect(report.readings['firmware.chassisSerial']).toMatchObject({ status: 'absent', raw: 'CENSORED' })
  })

  test('a board of fillers, and one module by its own EEPROM', () => {
    const report = reportOf(...foreignFolder('peracotta/rottame'))
    expect(report.firmware).toMatchObject({ boardModel: 'P5VDC-MX', boardSerial: null, chassisSerial: null })
    expect(report.memory).toMatchObject({ installedBytes: 536_870_912, slots: null })
    expect(report.memory.modules).toEqual([
      {
        locator: 'bank 1',
        sizeBytes: 536_870_912,
        type: 'DDR2',
        formFactor: 'DIMM',
        speedMegatransfers: 533,
        manufacturer: 'Kingston',
        partNumber: null,
        serial: 'B12DE3A2',
      },
    ])
  })

  test('files of no use to the reading are passed over and named', () => {
    const { dropped, files } = reading(...foreignFolder('peracotta/hp-dc7600'))
    expect(dropped).toEqual(['gpu_location.txt'])
    expect(files.map((file) => file.name)).not.toContain('gpu_location.txt')
  })

  test('the files of two folders are not one machine', () => {
    const files = [...foreignFolder('peracotta/hp-dc7600'), foreignFile('peracotta/rottame/chassis.txt')]
    expect(refusalOf(...files)).toBe('foreign-several-machines')
  })
})

const chassis = 'Handle 0x0003, DMI type 3, 21 bytes\nChassis Information\n\tType: Notebook\n\tSerial Number: C-77\n'

describe('A peracotta folder', () => {
  test('gives the interfaces with their addresses', () => {
    const net = 'wlp0s19f2u1 18:d6:c7:0c:ad:c3\nenp3s2 00:c0:11:fe:fe:11 1000\n'
    const { network } = reportOf(fileOf(chassis, 'chassis.txt'), fileOf(net, 'net.txt'))
    expect(network?.map((adapter) => [adapter.name, adapter.kind, adapter.macAddress])).toEqual([
      ['wlp0s19f2u1', 'wifi', '18:d6:c7:0c:ad:c3'],
      ['enp3s2', 'ethernet', '00:c0:11:fe:fe:11'],
    ])
  })

  test('gives the disks of smartctl, whether it wrote JSON or text', () => {
    const disk = {
      json_format_version: [1, 0],
      smartctl: { exit_status: 0 },
      device: { name: '/dev/sda', info_name: '/dev/sda [SAT]', protocol: 'ATA' },
      model_name: 'ST500LM000',
      serial_number: 'W7654321',
      user_capacity: { bytes: 500_107_862_016 },
      rotation_rate: 5400,
    }
    const smartctl = fileOf(`${JSON.stringify([disk])}\n`, 'smartctl.txt')
    expect(reportOf(fileOf(chassis, 'chassis.txt'), smartctl).disks).toMatchObject([
      { serial: 'W7654321', sizeBytes: 500_107_862_016, kind: 'hdd' },
    ])
  })

  test('with a module of a generation that the decoder does not know has no installed memory', () => {
    const dimms = [
      'Decoding EEPROM: /sys/bus/i2c/drivers/eeprom/0-0050',
      'Fundamental Memory type                          Unknown (0x0c)',
      'Manufacturer                                     Synertek',
      'Number of SDRAM DIMMs detected and decoded: 1',
      '',
    ].join('\n')
    const { memory } = reportOf(fileOf(chassis, 'chassis.txt'), fileOf(dimms, 'dimms.txt'))
    expect(memory.installedBytes).toBeNull()
    expect(memory.modules).toMatchObject([{ sizeBytes: null, type: null, manufacturer: null }])
  })
})
