import fc from 'fast-check'
import type { Battery, Disk, MemoryModule, Report } from '../../../shared/report/report.ts'
import { battery, disk, goodLaptop, module } from '../made-up-report.ts'

const gibibyte = 2 ** 30
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 4 })
const status = fc.constantFrom('absent', 'denied', 'unavailable', 'timed-out')

const modules: fc.Arbitrary<MemoryModule> = fc
  .record({
    size: fc.constantFrom(1, 2, 4, 8, 16),
    type: maybe(fc.constantFrom('DDR2', 'DDR3', 'DDR4', 'LPDDR4')),
    formFactor: maybe(fc.constantFrom('SODIMM', 'DIMM', 'Row Of Chips')),
  })
  .map(({ size, type, formFactor }) => module(size, { type, formFactor }))

const disks: fc.Arbitrary<Disk> = fc
  .record({
    sizeBytes: maybe(fc.integer({ min: 30, max: 1000 }).map((gigabytes) => gigabytes * 1e9)),
    kind: fc.constantFrom('ssd', 'hdd', 'emmc', 'unknown'),
    bus: maybe(fc.constantFrom('sata', 'nvme', 'mmc')),
    passed: maybe(fc.boolean()),
    pendingSectors: maybe(fc.integer({ min: 0, max: 80 })),
    reallocatedSectors: maybe(fc.integer({ min: 0, max: 20 })),
  })
  .map(({ sizeBytes, kind, bus, ...smart }) => disk({ sizeBytes, kind, bus }, smart))

const batteries: fc.Arbitrary<Battery> = fc
  .tuple(maybe(fc.integer({ min: 0, max: 100 })), fc.boolean())
  .map(([health, hasCapacities]) =>
    battery(health, hasCapacities ? {} : { designMilliwattHours: null, fullMilliwattHours: null }),
  )

const cpus = fc.constantFrom(
  ['Intel(R) Core(TM) i5-6200U CPU @ 2.30GHz', 6],
  ['Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz', 8],
  ['AMD Ryzen 5 1600 Six-Core Processor', 1],
  ['AMD Ryzen 5 3500U with Radeon Vega Mobile Gfx', 3],
  ['Intel(R) Celeron(R) N4120 CPU @ 1.10GHz', null],
  [null, null],
) as fc.Arbitrary<[string | null, number | null]>

/** Reports of machines that hold together: modules add up to what is installed, usable memory is a little less. */
export const reports: fc.Arbitrary<Report> = fc
  .record({
    kind: maybe(fc.constantFrom('laptop', 'desktop', 'tablet', 'server', 'vm')),
    cpu: cpus,
    cores: maybe(fc.integer({ min: 1, max: 16 })),
    architecture: maybe(fc.constantFrom('x86_64', 'i686', 'aarch64')),
    modules: maybe(fc.array(modules, { maxLength: 4 })),
    extraSlots: maybe(fc.integer({ min: 0, max: 3 })),
    hasInstalled: fc.boolean(),
    hasUsable: fc.boolean(),
    disks: maybe(fc.array(disks, { maxLength: 3 })),
    batteries: maybe(fc.array(batteries, { maxLength: 2 })),
    inches: maybe(fc.integer({ min: 90, max: 180 }).map((tenths) => tenths / 10)),
    isInternal: maybe(fc.boolean()),
    hasDisplays: fc.boolean(),
    hasWifi: fc.boolean(),
    hasNetwork: fc.boolean(),
    cameraCount: maybe(fc.integer({ min: 0, max: 1 })),
    unread: status,
    // Sections of the good laptop that stand, so that single faults and passing machines are common.
    kept: fc.subarray(['machine', 'cpu', 'memory', 'disks', 'batteries', 'displays', 'network', 'cameras'] as const, {
      minLength: 5,
    }),
  })
  .map(({ kept, ...made }) => {
    const base = goodLaptop()
    const installedBytes = made.modules?.reduce((sum, one) => sum + (one.sizeBytes ?? 0), 0) ?? 4 * gibibyte
    const [panel] = base.displays ?? []
    const [model, generation] = made.cpu
    const record = { status: made.unread, from: 'made up' }
    const report: Report = {
      ...base,
      machine: { ...base.machine, kind: made.kind },
      cpu: { ...base.cpu, model, generation, cores: made.cores, architecture: made.architecture },
      memory: {
        installedBytes: made.hasInstalled ? installedBytes : null,
        usableBytes: made.hasUsable ? Math.floor(installedBytes * 0.96) : null,
        modules: made.modules,
        slots: made.extraSlots === null ? null : made.extraSlots + (made.modules?.length ?? 1),
      },
      disks: made.disks,
      batteries: made.batteries,
      displays:
        made.hasDisplays && panel !== undefined
          ? [{ ...panel, isInternal: made.isInternal, diagonalInches: made.inches, widthMillimetres: null }]
          : null,
      network: made.hasNetwork ? (base.network ?? []).filter(({ kind }) => made.hasWifi || kind !== 'wifi') : null,
      cameras: made.cameraCount === null ? null : (base.cameras ?? []).slice(0, made.cameraCount),
      readings: { disks: record, batteries: record, cameras: record, 'memory.installedBytes': record },
    }
    return Object.assign(report, Object.fromEntries(kept.map((section) => [section, base[section]])))
  })

/** Every place of a report whose value a source could have failed to give, as paths with dots. */
export function readablePaths(report: Report): string[] {
  const walk = (node: unknown, path: string): string[] => {
    if (node === null || typeof node !== 'object') return node === null ? [] : [path]
    const inside = Object.entries(node).flatMap(([key, child]) => walk(child, path === '' ? key : `${path}.${key}`))
    return Array.isArray(node) ? [path, ...inside] : inside
  }
  return walk(report, '').filter((path) => !/^(?:schema|source|readings)\b/.test(path))
}

/** The same report with one reading taken away: null, or the word for "cannot tell" where a kind has one. */
export function without(report: Report, path: string): Report {
  const copy = structuredClone(report)
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  // oxlint-disable-next-line typescript/no-explicit-any -- the path comes from the same report
  const parent = keys.reduce<any>((node, key) => node[key], copy)
  const unknownWord = last === 'kind' ? { disks: 'unknown', network: 'other' }[keys[0] ?? ''] : undefined
  parent[last] = unknownWord ?? null
  copy.readings[path] = { status: 'unavailable', from: 'made up' }
  return copy
}
