import fc from 'fast-check'
import { expect, test } from 'vitest'
import { specLineIn } from '../../../shared/label/spec-line-in.ts'
import { specLine } from '../../../shared/label/spec-line.ts'
import { battery, disk, reportOf } from './label-example.ts'

const bytes = fc.option(fc.nat({ max: 4e13 }), { nil: null })
const disks = fc.array(
  fc.tuple(fc.constantFrom('ssd', 'hdd', 'emmc', 'unknown'), bytes).map(([kind, size]) => disk(kind, size)),
  { maxLength: 3 },
)
const batteries = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null }).map(battery), {
  maxLength: 2,
})
const memory = fc.record({
  installedBytes: bytes,
  usableBytes: bytes,
  slots: fc.constant(null),
  modules: fc.constant(null),
})

test('the stored line in English is the line that English would have written', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz', 'AMD Ryzen 7 PRO 5850U', null),
      memory,
      fc.option(disks, { nil: null }),
      fc.option(batteries, { nil: null }),
      (model, read, madeDisks, madeBatteries) => {
        const report = reportOf({
          cpu: { ...reportOf({}).cpu, model },
          memory: read,
          disks: madeDisks,
          batteries: madeBatteries,
        })
        const stored = specLine(report, 'fr')
        expect(specLineIn(stored, 'en')).toBe(specLine(report, 'en'))
        expect(specLineIn(stored, 'fr')).toBe(stored)
      },
    ),
    { numRuns: 2000 },
  )
})

test('nothing is made up where there is no line yet', () => {
  expect(specLineIn('', 'en')).toBe('')
})
