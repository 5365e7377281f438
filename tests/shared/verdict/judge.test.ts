import { describe, expect, test } from 'vitest'
import { judge } from '../../../shared/verdict/judge.ts'
import type { Report } from '../../../shared/report/report.ts'
import { battery, disk, goodLaptop, laptopWith, module } from '../made-up-report.ts'
import { findingOf, profileOf, seed } from '../seed-profiles.ts'

const gibibyte = 2 ** 30
const memory8 = { kind: 'at-least', subject: 'memory.installedBytes', minimum: 8 * gibibyte }
const storage240 = { kind: 'at-least', subject: 'storage.largestBytes', minimum: 240e9 }
const solid240 = { kind: 'at-least', subject: 'storage.largestSolidStateBytes', minimum: 240e9 }
const health70 = { kind: 'at-least', subject: 'battery.healthPercent', minimum: 70 }
const pending40 = { kind: 'at-most', subject: 'smart.pendingSectors', maximum: 40 }
const smart = { kind: 'holds', subject: 'smart.passed' }
const diagonal = {
  kind: 'between',
  subject: 'display.diagonalInches',
  minimum: 11.6,
  maximum: 15.6,
  tolerancePercent: 2,
}
const panel = goodLaptop().displays?.[0]
if (panel === undefined) throw new Error('the good laptop has no panel')

const ofMemory = (installedBytes: number | null, usableBytes: number | null): Report =>
  laptopWith({ memory: { installedBytes, usableBytes, modules: null, slots: null } })

describe('one requirement against one machine', () => {
  test.each<[string, Record<string, unknown>, Report, string, string]>([
    ['8 GiB installed', memory8, goodLaptop(), 'met', 'meets'],
    ['4 GiB installed', memory8, ofMemory(4 * gibibyte, null), 'unmet', 'below'],
    ['7.7 GiB usable, modules unread', memory8, ofMemory(null, 7.7 * gibibyte), 'met', 'meets'],
    ['3.8 GiB usable, modules unread', memory8, ofMemory(null, 3.8 * gibibyte), 'unread', 'partly-read'],
    ['no memory reading', memory8, ofMemory(null, null), 'unread', 'not-read'],
    ['a 240 GB disk', storage240, goodLaptop(), 'met', 'meets'],
    ['a 256 GB disk', storage240, laptopWith({ disks: [disk({ sizeBytes: 256_060_514_304 })] }), 'met', 'meets'],
    ['a 120 GB disk', storage240, laptopWith({ disks: [disk({ sizeBytes: 120_034_123_776 })] }), 'unmet', 'below'],
    ['a disk of unread size', storage240, laptopWith({ disks: [disk({ sizeBytes: null })] }), 'unread', 'not-read'],
    ['no disk', storage240, laptopWith({ disks: [] }), 'unmet', 'absent'],
    ['disks unread', storage240, laptopWith({ disks: null }), 'unread', 'not-read'],
    ['an SSD of 240 GB', solid240, goodLaptop(), 'met', 'meets'],
    [
      'a hard disk of 500 GB',
      solid240,
      laptopWith({ disks: [disk({ kind: 'hdd', sizeBytes: 5e11 })] }),
      'unmet',
      'absent',
    ],
    ['eMMC of 256 GB', solid240, laptopWith({ disks: [disk({ kind: 'emmc', sizeBytes: 256e9 })] }), 'unmet', 'absent'],
    [
      '500 GB of unknown kind',
      solid240,
      laptopWith({ disks: [disk({ kind: 'unknown', sizeBytes: 5e11 })] }),
      'unread',
      'partly-read',
    ],
    [
      '128 GB of unknown kind',
      solid240,
      laptopWith({ disks: [disk({ kind: 'unknown', sizeBytes: 128e9 })] }),
      'unmet',
      'below',
    ],
    ['a pack at 87 %', health70, goodLaptop(), 'met', 'meets'],
    ['packs at 87 and 41 %', health70, laptopWith({ batteries: [battery(87), battery(41)] }), 'unmet', 'below'],
    [
      'packs at 87 % and unread',
      health70,
      laptopWith({ batteries: [battery(87), battery(null)] }),
      'unread',
      'partly-read',
    ],
    ['packs at 41 % and unread', health70, laptopWith({ batteries: [battery(null), battery(41)] }), 'unmet', 'below'],
    ['no battery', health70, laptopWith({ batteries: [] }), 'unmet', 'absent'],
    ['batteries unread', health70, laptopWith({ batteries: null }), 'unread', 'not-read'],
    ['SMART passed', smart, goodLaptop(), 'met', 'meets'],
    ['one disk of two fails', smart, laptopWith({ disks: [disk(), disk({}, { passed: false })] }), 'unmet', 'untrue'],
    [
      'one disk of two unread',
      smart,
      laptopWith({ disks: [disk(), disk({}, { passed: null })] }),
      'unread',
      'not-read',
    ],
    ['SMART of eMMC', smart, laptopWith({ disks: [disk({ kind: 'emmc' })] }), 'not-applicable', 'nothing-to-judge'],
    ['SMART without a disk', smart, laptopWith({ disks: [] }), 'not-applicable', 'nothing-to-judge'],
    ['41 pending sectors', pending40, laptopWith({ disks: [disk({}, { pendingSectors: 41 })] }), 'unmet', 'above'],
    ['40 pending sectors', pending40, laptopWith({ disks: [disk({}, { pendingSectors: 40 })] }), 'met', 'meets'],
    ['a panel of 14 inches', diagonal, goodLaptop(), 'met', 'meets'],
    [
      'a panel of 10.1 inches',
      diagonal,
      laptopWith({ displays: [{ ...panel, diagonalInches: 10.1 }] }),
      'unmet',
      'below',
    ],
    [
      'a panel of 17.3 inches',
      diagonal,
      laptopWith({ displays: [{ ...panel, diagonalInches: 17.3 }] }),
      'unmet',
      'above',
    ],
    [
      '15.6 inches in whole centimetres',
      diagonal,
      laptopWith({ displays: [{ ...panel, diagonalInches: 15.87 }] }),
      'met',
      'meets',
    ],
    [
      'only a monitor outside',
      diagonal,
      laptopWith({ displays: [{ ...panel, isInternal: false }] }),
      'unmet',
      'absent',
    ],
    [
      'a display that may be either',
      diagonal,
      laptopWith({ displays: [{ ...panel, isInternal: null }] }),
      'unread',
      'not-read',
    ],
    ['a camera', { kind: 'present', subject: 'camera' }, goodLaptop(), 'met', 'meets'],
    ['no camera', { kind: 'present', subject: 'camera' }, laptopWith({ cameras: [] }), 'unmet', 'absent'],
    ['cameras unread', { kind: 'present', subject: 'camera' }, laptopWith({ cameras: null }), 'unread', 'not-read'],
    ['no Wi-Fi', { kind: 'present', subject: 'network.wifi' }, laptopWith({ network: [] }), 'unmet', 'absent'],
    [
      'a network card of unknown kind and no other',
      { kind: 'present', subject: 'network.wifi' },
      laptopWith({ network: [{ name: null, kind: 'other', manufacturer: null, model: null, macAddress: null }] }),
      'unread',
      'not-read',
    ],
    [
      'amd64',
      { kind: 'one-of', subject: 'cpu.architecture', values: ['x86_64'] },
      laptopWith({ cpu: { architecture: 'amd64' } }),
      'met',
      'meets',
    ],
    [
      '32 bits',
      { kind: 'one-of', subject: 'cpu.architecture', values: ['x86_64'] },
      laptopWith({ cpu: { architecture: 'i686' } }),
      'unmet',
      'not-among',
    ],
  ])('%s', (_, requirement, report, outcome, reason) => {
    expect(findingOf(requirement, report)).toMatchObject({ outcome, reason })
  })

  test('a portrait panel of a tablet is measured along its longer side', () => {
    const report = laptopWith({ displays: [{ ...panel, widthPixels: 800, heightPixels: 1280 }] })
    const width = { kind: 'at-least', subject: 'display.widthPixels', minimum: 1280 }
    expect(findingOf(width, report).outcome).toBe('met')
  })

  test('a diagonal that was not stated is taken from the sides', () => {
    const report = laptopWith({ displays: [{ ...panel, diagonalInches: null }] })
    const [actual] = findingOf(diagonal, report).actual ?? []
    expect(actual?.kind === 'quantity' && actual.low).toBeCloseTo(13.96, 2)
  })

  test('two packs together are judged by their energy, and each pack alone where the profile says so', () => {
    const report = laptopWith({
      batteries: [battery(100), battery(50, { designMilliwattHours: 25_000, fullMilliwattHours: 12_500 })],
    })
    const combined = { kind: 'at-least', subject: 'battery.combinedHealthPercent', minimum: 83 }
    expect(findingOf(combined, report).outcome).toBe('met')
    expect(findingOf(health70, report).outcome).toBe('unmet')
  })

  test('a tolerance lets a 240 GB disk stand for 256 GB, and no smaller one', () => {
    const named256 = { kind: 'at-least', subject: 'storage.largestBytes', minimum: 256e9, tolerancePercent: 6.25 }
    expect(findingOf(named256, goodLaptop()).outcome).toBe('met')
    expect(findingOf(named256, laptopWith({ disks: [disk({ sizeBytes: 239e9 })] })).outcome).toBe('unmet')
  })

  test('what a person tried, and what a tablet says, are judged from the supplement', () => {
    const keyboard = { kind: 'tested', subject: 'test.keyboard' }
    const android = { kind: 'at-least', subject: 'android.majorVersion', minimum: 10 }
    const account = { kind: 'holds', subject: 'account.unlocked' }
    expect(findingOf(keyboard, goodLaptop())).toMatchObject({ outcome: 'unread', reason: 'not-tested' })
    expect(findingOf(keyboard, goodLaptop(), { tests: { 'test.keyboard': 'failed' } })).toMatchObject({
      outcome: 'unmet',
      reason: 'test-failed',
      remedy: { kind: 'repair-and-test' },
    })
    expect(findingOf(android, goodLaptop(), { androidMajorVersion: 9 }).outcome).toBe('unmet')
    expect(findingOf(account, goodLaptop(), { isAccountUnlocked: false }).remedy).toEqual({ kind: 'unlock-account' })
  })

  test('a finding cites the readings it stands on', () => {
    const report = laptopWith({
      memory: { installedBytes: null, usableBytes: 4_000_000_000, modules: null },
      readings: {
        'memory.installedBytes': { status: 'denied', from: 'dmidecode type 17' },
        'memory.usableBytes': { status: 'read', from: '/proc/meminfo' },
      },
    })
    expect(findingOf(memory8, report).readings).toEqual([
      { path: 'memory.installedBytes', status: 'denied', from: 'dmidecode type 17' },
      { path: 'memory.usableBytes', status: 'read', from: '/proc/meminfo' },
    ])
  })
})

describe('alternatives', () => {
  const group = {
    kind: 'any-of',
    alternatives: [
      {
        kind: 'all-of',
        conditions: [
          { kind: 'one-of', subject: 'cpu.family', values: ['intel-core'] },
          { kind: 'at-least', subject: 'cpu.generation', minimum: 8 },
        ],
      },
      { kind: 'at-least', subject: 'cpu.score', minimum: 5000 },
    ],
  }
  const old = laptopWith({ cpu: { model: 'Intel(R) Core(TM) i5-6200U CPU @ 2.30GHz', generation: 6 } })

  test('one that holds is enough, whatever the others are', () => {
    expect(findingOf(group, goodLaptop()).outcome).toBe('met')
    expect(findingOf(group, old, { cpuScore: 6000 }).outcome).toBe('met')
  })

  test('one that is unread keeps the group open', () => {
    expect(findingOf(group, old).outcome).toBe('unread')
  })

  test('all that fail fail the group', () => {
    expect(findingOf(group, old, { cpuScore: 3000 })).toMatchObject({ outcome: 'unmet', reason: 'no-alternative' })
  })

  test.each([
    ['Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz', 'met'],
    ['Intel(R) Core(TM) i7-7600U CPU @ 2.80GHz', 'unmet'],
    ['Intel(R) Core(TM)2 Duo CPU     T7200  @ 2.00GHz', 'unmet'],
    ['Intel(R) Celeron(R) N4120 CPU @ 1.10GHz', 'unmet'],
    ['AMD Ryzen 5 2500U with Radeon Vega Mobile Gfx', 'met'],
    ['AMD A6-9225 RADEON R4, 5 COMPUTE CORES 2C+3G', 'unmet'],
    ['Intel(R) N100', 'met'],
    ['Intel(R) Core(TM) Ultra 5 125U', 'met'],
    ['Apple M1', 'met'],
    ['QEMU Virtual CPU version 2.5+', 'unread'],
  ])('laptop-2026 judges %s as %s', (model, outcome) => {
    const { findings } = judge(laptopWith({ cpu: { model, generation: null } }), seed('laptop-2026'))
    expect(findings.find((finding) => finding.requirementId === 'processor-generation')?.outcome).toBe(outcome)
  })
})

describe('the whole verdict', () => {
  test('the good laptop passes both laptop profiles', () => {
    expect(judge(goodLaptop(), seed('laptop-2020')).outcome).toBe('pass')
    expect(judge(goodLaptop(), seed('laptop-2026'))).toMatchObject({
      outcome: 'pass',
      profileId: 'laptop-2026',
      profileVersion: 1,
    })
  })

  test('a device outside the scope fails, and one of unread kind is incomplete', () => {
    const server = judge(laptopWith({ machine: { kind: 'server' } }), seed('laptop-2026'))
    expect(server.outcome).toBe('fail')
    expect(server.findings[0]).toMatchObject({ requirementId: 'device-kind', reason: 'kind-excluded' })
    expect(judge(laptopWith({ machine: { kind: null } }), seed('laptop-2026')).outcome).toBe('incomplete')
  })

  test('a warning is shown and changes nothing', () => {
    const verdict = judge(laptopWith({ batteries: [battery(75)] }), seed('laptop-2026'))
    expect(verdict.outcome).toBe('pass')
    expect(verdict.findings.find((finding) => finding.requirementId === 'battery-comfort')?.outcome).toBe('unmet')
  })

  test('a blocking failure outweighs what was not read', () => {
    expect(judge(laptopWith({ batteries: [battery(40)], cameras: null }), seed('laptop-2026')).outcome).toBe('fail')
  })

  test('a dump that holds only firmware tables is incomplete, with the list of what was not read', () => {
    const report = laptopWith({ disks: null, displays: null, network: null, cameras: null, batteries: null })
    const verdict = judge(report, seed('laptop-2026'))
    expect(verdict.outcome).toBe('incomplete')
    const unread = verdict.findings.filter((finding) => finding.outcome === 'unread' && finding.severity === 'block')
    expect(unread.map((finding) => finding.requirementId)).toEqual([
      'solid-state-disk',
      'disk-self-assessment',
      'battery',
      'camera',
      'wifi',
    ])
  })

  test('an unread subject that the profile allows does not hold the device back', () => {
    const camera = { id: 'camera', kind: 'present', subject: 'camera' }
    const report = laptopWith({ cameras: null })
    expect(judge(report, profileOf([camera])).outcome).toBe('incomplete')
    expect(judge(report, profileOf([{ ...camera, unknown: 'allowed' }])).outcome).toBe('pass')
  })

  test('a requirement for other kinds does not apply, and is not held against a device of unread kind', () => {
    const profile = profileOf([{ id: 'memory', ...memory8, minimum: 16 * gibibyte, deviceKinds: ['desktop'] }])
    expect(judge(goodLaptop(), profile)).toMatchObject({ outcome: 'pass', findings: [{}, { reason: 'other-kind' }] })
    expect(judge(laptopWith({ machine: { kind: 'desktop' } }), profile).outcome).toBe('fail')
    expect(judge(laptopWith({ machine: { kind: null } }), profile).outcome).toBe('incomplete')
  })

  test('modules of 4 + 4 GiB are 8 GiB exactly, with no tolerance needed', () => {
    const modules = [module(4), module(4, { locator: 'ChannelB-DIMM0' })]
    const report = laptopWith({ memory: { installedBytes: 8 * gibibyte, modules } })
    expect(judge(report, seed('laptop-2026')).outcome).toBe('pass')
  })
})
