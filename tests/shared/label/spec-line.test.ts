import { describe, expect, test } from 'vitest'
import { specLine } from '../../../shared/label/spec-line.ts'
import { battery, disk, reportOf } from './label-example.ts'

const withoutCpu = { ...reportOf({}).cpu, model: null }
const desktop = { ...reportOf({}).machine, kind: 'desktop' } as const
const memory = { installedBytes: null, usableBytes: null, slots: null, modules: null }

describe('a machine in one line', () => {
  test('is processor, memory, disk and battery, in the words of the language', () => {
    expect(specLine(reportOf({}), 'fr')).toBe('i5-8250U · 8 Gio · SSD 256 Go · bat. 87 %')
    expect(specLine(reportOf({}), 'en')).toBe('i5-8250U · 8 GiB · SSD 256 GB · bat. 87%')
  })

  test('names every disk and every battery', () => {
    const report = reportOf({
      disks: [disk('ssd', 256_060_514_304), disk('hdd', 1_000_204_886_016)],
      batteries: [battery(56.2), battery(93.2)],
    })
    expect(specLine(report, 'fr')).toBe('i5-8250U · 8 Gio · SSD 256 Go + HDD 1 To · bat. 56 % + 93 %')
  })

  test('says with a question mark what was not read', () => {
    const report = reportOf({ cpu: withoutCpu, memory, disks: null, batteries: null })
    expect(specLine(report, 'fr')).toBe('CPU ? · ? Gio · disque ? · bat. ?')
    const halfRead = reportOf({ disks: [disk('unknown', null)], batteries: [battery(null)] })
    expect(specLine(halfRead, 'fr')).toBe('i5-8250U · 8 Gio · disque ? · bat. ?')
  })

  test('says what is known to be missing', () => {
    expect(specLine(reportOf({ disks: [], batteries: [] }), 'fr')).toBe(
      'i5-8250U · 8 Gio · sans disque · sans batterie',
    )
  })

  test('does not speak of the battery of a desktop', () => {
    expect(specLine(reportOf({ machine: desktop, batteries: [] }), 'fr')).toBe('i5-8250U · 8 Gio · SSD 256 Go')
    expect(specLine(reportOf({ machine: desktop, batteries: null }), 'fr')).toBe('i5-8250U · 8 Gio · SSD 256 Go')
  })

  test('says at least the usable memory where the modules were not read', () => {
    const usable = { ...memory, usableBytes: 8_241_537_024 }
    expect(specLine(reportOf({ memory: usable }), 'fr')).toContain(' · ≥ 7,7 Gio · ')
  })

  test.each([
    ['ssd', 240_057_409_536, 'SSD 240 Go'],
    ['ssd', 1_024_209_543_168, 'SSD 1 To'],
    ['hdd', 500_107_862_016, 'HDD 500 Go'],
    ['emmc', 31_268_536_320, 'eMMC 32 Go'],
    ['emmc', 62_537_072_640, 'eMMC 64 Go'],
    ['unknown', 42_949_672_960, 'disque 43 Go'],
  ] as const)('calls %s of %i bytes "%s"', (kind, sizeBytes, said) => {
    expect(specLine(reportOf({ disks: [disk(kind, sizeBytes)] }), 'fr')).toContain(` · ${said} · `)
  })
})
