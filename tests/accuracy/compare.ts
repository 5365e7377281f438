import type { Battery, Disk, Report } from '../../shared/report/report.ts'
import { compareFields, entriesOf, type Comparison, type Expected } from './expected.ts'

const machineFields = ['kind', 'manufacturer', 'model', 'modelVersion', 'serial']
const otherFields = ['cpuModel', 'cpuMegahertz', 'cores', 'threads', 'ramBytes', 'ramSlots']
const moduleFields = ['locator', 'bytes', 'type', 'speedMTs', 'formFactor', 'manufacturer', 'part', 'serial']
const diskFields = [
  'device',
  'model',
  'serial',
  'bytes',
  'kind',
  'hours',
  'powerCycles',
  'healthPercent',
  'smartPassed',
  'reallocated',
  'pending',
  'uncorrectable',
]
const batteryFields = [
  'name',
  'manufacturer',
  'model',
  'serial',
  'designMwh',
  'fullMwh',
  'cycleCount',
  'wearPercent',
  'chargePercent',
]

const modulesOf = (report: Report) =>
  report.memory.modules?.map((module) => ({
    locator: module.locator,
    bytes: module.sizeBytes,
    type: module.type,
    speedMTs: module.speedMegatransfers,
    formFactor: module.formFactor,
    manufacturer: module.manufacturer,
    part: module.partNumber,
    serial: module.serial,
  }))

/** A report in the words of expected.json: an NVMe disk is a kind there, health is what is left of the rated life. */
function diskOf(disk: Disk) {
  const used = disk.smart.lifeUsedPercent
  const kind = disk.kind === 'ssd' && disk.bus === 'nvme' ? 'nvme' : disk.kind
  return {
    device: disk.device,
    model: disk.model,
    serial: disk.serial,
    bytes: disk.sizeBytes,
    kind: kind === 'unknown' ? null : kind,
    hours: disk.smart.powerOnHours,
    powerCycles: disk.smart.powerCycles,
    healthPercent: used === null ? null : Math.max(0, 100 - used),
    smartPassed: disk.smart.passed,
    reallocated: disk.smart.reallocatedSectors,
    pending: disk.smart.pendingSectors,
    uncorrectable: disk.smart.uncorrectable,
  }
}

/** Wear below 0 (a pack that holds more than its design) is shown as none. */
function batteryOf(battery: Battery) {
  const health = battery.healthPercent
  return {
    name: battery.id,
    manufacturer: battery.manufacturer,
    model: battery.model,
    serial: battery.serial,
    designMwh: battery.designMilliwattHours,
    fullMwh: battery.fullMilliwattHours,
    cycleCount: battery.cycles,
    wearPercent: health === null ? null : Math.round((100 - health) * 10) / 10,
    chargePercent: battery.chargePercent,
  }
}

type Fields = Readonly<Record<string, string | number | boolean | null>>

/** How many entries a list has (null: the list was not read), and then each entry's fields. */
function compareList(
  machine: string,
  group: string,
  expected: readonly Expected[] | null | undefined,
  read: readonly Fields[] | null | undefined,
  fields: readonly string[],
): readonly Comparison[] {
  if (expected === undefined) return []
  const count = { machine, field: group, expected: expected?.length ?? null, read: read?.length ?? null }
  const entries = (expected ?? []).flatMap((entry, index) =>
    compareFields(machine, `${group}.`, entry, read?.[index], fields),
  )
  return [count, ...entries]
}

/** The disks of a report against those of expected.json. */
export function compareDisks(machine: string, expected: readonly Expected[] | null | undefined, report: Report) {
  return compareList(machine, 'disks', expected, report.disks?.map(diskOf), diskFields)
}

/** The batteries of a report against those of expected.json; a name of "" there is none. */
export function compareBatteries(machine: string, expected: readonly Expected[] | null | undefined, report: Report) {
  const named = expected?.map((battery) => ({
    ...battery,
    name: battery['name'] === '' ? undefined : battery['name'],
    wearPercent: typeof battery['wearPercent'] === 'number' ? Math.max(0, battery['wearPercent']) : null,
  }))
  const stated = expected === null ? null : named
  return compareList(machine, 'batteries', stated, report.batteries?.map(batteryOf), batteryFields)
}

/** Everything that expected.json states of one machine against its report. */
export function compareMachine(machine: string, expected: Expected, report: Report): readonly Comparison[] {
  const { cpuSpeed } = expected
  const speed = typeof cpuSpeed === 'string' ? /^(\d+(?:\.\d+)?) GHz$/.exec(cpuSpeed)?.[1] : undefined
  const stated = { ...expected, cpuMegahertz: speed === undefined ? undefined : Number(speed) * 1000 }
  const read = {
    cpuModel: report.cpu.model,
    cpuMegahertz: report.cpu.maxMegahertz,
    cores: report.cpu.cores,
    threads: report.cpu.threads,
    ramBytes: report.memory.installedBytes,
    ramSlots: report.memory.slots,
  }
  // A module's place is left out (null) in some of the human readings although the dump names it.
  const modules = entriesOf(expected, 'ramModules')?.map((module) =>
    Object.fromEntries(Object.entries(module).filter(([key, value]) => key !== 'locator' || value !== null)),
  )
  return [
    ...compareFields(machine, '', expected, report.machine, machineFields),
    ...compareFields(machine, '', stated, read, otherFields),
    ...compareList(
      machine,
      'ramModules',
      expected['ramModules'] === null ? null : modules,
      modulesOf(report),
      moduleFields,
    ),
    ...compareDisks(machine, entriesOf(expected, 'disks'), report),
    ...compareBatteries(machine, entriesOf(expected, 'batteries'), report),
  ]
}
