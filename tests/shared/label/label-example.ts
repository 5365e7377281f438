import type { LabelContent } from '../../../shared/label/content.ts'
import { specLine } from '../../../shared/label/spec-line.ts'
import { Report } from '../../../shared/report/report.ts'

/** A laptop as a reading would report it, with the given parts changed. */
export function reportOf(more: Partial<Report>): Report {
  return Report.parse({
    schema: 'etabli.report/1',
    machine: {
      kind: 'laptop',
      manufacturer: 'LENOVO',
      model: '20L5CTO1WW',
      modelVersion: 'ThinkPad T480',
      serial: null,
      uuid: null,
    },
    cpu: {
      model: 'Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz',
      manufacturer: 'Intel',
      cores: 4,
      threads: 8,
      architecture: 'x86_64',
      maxMegahertz: 3400,
      generation: 8,
    },
    memory: { installedBytes: 8 * 2 ** 30, usableBytes: null, slots: 2, modules: null },
    disks: [disk('ssd', 256_060_514_304)],
    batteries: [battery(87.2)],
    displays: null,
    network: null,
    cameras: null,
    firmware: {
      vendor: null,
      version: null,
      releasedOn: null,
      bootMode: null,
      boardManufacturer: null,
      boardModel: null,
      boardSerial: null,
      chassisSerial: null,
    },
    source: { kind: 'typed', tool: 'test', toolVersion: '1', readAt: '2026-11-23T10:00:00Z' },
    readings: {},
    ...more,
  })
}

type Disk = NonNullable<Report['disks']>[number]
type Battery = NonNullable<Report['batteries']>[number]

export function disk(kind: Disk['kind'], sizeBytes: number | null): Disk {
  const smart = {
    passed: null,
    powerOnHours: null,
    powerCycles: null,
    lifeUsedPercent: null,
    reallocatedSectors: null,
    pendingSectors: null,
    uncorrectable: null,
  }
  return { device: null, model: null, serial: null, sizeBytes, kind, bus: null, removable: false, smart }
}

export function battery(healthPercent: number | null): Battery {
  return {
    id: 'BAT0',
    manufacturer: null,
    model: null,
    serial: null,
    chemistry: null,
    designMilliwattHours: null,
    fullMilliwattHours: null,
    cycles: null,
    healthPercent,
    chargePercent: null,
  }
}

export const exampleLabel: LabelContent = {
  tag: 'T70123820',
  specLine: specLine(reportOf({}), 'fr'),
  profileTitle: 'Portable 2026 — élève',
  verdict: 'pass',
  manufacturer: 'LENOVO',
  model: 'ThinkPad T480',
  serial: 'PF1ABCDE',
  date: '2026-11-23',
  benchName: 'Établi de Sèvres',
}
