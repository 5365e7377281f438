import { describe, expect, test } from 'vitest'
import { Report } from '../../../../shared/report/report.ts'
import { readProfile } from './tablet-profile.ts'
import { judge } from '../../../../shared/verdict/judge.ts'
import { androidReport, hasTablets, recordedFiles } from './tablets.ts'

const gibibyte = 2 ** 30

/** What a careful reader finds in each recording; null where the recording cannot say it. */
const expected = [
  {
    device: 'samsung-tab-s7plus',
    machine: {
      kind: 'tablet',
      manufacturer: 'samsung',
      model: 'SM-T970',
      modelVersion: 'Galaxy Tab S7+',
      serial: 'L15E4637FLL',
    },
    cpu: { model: 'SM8250', cores: 8, architecture: 'aarch64' },
    memory: { installedBytes: 6 * gibibyte, usableBytes: 5588712 * 1024 },
    disk: { sizeBytes: 128e9, kind: 'ssd', bus: 'ufs' },
    battery: { chargePercent: 61, healthPercent: 91, cycles: 412, chemistry: 'Li-ion', fullMilliwattHours: null },
    display: { widthPixels: 1752, heightPixels: 2800, diagonalInches: 12.4 },
    mac: '02:00:5e:10:12:3a',
    android: {
      version: '13',
      majorVersion: 13,
      securityPatch: '2024-06-01',
      isBootloaderLocked: true,
      isAccountUnlocked: true,
    },
  },
  {
    device: 'lenovo-legion-y700',
    machine: { kind: 'tablet', manufacturer: 'LENOVO', model: 'TB321FU', serial: 'RR25LQ5F' },
    cpu: { model: 'SM8650', cores: 8, architecture: 'aarch64' },
    memory: { installedBytes: 12 * gibibyte, usableBytes: 11704540 * 1024 },
    disk: { sizeBytes: 256e9, kind: 'ssd', bus: 'ufs' },
    battery: { chargePercent: 61, healthPercent: null, cycles: null, chemistry: 'Li-ion' },
    display: { widthPixels: 1600, heightPixels: 2560, diagonalInches: 8.8 },
    mac: '02:00:5e:10:12:3a',
    android: {
      version: '14',
      majorVersion: 14,
      securityPatch: '2025-01-05',
      isBootloaderLocked: true,
      isAccountUnlocked: true,
    },
  },
  {
    device: 'huawei-matepad',
    machine: {
      kind: 'tablet',
      manufacturer: 'HUAWEI',
      model: 'BAH3-W09',
      modelVersion: 'HUAWEI MatePad',
      serial: '9CMBC24241505302',
    },
    cpu: { model: 'kirin810', cores: null, architecture: 'aarch64' },
    memory: { installedBytes: 6 * gibibyte, usableBytes: null },
    disk: { sizeBytes: null, kind: 'ssd', bus: 'ufs' },
    android: {
      version: '10',
      majorVersion: 10,
      securityPatch: '2020-11-01',
      isBootloaderLocked: true,
      isAccountUnlocked: null,
    },
  },
  {
    device: 'huawei-matepad-pro',
    machine: {
      kind: 'tablet',
      manufacturer: 'HUAWEI',
      model: 'MRR-W29',
      modelVersion: 'HUAWEI MatePad Pro',
      serial: 'QCD9M22612153438',
    },
    cpu: { model: 'kona', cores: null, architecture: 'aarch64' },
    memory: { installedBytes: null, usableBytes: null },
    disk: { sizeBytes: null, kind: 'ssd', bus: 'ufs' },
    android: { version: '10', majorVersion: 10, isBootloaderLocked: true, isAccountUnlocked: null },
  },
  {
    device: 'mipad4-customrom',
    machine: { kind: 'tablet', manufacturer: 'Xiaomi', model: 'MI PAD 4', modelVersion: null, serial: '261ebd84' },
    cpu: { model: 'sdm660', cores: null, architecture: 'aarch64' },
    memory: { installedBytes: null, usableBytes: null },
    disk: { sizeBytes: null, kind: 'emmc', bus: 'mmc' },
    android: {
      version: '8.1.0',
      majorVersion: 8,
      securityPatch: '2019-04-01',
      isBootloaderLocked: true,
      isAccountUnlocked: null,
    },
  },
  {
    device: 'xiaomi-pad-5',
    machine: {
      kind: 'tablet',
      manufacturer: 'Xiaomi',
      model: '21051182C',
      modelVersion: 'Xiaomi Pad 5',
      serial: '6ac2dbca',
    },
    cpu: { model: 'SM8150', cores: null, architecture: 'aarch64' },
    memory: { installedBytes: null, usableBytes: null },
    disk: { sizeBytes: null, kind: 'ssd', bus: 'ufs' },
    android: {
      version: '13',
      majorVersion: 13,
      securityPatch: '2024-03-01',
      isBootloaderLocked: true,
      isAccountUnlocked: null,
    },
  },
  {
    device: 'xiaomi-pad-6s-pro',
    machine: {
      kind: 'tablet',
      manufacturer: 'Xiaomi',
      model: '24018RPACC',
      modelVersion: 'Xiaomi Pad 6S Pro 12.4',
      serial: 'b5223419',
    },
    cpu: { model: 'SM8550', cores: null, architecture: 'aarch64' },
    memory: { installedBytes: null, usableBytes: null },
    disk: { sizeBytes: null, kind: 'ssd', bus: 'ufs' },
    android: {
      version: '15',
      majorVersion: 15,
      securityPatch: '2025-07-01',
      isBootloaderLocked: false,
      isAccountUnlocked: null,
    },
  },
  {
    device: 'samsung-galaxy-s24-phone',
    machine: { kind: 'phone', manufacturer: 'samsung', model: 'SM-S9210', serial: 'H8NFL90D0HD' },
    cpu: { model: 'SM8650', cores: null, architecture: 'aarch64' },
    memory: { installedBytes: null, usableBytes: null },
    disk: { sizeBytes: null, kind: 'ssd', bus: 'ufs' },
    android: { version: '14', majorVersion: 14, isBootloaderLocked: true, isAccountUnlocked: null },
  },
  {
    device: 'pixel4xl-lineage-phone',
    machine: { kind: 'phone', manufacturer: 'Google', model: 'Pixel 4 XL', serial: '10215FEDP92018' },
    cpu: { model: 'SM8150', cores: null, architecture: 'aarch64' },
    memory: { installedBytes: 6 * gibibyte, usableBytes: null },
    disk: { sizeBytes: 64e9, kind: 'ssd', bus: 'ufs' },
    android: { version: '15', majorVersion: 15, isBootloaderLocked: false, isAccountUnlocked: null },
  },
  {
    device: 'samsung-tab-a9plus-buildprop',
    machine: { kind: 'tablet', manufacturer: 'samsung', model: 'SM-X216B', serial: null },
    cpu: { model: 'blair', cores: null },
    memory: { installedBytes: null, usableBytes: null },
    android: { version: '16', majorVersion: 16, isAccountUnlocked: null },
  },
  {
    device: 'samsung-battery-sample',
    machine: { kind: null, model: null, serial: null },
    cpu: { model: null, cores: null },
    memory: { installedBytes: null, usableBytes: null },
    battery: { chargePercent: 84, healthPercent: null, cycles: 1030, chemistry: 'Li-ion' },
    android: { version: null, majorVersion: null, isAccountUnlocked: null },
  },
] as const

describe.skipIf(!hasTablets)(
  'recorded tablets and phones (skipped where the recordings are not beside the project)',
  () => {
    test.each(expected)('$device is read as a careful person reads it', (one) => {
      const report = Report.parse(androidReport(recordedFiles(one.device)))
      expect(report.machine).toMatchObject(one.machine)
      expect(report.cpu).toMatchObject(one.cpu)
      expect(report.memory).toMatchObject(one.memory)
      expect(report.android).toMatchObject(one.android)
      if ('disk' in one) expect(report.disks).toMatchObject([one.disk])
      if ('battery' in one) expect(report.batteries).toMatchObject([one.battery])
      else expect(report.batteries).toBeNull()
      if ('display' in one) expect(report.displays).toMatchObject([one.display])
      if ('mac' in one) expect(report.network?.[0]).toMatchObject({ kind: 'wifi', macAddress: one.mac })
    })

    test('a capacity that nobody reports is said to be so, with the word the system has for the battery', () => {
      const { readings } = androidReport(recordedFiles('lenovo-legion-y700'))
      expect(readings['batteries.0.healthPercent']).toMatchObject({ status: 'unavailable', raw: 'good' })
      expect(readings['batteries.0.cycles']?.status).toBe('unavailable')
    })

    test('two addresses that disagree are both kept', () => {
      const reading = androidReport(recordedFiles('lenovo-legion-y700')).readings['network.0.macAddress']
      expect(reading?.others).toContainEqual({ from: 'getprop sys.wifimac', value: '02:00:5e:25:26:d0' })
    })

    test('a large free tablet with a good battery passes the tablet profile', () => {
      expect(judge(androidReport(recordedFiles('samsung-tab-s7plus')), readProfile()).outcome).toBe('pass')
    })

    test('an account that is left fails the same tablet, by name of the requirement', () => {
      const account =
        'User UserInfo{0:Owner:4c13}:\n  Accounts: 1\n    Account {name=jeanne@exemple.fr, type=com.google}\n'
      const files = recordedFiles('samsung-tab-s7plus').map((file) =>
        file.name === 'dumpsys_account.txt' ? { ...file, bytes: new TextEncoder().encode(account) } : file,
      )
      const verdict = judge(androidReport(files), readProfile())
      expect(verdict.outcome).toBe('fail')
      expect(verdict.findings.filter(({ outcome }) => outcome === 'unmet').map((one) => one.requirementId)).toEqual([
        'account-unlocked',
      ])
    })

    test('a tablet whose accounts were not read stays incomplete', () => {
      const files = recordedFiles('samsung-tab-s7plus').filter((file) => file.name !== 'dumpsys_account.txt')
      expect(judge(androidReport(files), readProfile()).outcome).toBe('incomplete')
    })
  },
)
