import { describe, expect, test } from 'vitest'
import { legacyNetwork } from '../../../../electron/station/readers/foreign/legacy-devices.ts'
import { foreignFile, hasForeignReports, jsonFile, reading, reportOf } from './shared-foreign.ts'

describe.skipIf(!hasForeignReports)('Real legacy snapshots of eReuse (../shared/foreign-reports)', () => {
  const snapshot = (name: string) => reportOf(foreignFile(`ereuse-legacy-${name}.snapshot.json`))

  test('a netbook: memory in binary megabytes, the disk in decimal ones, wear without a design voltage', () => {
    const report = snapshot('1001pxd')
    expect(report.machine).toEqual({
      kind: 'laptop',
      manufacturer: 'ASUSTeK Computer INC.',
      model: '1001PXD',
      modelVersion: null,
      serial: 'B8OAAS048286',
      uuid: null,
    })
    expect(report.cpu).toEqual({
      model: 'Intel Atom CPU N455 @ 1.66GHz',
      manufacturer: 'Intel',
      cores: 1,
      threads: 2,
      architecture: 'x86_64',
      maxMegahertz: null,
      generation: null,
    })
    expect(report.memory).toMatchObject({ installedBytes: 1_073_741_824, usableBytes: null, slots: 2 })
    expect(report.memory.modules).toMatchObject([{ type: 'DDR2', formFactor: 'DIMM', speedMegatransfers: 667 }])
    expect(report.disks).toMatchObject([
      { model: 'HTS54322', serial: 'E2024242CV86HJ', sizeBytes: 250_059_000_000, kind: 'hdd' },
    ])
    expect(report.batteries).toMatchObject([
      { manufacturer: 'ASUS', designMilliwattHours: null, fullMilliwattHours: null, cycles: null, healthPercent: 86.4 },
    ])
    expect(report.readings['batteries.0.designMilliwattHours']?.raw).toBe('4400 mAh')
    expect(report.displays).toMatchObject([
      { isInternal: true, widthPixels: 1024, heightPixels: 600, diagonalInches: 10 },
    ])
    expect(report.network?.map((adapter) => [adapter.kind, adapter.macAddress])).toEqual([
      ['wifi', '74:2f:68:8b:fd:c8'],
      ['ethernet', '14:da:e9:42:f6:7c'],
    ])
    expect(report.cameras?.map((camera) => camera.name)).toEqual(['USB 2.0 UVC VGA WebCam'])
    expect(report.firmware).toMatchObject({ version: '0703', releasedOn: '2011-04-12', boardModel: '1001PXD' })
    expect(report.firmware.boardSerial).toBeNull()
    expect(report.readings['firmware.boardSerial']).toMatchObject({ status: 'absent', raw: 'Eee0123456789' })
  })

  test('eight threads of a processor whose cores are not told are no threads', () => {
    const report = snapshot('hp-pavilion-dv4000')
    expect(report.cpu).toMatchObject({ cores: null, threads: null, architecture: 'i686' })
    expect(report.readings['cpu.threads']?.raw).toBe('8')
    expect(report.memory.installedBytes).toBe(1_073_741_824)
    expect(report.memory.modules).toHaveLength(2)
  })

  test('a monitor beside a laptop is not taken for its panel, and a battery nobody listed is not absent', () => {
    const report = snapshot('hp-pavilion-dv4000')
    expect(report.displays).toMatchObject([{ model: 'SAMSUNG SyncMaster', isInternal: null, diagonalInches: 15 }])
    expect(report.batteries).toBeNull()
  })

  test('a drive of the class HardDrive whose number is of a solid-state line is one', () => {
    const report = snapshot('boxnuc6cayh')
    expect(report.machine).toMatchObject({ kind: 'desktop', model: 'NUC6CAYH', modelVersion: 'J26843-405' })
    expect(report.disks).toMatchObject([
      { model: 'KINGSTON SA400S3', serial: '50026B77821CF9DE', sizeBytes: 120_034_000_000, kind: 'ssd' },
    ])
    expect(report.batteries).toEqual([])
    expect(report.memory.modules).toMatchObject([
      { formFactor: 'SODIMM', manufacturer: 'Kingston', serial: '181AFB16' },
    ])
  })

  test.each([
    ['all-series', '290E5155', 'WD-WMC2E8912230', '140322933901299', '40:16:7e:64:11:7f'],
    ['asus-all-series', '9D341297', 'WD-WCC2EVE36697', '131219772601126', 'e0:3f:49:1a:cf:8d'],
    ['ecs-computers', '8618F309', 'WD-WCC2ETY84203', '131219772601195', 'e0:3f:49:1a:d0:44'],
  ])('the desktop %s has its own parts and a filler for a version', (name, memory, disk, board, mac) => {
    const report = snapshot(name)
    expect(report.machine).toMatchObject({ kind: 'desktop', model: 'All Series', modelVersion: null, serial: null })
    expect(report.cpu).toMatchObject({ cores: 4, threads: 4, generation: 4, maxMegahertz: null })
    expect(report.memory.modules).toMatchObject([{ serial: memory, sizeBytes: 4_294_967_296 }])
    expect(report.disks).toMatchObject([{ serial: disk, sizeBytes: 500_108_000_000, kind: 'hdd' }])
    expect(report.firmware.boardSerial).toBe(board)
    expect(report.network).toMatchObject([{ kind: 'ethernet', macAddress: mac }])
  })

  test('an adapter of which it is not told whether it is wireless is of no known kind', () => {
    const adapters = [{ type: 'NetworkAdapter', model: 'Something' }]
    const [entry] = legacyNetwork({ components: adapters }).entries
    expect(entry?.kind).toMatchObject({ value: null, status: 'unavailable' })
  })

  test('says which tool made it and drops what it is not about', () => {
    const { report, dropped } = reading(foreignFile('ereuse-legacy-1001pxd.snapshot.json'))
    expect(report.source).toEqual({
      kind: 'foreign',
      tool: 'eReuse Workbench 11.0a1',
      toolVersion: '1.2.3',
      readAt: '2026-01-02T03:04:05.000Z',
    })
    expect(dropped).toContain('components.actions.rate')
  })
})

const snapshotOf = (...components: readonly object[]) =>
  reportOf(jsonFile({ type: 'Snapshot', device: { type: 'Laptop', serialNumber: 'X1' }, components }))

describe('A legacy snapshot', () => {
  test('of a tested disk carries what SMART said', () => {
    const selfTest = {
      type: 'TestDataStorage',
      assessment: true,
      lifetime: 1234,
      powerCycleCount: 55,
      reallocatedSectorCount: 8,
      currentPendingSectorCount: 0,
      offlineUncorrectable: 0,
    }
    const disk = { type: 'SolidStateDrive', model: 'X', serialNumber: 'S99', size: 240057, interface: 'NVMe' }
    const [read] = snapshotOf({ ...disk, actions: [selfTest] }).disks ?? []
    expect(read).toMatchObject({ kind: 'ssd', bus: 'nvme', sizeBytes: 240_057_000_000 })
    expect(read?.smart).toEqual({
      passed: true,
      powerOnHours: 1234,
      powerCycles: 55,
      lifeUsedPercent: null,
      reallocatedSectors: 8,
      pendingSectors: 0,
      uncorrectable: 0,
    })
  })

  test('leaves out a disk on USB and an empty place for memory', () => {
    const report = snapshotOf(
      { type: 'HardDrive', model: 'Elements', serialNumber: 'U1', size: 1_000_204, interface: 'USB', actions: [] },
      { type: 'RamModule', size: 0, serialNumber: null },
      { type: 'RamModule', size: 2048, interface: 'DDR3', speed: 1333 },
    )
    expect(report.disks).toBeNull()
    expect(report.memory).toMatchObject({ installedBytes: 2_147_483_648, slots: null })
    expect(report.memory.modules).toHaveLength(1)
  })

  test('with one module of unknown size has no installed memory', () => {
    const report = snapshotOf({ type: 'RamModule', size: 2048 }, { type: 'RamModule', size: null })
    expect(report.memory.installedBytes).toBeNull()
    expect(report.memory.modules).toHaveLength(2)
  })
})
