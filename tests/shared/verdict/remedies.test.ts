import { describe, expect, test } from 'vitest'
import type { MemoryModule, Report } from '../../../shared/report/report.ts'
import { judge } from '../../../shared/verdict/judge.ts'
import type { Finding } from '../../../shared/verdict/verdict.ts'
import { battery, disk, laptopWith, module } from '../made-up-report.ts'
import { findingOf, seed } from '../seed-profiles.ts'

const gibibyte = 2 ** 30
const memoryOf = (minimumGibibytes: number) => ({
  kind: 'at-least',
  subject: 'memory.installedBytes',
  minimum: minimumGibibytes * gibibyte,
})

function withMemory(
  modules: MemoryModule[] | null,
  slots: number | null,
  kind: 'laptop' | 'desktop' = 'laptop',
): Report {
  const installedBytes = modules?.reduce((sum, one) => sum + (one.sizeBytes ?? 0), 0) ?? 4 * gibibyte
  return laptopWith({ machine: { kind }, memory: { installedBytes, usableBytes: null, modules, slots } })
}

const chip = (size: number) => module(size, { formFactor: 'Row Of Chips', locator: 'Motherboard' })

describe('too little memory', () => {
  test('one free slot takes what is missing', () => {
    expect(findingOf(memoryOf(8), withMemory([module(4)], 2)).remedy).toEqual({
      kind: 'add-memory',
      count: 1,
      moduleBytes: 4 * gibibyte,
      freeSlots: 1,
      memoryType: 'DDR4',
      socket: 'SODIMM',
    })
  })

  test.each<[string, MemoryModule[], number, number, object]>([
    [
      'full slots: the smaller module goes',
      [module(4), module(2)],
      2,
      8,
      { kind: 'replace-memory', count: 1, moduleBytes: 4 * gibibyte, removed: [{ sizeBytes: 2 * gibibyte }] },
    ],
    ['soldered memory counts and stays', [chip(4)], 2, 8, { kind: 'add-memory', moduleBytes: 4 * gibibyte }],
    [
      'soldered memory beside a full slot',
      [chip(4), module(2)],
      2,
      8,
      { kind: 'replace-memory', moduleBytes: 4 * gibibyte, removed: [{ sizeBytes: 2 * gibibyte }] },
    ],
    [
      'an odd size is rounded up to one that is sold',
      [module(2)],
      2,
      8,
      { kind: 'add-memory', moduleBytes: 8 * gibibyte },
    ],
    [
      'more than one module holds takes two',
      [module(8, { type: 'DDR3' })],
      3,
      24,
      { kind: 'add-memory', count: 2, moduleBytes: 8 * gibibyte },
    ],
    [
      'DDR3 never asks for a module that does not exist',
      [module(4, { type: 'DDR3' }), module(4, { type: 'DDR3' })],
      2,
      16,
      { kind: 'replace-memory', count: 2, moduleBytes: 8 * gibibyte },
    ],
  ])('%s', (_, modules, slots, minimum, remedy) => {
    expect(findingOf(memoryOf(minimum), withMemory(modules, slots)).remedy).toMatchObject(remedy)
  })

  test('a desktop whose modules state no form takes DIMMs', () => {
    const report = withMemory([module(4, { formFactor: null })], 4, 'desktop')
    expect(findingOf(memoryOf(8), report).remedy).toMatchObject({ kind: 'add-memory', socket: 'DIMM', freeSlots: 3 })
  })

  test.each<[string, Report, string]>([
    ['all of it soldered', withMemory([chip(2), chip(2)], 2), 'soldered'],
    ['LPDDR is soldered whatever the form says', withMemory([module(4, { type: 'LPDDR4' })], 2), 'soldered'],
    [
      'beyond what the generation takes',
      withMemory([module(1, { type: 'DDR2' }), module(1, { type: 'DDR2' })], 2),
      'not-upgradable',
    ],
  ])('%s: there is no remedy', (_, report, noRemedy) => {
    expect(findingOf(memoryOf(8), report)).toMatchObject({ outcome: 'unmet', remedy: null, noRemedy })
  })

  test('a processor of the first Core generation takes DDR3 modules of 4 GiB at most', () => {
    const modules = [module(2, { type: 'DDR3' }), module(2, { type: 'DDR3' })]
    const report = withMemory(modules, 2)
    const early = { ...report, cpu: { ...report.cpu, model: 'Intel(R) Core(TM) i5 CPU M 480 @ 2.67GHz' } }
    expect(findingOf(memoryOf(8), report).remedy).toMatchObject({ count: 1, moduleBytes: 8 * gibibyte })
    expect(findingOf(memoryOf(8), early).remedy).toMatchObject({ count: 2, moduleBytes: 4 * gibibyte })
  })

  test('a tablet has no socket, whatever its firmware calls the packages', () => {
    const report = withMemory([module(2, { formFactor: 'DIMM' })], 2)
    const tablet = { ...report, machine: { ...report.machine, kind: 'tablet' as const } }
    expect(findingOf(memoryOf(8), tablet)).toMatchObject({ remedy: null, noRemedy: 'soldered' })
  })

  test('no part is proposed for a virtual machine', () => {
    const report = laptopWith({ machine: { kind: 'vm' }, batteries: [] })
    expect(findingOf({ kind: 'present', subject: 'battery' }, report)).toMatchObject({ noRemedy: 'not-upgradable' })
  })

  test('unread slots ask a person to look before ordering', () => {
    expect(findingOf(memoryOf(8), withMemory([module(4)], null)).remedy).toEqual({
      kind: 'check-memory-slots',
      missingBytes: 4 * gibibyte,
      memoryType: 'DDR4',
    })
    expect(findingOf(memoryOf(8), withMemory(null, 2)).remedy).toMatchObject({
      kind: 'check-memory-slots',
      memoryType: null,
    })
  })
})

/** The finding of a requirement of laptop-2026. */
function laptopFinding(requirementId: string, report: Report): Finding | undefined {
  return judge(report, seed('laptop-2026')).findings.find((one) => one.requirementId === requirementId)
}

describe('a disk that will not do', () => {
  test.each<[string, Parameters<typeof disk>[0], object]>([
    [
      'a hard disk makes place for an SSD',
      { kind: 'hdd', sizeBytes: 500e9 },
      { isSolidState: true, form: 'sata-2.5', minimumBytes: 240e9 },
    ],
    [
      'a small NVMe disk makes place for another',
      { bus: 'nvme', sizeBytes: 128e9 },
      { form: 'm2-nvme', isSolidState: true },
    ],
    ['an unread bus leaves the form open', { bus: null, sizeBytes: 128e9 }, { form: 'unknown' }],
  ])('%s', (_, changes, remedy) => {
    const finding = laptopFinding('solid-state-disk', laptopWith({ disks: [disk(changes)] }))
    expect(finding?.remedy).toMatchObject({ kind: 'replace-disk', model: 'KINGSTON SA400S37240G', ...remedy })
  })

  test('eMMC is soldered', () => {
    const report = laptopWith({ disks: [disk({ kind: 'emmc', bus: 'mmc', sizeBytes: 64e9 })] })
    expect(laptopFinding('solid-state-disk', report)).toMatchObject({ remedy: null, noRemedy: 'soldered' })
  })

  test('an empty bay takes a new disk', () => {
    expect(laptopFinding('solid-state-disk', laptopWith({ disks: [] }))?.remedy).toMatchObject({ kind: 'fit-disk' })
  })

  test('the disk that fails its self-assessment is the one to replace, by one that meets the profile', () => {
    const disks = [disk(), disk({ model: 'ST500LT012', serial: 'W3P1', kind: 'hdd' }, { passed: false })]
    expect(laptopFinding('disk-self-assessment', laptopWith({ disks }))?.remedy).toEqual({
      kind: 'replace-disk',
      minimumBytes: 240e9,
      isSolidState: true,
      form: 'sata-2.5',
      model: 'ST500LT012',
      serial: 'W3P1',
    })
  })
})

describe('other parts', () => {
  test('the worst battery is named for the order', () => {
    const batteries = [battery(87), battery(41, { id: 'BAT1', model: '01AV424' })]
    expect(laptopFinding('battery', laptopWith({ batteries }))?.remedy).toEqual({
      kind: 'replace-battery',
      id: 'BAT1',
      manufacturer: 'SMP',
      model: '01AV424',
    })
  })

  test('the worst battery is found from its capacities where no health was stated', () => {
    const batteries = [
      battery(80),
      battery(null, { id: 'BAT1', designMilliwattHours: 20_000, fullMilliwattHours: 4000 }),
    ]
    expect(laptopFinding('battery', laptopWith({ batteries }))?.remedy).toMatchObject({ id: 'BAT1' })
  })

  test('a missing battery is fitted', () => {
    expect(laptopFinding('battery', laptopWith({ batteries: [] }))?.remedy).toEqual({ kind: 'fit-battery' })
  })

  test('a USB adapter is proposed only where the profile allows one', () => {
    const report = laptopWith({ cameras: [], network: [] })
    const camera = { kind: 'present', subject: 'camera' }
    const wifi = { kind: 'present', subject: 'network.wifi' }
    expect(findingOf({ ...camera, remedy: 'repair-or-usb' }, report).remedy).toEqual({
      kind: 'usb-adapter',
      adapter: 'camera',
    })
    expect(findingOf(camera, report)).toMatchObject({ remedy: null, noRemedy: 'not-upgradable' })
    expect(findingOf(wifi, report).remedy).toEqual({ kind: 'fit-wifi-card' })
    expect(findingOf({ ...wifi, remedy: 'none' }, report)).toMatchObject({
      remedy: null,
      noRemedy: 'profile-proposes-none',
    })
  })

  test('an old processor has no remedy', () => {
    const report = laptopWith({ cpu: { model: 'Intel(R) Core(TM) i5-6200U CPU @ 2.30GHz', generation: 6 } })
    expect(laptopFinding('processor-generation', report)).toMatchObject({ remedy: null, noRemedy: 'not-upgradable' })
  })

  test('what is met has neither a remedy nor a reason for none', () => {
    for (const finding of judge(laptopWith({}), seed('laptop-2026')).findings) {
      expect(finding).toMatchObject({ remedy: null, noRemedy: null })
    }
  })
})

describe('what was not read', () => {
  test.each([
    ['denied', 'as-administrator'],
    ['timed-out', 'again'],
    ['unavailable', 'with-another-source'],
  ] as const)('a reading that was %s is read %s', (status, how) => {
    const report = laptopWith({ disks: null, readings: { disks: { status, from: 'lsblk' } } })
    expect(laptopFinding('solid-state-disk', report)?.remedy).toEqual({
      kind: 'read-again',
      how,
      subjects: ['storage.largestSolidStateBytes'],
    })
  })

  test('reading again is proposed even where the profile wants no repair', () => {
    const camera = { kind: 'present', subject: 'camera', remedy: 'none' }
    expect(findingOf(camera, laptopWith({ cameras: null })).remedy).toMatchObject({ kind: 'read-again' })
  })
})
