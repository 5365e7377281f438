import { reportSchemaId, type Battery, type Disk, type MemoryModule, type Report } from '../../shared/report/report.ts'

const gibibyte = 2 ** 30

export function module(sizeGibibytes: number, changes: Partial<MemoryModule> = {}): MemoryModule {
  return {
    locator: 'ChannelA-DIMM0',
    sizeBytes: sizeGibibytes * gibibyte,
    type: 'DDR4',
    formFactor: 'SODIMM',
    speedMegatransfers: 2400,
    manufacturer: 'Samsung',
    partNumber: null,
    serial: null,
    ...changes,
  }
}

export function disk(changes: Partial<Disk> = {}, smart: Partial<Disk['smart']> = {}): Disk {
  return {
    device: '/dev/sda',
    model: 'KINGSTON SA400S37240G',
    serial: '50026B7783D25098',
    sizeBytes: 240_057_409_536,
    kind: 'ssd',
    bus: 'sata',
    removable: false,
    ...changes,
    smart: {
      passed: true,
      powerOnHours: 7436,
      powerCycles: 3099,
      lifeUsedPercent: 8,
      reallocatedSectors: 0,
      pendingSectors: 0,
      uncorrectable: 0,
      ...smart,
    },
  }
}

export function battery(healthPercent: number | null, changes: Partial<Battery> = {}): Battery {
  return {
    id: 'BAT0',
    manufacturer: 'SMP',
    model: '01AV423',
    serial: '3682',
    chemistry: 'Li-poly',
    designMilliwattHours: 50_000,
    fullMilliwattHours: healthPercent === null ? null : healthPercent * 500,
    cycles: 120,
    healthPercent,
    chargePercent: 88,
    ...changes,
  }
}

/** A laptop that meets laptop-2020 and laptop-2026 as it stands; tests change what they speak of. */
export function goodLaptop(): Report {
  return {
    schema: reportSchemaId,
    machine: {
      kind: 'laptop',
      manufacturer: 'LENOVO',
      model: '20L5CTO1WW',
      modelVersion: 'ThinkPad T480',
      serial: 'PF1ABCDE',
      uuid: '4c4c4544-0030-4a10-8048-b7c04f503732',
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
    memory: {
      installedBytes: 8 * gibibyte,
      usableBytes: 8_200_000_000,
      slots: 2,
      modules: [module(8)],
    },
    disks: [disk()],
    batteries: [battery(87)],
    displays: [
      {
        connector: 'eDP-1',
        manufacturer: 'LGD',
        model: null,
        serial: null,
        isInternal: true,
        widthPixels: 1920,
        heightPixels: 1080,
        widthMillimetres: 309,
        heightMillimetres: 174,
        diagonalInches: 14,
      },
    ],
    network: [
      { name: 'wlp3s0', kind: 'wifi', manufacturer: 'Intel', model: null, macAddress: '28:c6:3f:11:22:33' },
      { name: 'enp0s31f6', kind: 'ethernet', manufacturer: 'Intel', model: null, macAddress: '8c:16:45:44:55:66' },
    ],
    cameras: [{ name: 'Integrated Camera', device: '/dev/video0' }],
    firmware: {
      vendor: 'LENOVO',
      version: 'N24ET46W',
      releasedOn: '2018-11-29',
      bootMode: 'uefi',
      boardManufacturer: 'LENOVO',
      boardModel: '20L5CTO1WW',
      boardSerial: 'L1HF89E0A1B',
      chassisSerial: null,
    },
    source: { kind: 'local', tool: 'made up', toolVersion: '1', readAt: '2026-01-05T09:00:00Z' },
    readings: {},
  }
}

type Changes = {
  [Section in keyof Report]?: Report[Section] extends object | null ? Partial<Report[Section]> | null : never
}

/** The good laptop with some sections changed; lists and null replace a section, objects are laid over it. */
export function laptopWith(changes: Changes): Report {
  const report: Record<string, unknown> = { ...goodLaptop() }
  for (const [section, change] of Object.entries(changes)) {
    const isOverlay = change !== null && !Array.isArray(change)
    report[section] = isOverlay ? { ...(report[section] as object), ...change } : change
  }
  return report as Report
}
