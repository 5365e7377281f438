import { describe, expect, test } from 'vitest'
import { foreignFile, hasForeignReports, jsonFile, reading, refusalOf, reportOf } from './shared-foreign.ts'

describe.skipIf(!hasForeignReports)('A real GLPI inventory (../shared/foreign-reports)', () => {
  const real = () => reportOf(foreignFile('glpi-computer_1.json'))

  test('names the machine, its processor and its firmware', () => {
    const report = real()
    expect(report.machine).toEqual({
      kind: 'laptop',
      manufacturer: 'Dell Inc.',
      model: 'XPS 13 9350',
      modelVersion: null,
      serial: '640HP72',
      uuid: '4c4c4544-0034-3010-8048-b6c04f503732',
    })
    expect(report.cpu).toEqual({
      model: 'Intel(R) Core(TM) i5-6200U CPU @ 2.30GHz',
      manufacturer: 'Intel',
      cores: 2,
      threads: 4,
      architecture: 'x86_64',
      maxMegahertz: null,
      generation: 6,
    })
    expect(report.firmware).toEqual({
      vendor: 'Dell Inc.',
      version: '1.4.3',
      releasedOn: '2016-02-06',
      bootMode: null,
      boardManufacturer: 'Dell Inc.',
      boardModel: '07TYC2',
      boardSerial: '/640HP72/CE129536461378/',
      chassisSerial: null,
    })
  })

  test('counts memory in binary, the disk in decimal and the battery in milliwatt-hours', () => {
    const { memory, disks, batteries } = real()
    expect(memory).toMatchObject({ installedBytes: 8_589_934_592, usableBytes: 7800 * 1_048_576, slots: 2 })
    expect(memory.modules).toMatchObject([
      { sizeBytes: 4_294_967_296, type: 'LPDDR3', speedMegatransfers: 1867, serial: '12161217' },
      { sizeBytes: 4_294_967_296, type: 'LPDDR3', speedMegatransfers: 1867, serial: '12121212' },
    ])
    expect(disks).toMatchObject([
      {
        device: '/dev/nvme0n1',
        model: 'PM951 NVMe SAMSUNG 256GB',
        serial: 'S29NNXAH146409',
        sizeBytes: 256_060_000_000,
        kind: 'ssd',
        bus: 'nvme',
      },
    ])
    expect(disks?.[0]?.smart.passed).toBeNull()
    expect(batteries).toMatchObject([
      { model: 'DELL RWT1R43', designMilliwattHours: 57_570, fullMilliwattHours: 50_570, healthPercent: 87.8 },
    ])
  })

  test('takes the panel out of its EDID, one adapter for its addresses, and the camera by its USB class', () => {
    const { displays, network, cameras } = real()
    expect(displays).toMatchObject([
      { model: 'DJCP6', isInternal: true, widthPixels: 1920, heightPixels: 1080, diagonalInches: 13.3 },
    ])
    expect(network).toEqual([
      { name: 'enp57s0u1u4', kind: 'ethernet', manufacturer: null, model: null, macAddress: '00:e0:4c:68:01:db' },
      {
        name: 'wlp58s0',
        kind: 'wifi',
        manufacturer: 'Intel Corporation',
        model: 'Wireless 8260',
        macAddress: '44:85:00:2b:90:bc',
      },
    ])
    expect(cameras).toHaveLength(1)
  })
})

const inventory = (content: object, more: object = {}) =>
  jsonFile({ action: 'inventory', ...more, content: { bios: { ssn: 'SN1' }, ...content } })
const intel = 'Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz'
const mixed = '12th Gen Intel(R) Core(TM) i7-1260P'

describe('The threads of an inventory', () => {
  test.each([
    ['one thread a core', intel, 4, 1, 4],
    ['two threads a core', intel, 4, 2, 8],
    ['the threads of the package', intel, 4, 8, 8],
    ['the package of a processor with two kinds of cores', mixed, 12, 16, 16],
    ['two a core, which is not true of all its cores', mixed, 12, 2, null],
    ['two of two, which could be either', intel, 2, 2, null],
    ['more than the cores can run', intel, 4, 64, null],
    ['no number at all', intel, 4, 'many', null],
  ])('are read as %s', (_, name, core, thread, threads) => {
    const { cpu } = reportOf(inventory({ cpus: [{ name, core, thread, manufacturer: 'Intel' }] }))
    expect([cpu.cores, cpu.threads]).toEqual([core, threads])
  })

  test('and cores are those of all packages', () => {
    const one = { name: 'Intel(R) Xeon(R) CPU E5-2620 0 @ 2.00GHz', core: 6, thread: 2 }
    expect(reportOf(inventory({ cpus: [one, one] })).cpu).toMatchObject({ cores: 12, threads: 24 })
  })
})

describe('The batteries of an inventory', () => {
  const battery = (capacity: unknown, real: unknown, system = 'linux') => {
    const batteries = [{ name: 'X', capacity, real_capacity: real, voltage: 12_000 }]
    const report = reportOf(inventory({ batteries, operatingsystem: { kernel_name: system } }))
    const [one] = report.batteries ?? []
    return [one?.designMilliwattHours, one?.fullMilliwattHours, one?.healthPercent]
  }

  test.each([
    ['energy for both', 57_570, 50_570, [57_570, 50_570, 87.8]],
    ['energy in texts', '57570', '50570', [57_570, 50_570, 87.8]],
    ['a percentage of the design', 57_570, 88, [57_570, null, 88]],
    ['the health in place of the design', 91, 50_570, [null, 50_570, 91]],
    ['nothing for what is full', 57_570, 0, [57_570, null, null]],
    ['no figure', undefined, undefined, [null, null, null]],
    ['two figures of different packs', 20_000, 57_570, [20_000, 57_570, null]],
    ['design and full exchanged', 33_000, 48_000, [33_000, 48_000, null]],
    ['a percentage of 100', 100, 68, [null, null, 68]],
    ['two figures that are no percentage', 48, 33, [null, null, null]],
  ])('are read with %s', (_, capacity, real, expected) => {
    expect(battery(capacity, real)).toEqual(expected)
  })

  test('hold their full charge in mAh on macOS, where no design is told', () => {
    expect(battery(4500, undefined, 'darwin')).toEqual([null, null, null])
  })
})

test('A Mac states no chassis: its model says what it is, and the description where a module sits', () => {
  const place = { caption: 'Status: OK', description: 'BANK 0/DIMM0', capacity: 8192, numslots: 1, type: 'LPDDR3' }
  const report = reportOf(inventory({ bios: { smodel: 'MacBookPro14,3' }, memories: [place] }))
  expect(report.machine.kind).toBe('laptop')
  expect(report.memory.modules).toMatchObject([{ locator: 'BANK 0/DIMM0', sizeBytes: 8_589_934_592 }])
  expect(reportOf(inventory({ bios: { smodel: 'Macmini8,1' } })).machine.kind).toBe('desktop')
})

describe('The memory of an inventory', () => {
  const places = [
    { capacity: 4096, caption: 'DIMM 1', type: 'DDR4', description: 'SODIMM', speed: '2400 MT/s', numslots: 1 },
    { capacity: 0, caption: 'DIMM 2', numslots: 2 },
  ]

  test('has an empty place where the capacity is 0', () => {
    const { memory } = reportOf(inventory({ memories: places }))
    expect(memory).toMatchObject({ installedBytes: 4_294_967_296, slots: 2 })
    expect(memory.modules).toMatchObject([{ locator: 'DIMM 1', formFactor: 'SODIMM', speedMegatransfers: 2400 }])
  })

  test('has an empty place where no capacity is told and nothing of a module', () => {
    const empty = { caption: 'DIMM2', description: 'DIMM', memorycorrection: 'None', numslots: 2 }
    const { memory } = reportOf(inventory({ memories: [{ ...places[0], numslots: 1 }, empty] }))
    expect(memory).toMatchObject({ installedBytes: 4_294_967_296, slots: 2 })
    expect(memory.modules).toHaveLength(1)
  })

  test('of a phone is what its system counts, and no module', () => {
    const content = {
      memories: [{ description: 'Memory', capacity: 5523 }],
      hardware: { memory: 5523 },
      operatingsystem: { kernel_name: 'linux', arch: 'arm64-v8a,armeabi-v7a' },
      cpus: [{ arch: 'aarch64', core: 8, thread: 8, manufacturer: 'Qualcomm', name: 'AArch64 Processor rev 14' }],
      batteries: [{ capacity: 93 }],
    }
    const report = reportOf(inventory(content, { itemtype: 'Phone' }))
    expect(report.machine.kind).toBe('phone')
    expect(report.memory).toEqual({
      installedBytes: null,
      usableBytes: 5523 * 1_048_576,
      slots: null,
      modules: null,
    })
    expect(report.cpu).toMatchObject({ cores: 8, threads: 8, architecture: 'aarch64', manufacturer: 'Qualcomm' })
    expect(report.batteries).toMatchObject([{ designMilliwattHours: null, healthPercent: null }])
  })

  test('has no known number of places where only the populated ones are listed', () => {
    const content = { memories: places.slice(0, 1), operatingsystem: { kernel_name: 'MSWin32' } }
    expect(reportOf(inventory(content)).memory.slots).toBeNull()
    expect(reportOf(inventory({ ...content, operatingsystem: { kernel_name: 'linux' } })).memory.slots).toBe(1)
  })

  test('is not more for the system than is installed: such a figure is another unit', () => {
    const content = { memories: places, hardware: { memory: 4_000_000 } }
    expect(reportOf(inventory(content)).memory.usableBytes).toBeNull()
  })
})

describe('An inventory', () => {
  test('lists disks without sticks, optical drives and cards', () => {
    const storages = [
      { name: 'sda', model: 'WDC WD5000LPLX', description: 'SATA', disksize: 500_107, serial: 'WD-1', type: 'disk' },
      { name: 'sdb', model: 'Ultra Fit', description: 'USB', disksize: 31_000, serial: 'U-1', type: 'disk' },
      { name: 'sr0', model: 'DVD-RAM', type: 'cd/dvd', disksize: 0 },
      { name: '\\\\.\\PHYSICALDRIVE0', model: 'Samsung SSD 860', interface: 'IDE', disksize: 250_059, serial: 'S-2' },
    ]
    expect(reportOf(inventory({ storages })).disks).toMatchObject([
      { device: '/dev/sda', serial: 'WD-1', sizeBytes: 500_107_000_000, kind: 'hdd', bus: 'sata' },
      { device: '\\\\.\\PHYSICALDRIVE0', serial: 'S-2', sizeBytes: 250_059_000_000, kind: 'ssd', bus: null },
    ])
  })

  test('tells the panel of a laptop from the monitor beside it by the makers in their EDIDs', () => {
    const edid = (maker: string): string => {
      const bytes = Buffer.alloc(128)
      bytes.set([0, 255, 255, 255, 255, 255, 255, 0])
      const [first = 0, second = 0, third = 0] = Array.from(maker, (letter) => letter.charCodeAt(0) - 64)
      bytes.writeUInt16BE((first << 10) | (second << 5) | third, 8)
      return bytes.toString('base64')
    }
    const monitors = (...makers: readonly string[]) => ({
      hardware: { chassis_type: 'Notebook' },
      monitors: makers.map((maker) => ({ base64: edid(maker), caption: maker })),
    })
    const own = (...makers: readonly string[]) =>
      reportOf(inventory(monitors(...makers))).displays?.map((display) => display.isInternal)
    expect(own('IVM', 'CMN')).toEqual([false, true])
    expect(own('CMN')).toEqual([true])
    expect(own('IVM')).toEqual([null])
    expect(own('AUO', 'CMN')).toEqual([null, null])
  })

  test('has no adapter for a management controller, and no name where the agent found none', () => {
    const networks = [
      { description: 'bmc', management: true, type: 'ethernet' },
      { description: 'No description found', type: 'wifi', mac: 'E0:DC:FF:ED:09:59' },
      { description: 'Intel(R) Wireless-AC 9560', type: 'wifi', mac: 'E0-DC-FF-ED-09-60' },
    ]
    expect(reportOf(inventory({ networks })).network).toEqual([
      { name: null, kind: 'wifi', manufacturer: null, model: null, macAddress: 'e0:dc:ff:ed:09:59' },
      {
        name: null,
        kind: 'wifi',
        manufacturer: null,
        model: 'Intel(R) Wireless-AC 9560',
        macAddress: 'e0:dc:ff:ed:09:60',
      },
    ])
  })

  test('of a virtual machine is one of a virtual machine, whatever its chassis', () => {
    const hardware = { vmsystem: 'QEMU', chassis_type: 'Desktop' }
    expect(reportOf(inventory({ hardware })).machine.kind).toBe('vm')
  })

  test('of a printer is not one of a computer', () => {
    expect(refusalOf(inventory({}, { itemtype: 'Printer' }))).toBe('foreign-not-a-computer')
    expect(refusalOf(inventory({ network_device: { type: 'Networking' } }))).toBe('foreign-not-a-computer')
  })

  test('with fillers has no serial, and the fillers stay in the reading', () => {
    const { report } = reading(
      inventory({ bios: { ssn: 'To Be Filled By O.E.M.', smodel: 'Aspire', msn: 'REDACTED' } }),
    )
    expect(report.machine).toMatchObject({ serial: null, model: 'Aspire' })
    expect(report.readings['machine.serial']).toMatchObject({ status: 'absent', raw: 'To Be Filled By O.E.M.' })
    expect(report.readings['firmware.boardSerial']).toMatchObject({ status: 'absent', raw: 'REDACTED' })
  })
})
