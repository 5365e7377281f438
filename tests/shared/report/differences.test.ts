import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differencesBetween } from '../../../shared/report/differences.ts'
import { battery, disk, goodLaptop, laptopWith, module } from '../made-up-report.ts'
import { reports } from '../verdict/generated-report.ts'

const gibibyte = 2 ** 30
const base = goodLaptop()

describe('two readings of one machine', () => {
  test('show a swapped disk as another disk in the same place, with its size', () => {
    const after = laptopWith({ disks: [disk({ model: 'CT500MX500SSD1', serial: '2020E2A0B1C2', sizeBytes: 500e9 })] })
    expect(differencesBetween(base, after)).toEqual([
      {
        path: 'disks.0',
        before: 'KINGSTON SA400S37240G · 50026B7783D25098',
        after: 'CT500MX500SSD1 · 2020E2A0B1C2',
      },
      { path: 'disks.0.sizeBytes', before: 240_057_409_536, after: 500e9 },
    ])
  })

  test('show added memory as a module more, and as more memory', () => {
    const added = module(4, { locator: 'ChannelB-DIMM0', serial: '7C0A91E2', partNumber: 'HMA851S6' })
    const memory = { ...base.memory, installedBytes: 12 * gibibyte, modules: [module(8), added] }
    expect(differencesBetween(base, { ...base, memory })).toEqual([
      { path: 'memory.installedBytes', before: 8 * gibibyte, after: 12 * gibibyte },
      { path: 'memory.modules.1', before: null, after: 'Samsung · HMA851S6 · 7C0A91E2 · ChannelB-DIMM0' },
      { path: 'memory.modules.1.sizeBytes', before: null, after: 4 * gibibyte },
    ])
  })

  test('show a battery that was taken out, but not one that was not read', () => {
    expect(differencesBetween(base, laptopWith({ batteries: [] }))).toEqual([
      { path: 'batteries.0', before: 'SMP · 01AV423 · 3682', after: null },
      { path: 'batteries.0.healthPercent', before: 87, after: null },
    ])
    expect(differencesBetween(base, laptopWith({ batteries: null }))).toEqual([])
  })

  test('take another module in the same slot for another one', () => {
    const memory = (serial: string) => ({ ...base.memory, modules: [module(8, { serial })] })
    const found = differencesBetween({ ...base, memory: memory('11') }, { ...base, memory: memory('22') })
    expect(found).toEqual([
      { path: 'memory.modules.0', before: 'Samsung · 11 · ChannelA-DIMM0', after: 'Samsung · 22 · ChannelA-DIMM0' },
    ])
  })

  test('agree where only hours, charge, capitals or a nominal size differ', () => {
    const after = laptopWith({
      machine: { manufacturer: 'Lenovo ' },
      disks: [disk({ device: '/dev/sdb', sizeBytes: 240e9 }, { powerOnHours: 9000, powerCycles: 3200 })],
      batteries: [battery(87, { chargePercent: 12 })],
    })
    expect(differencesBetween(base, after)).toEqual([])
  })

  test('match disks by serial, in whatever order they are listed', () => {
    const [one, two] = [disk({ serial: 'A' }), disk({ serial: 'B', sizeBytes: 1e12 })]
    const [before, after] = [laptopWith({ disks: [one, two] }), laptopWith({ disks: [two, one] })]
    expect(differencesBetween(before, after)).toEqual([])
  })
})

describe('whatever was read', () => {
  test('a report does not differ from itself', () => {
    fc.assert(
      fc.property(reports, (report) => {
        expect(differencesBetween(report, report)).toEqual([])
      }),
    )
  })

  test('what is another one way is another the other way round', () => {
    const side = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).toSorted()
    fc.assert(
      fc.property(reports, reports, (one, other) => {
        const [there, back] = [differencesBetween(one, other), differencesBetween(other, one)]
        expect(side(there.map(({ before, after }) => [before, after]))).toEqual(
          side(back.map(({ before, after }) => [after, before])),
        )
      }),
    )
  })

  test('a list that one side did not read is no difference', () => {
    fc.assert(
      fc.property(
        reports,
        reports,
        fc.constantFrom('disks', 'batteries', 'displays', 'network'),
        (one, other, list) => {
          const found = differencesBetween({ ...one, [list]: null }, other)
          expect(found.filter(({ path }) => path.startsWith(list))).toEqual([])
        },
      ),
    )
  })
})
