import { deviceName } from '../../shared/device/device-name.ts'
import { counted } from '../../shared/report/plural.ts'
import {
  formatHours,
  formatMemory,
  formatMilliwattHours,
  formatPercent,
  formatStorage,
  type Language,
} from '../../shared/report/quantities.ts'
import type { Battery, Disk, Report } from '../../shared/report/report.ts'
import type { ReadingStatus } from '../../shared/report/reading.ts'

const words = {
  fr: {
    machine: 'Machine',
    serial: 'Série',
    processor: 'Processeur',
    memory: 'Mémoire',
    disk: 'Disque',
    battery: 'Batterie',
    firmware: 'Micrologiciel',
    cores: (cores: number, threads: number | null) =>
      `${counted(cores, 'cœur', 'cœurs', 'fr')}${threads === null ? '' : `, ${counted(threads, 'fil', 'fils', 'fr')}`}`,
    slots: (used: number, slots: number) =>
      `${counted(used, 'module', 'modules', 'fr')} sur ${counted(slots, 'emplacement', 'emplacements', 'fr')}`,
    of: 'sur',
    life: 'usure',
    none: 'aucune',
    smart: { true: 'SMART bon', false: 'SMART EN ÉCHEC' },
    unread: 'Non lu',
    statuses: {
      read: 'lu',
      absent: 'absent',
      denied: "droits d'administrateur nécessaires",
      unavailable: 'aucune source',
      'timed-out': 'sans réponse',
    },
  },
  en: {
    machine: 'Machine',
    serial: 'Serial',
    processor: 'Processor',
    memory: 'Memory',
    disk: 'Disk',
    battery: 'Battery',
    firmware: 'Firmware',
    cores: (cores: number, threads: number | null) =>
      `${counted(cores, 'core', 'cores', 'en')}${threads === null ? '' : `, ${counted(threads, 'thread', 'threads', 'en')}`}`,
    slots: (used: number, slots: number) =>
      `${counted(used, 'module', 'modules', 'en')} in ${counted(slots, 'slot', 'slots', 'en')}`,
    of: 'of',
    life: 'life used',
    none: 'none',
    smart: { true: 'SMART passed', false: 'SMART FAILED' },
    unread: 'Not read',
    statuses: {
      read: 'read',
      absent: 'absent',
      denied: 'administrator rights needed',
      unavailable: 'no source',
      'timed-out': 'no answer',
    },
  },
} as const

type Parts = readonly (string | null | undefined | false)[]
const joined = (parts: Parts, separator = ' · '): string => parts.filter((part) => Boolean(part)).join(separator) || '—'
const maybe = <T>(value: T | null, text: (value: T) => string): string | null => (value === null ? null : text(value))

function diskLine(disk: Disk, language: Language): string {
  const text = words[language]
  return joined([
    disk.model,
    disk.kind === 'unknown' ? null : disk.kind.toUpperCase(),
    maybe(disk.sizeBytes, (bytes) => formatStorage(bytes, language)),
    disk.serial,
    maybe(disk.smart.passed, (passed) => text.smart[passed ? 'true' : 'false']),
    maybe(disk.smart.powerOnHours, (hours) => formatHours(hours, language)),
    maybe(disk.smart.lifeUsedPercent, (percent) => `${text.life} ${formatPercent(percent, language)}`),
  ])
}

function batteryLine(battery: Battery, language: Language): string {
  const energy = joined(
    [
      maybe(battery.fullMilliwattHours, (full) => formatMilliwattHours(full, language)),
      maybe(battery.designMilliwattHours, (design) => formatMilliwattHours(design, language)),
    ],
    ` ${words[language].of} `,
  )
  return joined([
    joined([battery.manufacturer, battery.model], ' '),
    energy,
    maybe(battery.healthPercent, (percent) => formatPercent(percent, language)),
  ])
}

/** A report in a screenful of lines for people; what was not read is listed with the reason, never left out. */
export function reportLines(report: Report, language: Language): string[] {
  const text = words[language]
  const { machine, cpu, memory, firmware } = report
  const modules = memory.modules
  const rows: [string, string][] = [
    [text.machine, joined([deviceName(machine), machine.kind])],
    [text.serial, machine.serial ?? '—'],
    [text.processor, joined([cpu.model, maybe(cpu.cores, (cores) => text.cores(cores, cpu.threads))])],
    [
      text.memory,
      joined([
        maybe(memory.installedBytes ?? memory.usableBytes, (bytes) => formatMemory(bytes, language)),
        modules !== null && memory.slots !== null && text.slots(modules.length, memory.slots),
        modules?.[0]?.type,
      ]),
    ],
    ...(report.disks ?? []).map((disk): [string, string] => [text.disk, diskLine(disk, language)]),
    ...(report.batteries ?? []).map((battery): [string, string] => [text.battery, batteryLine(battery, language)]),
    ...(report.batteries?.length === 0 ? [[text.battery, text.none] as [string, string]] : []),
    [text.firmware, joined([firmware.vendor, firmware.version, firmware.releasedOn])],
  ]
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  return [...rows.map(([label, value]) => `${label.padEnd(width)}${value}`), ...gapLines(report, language)]
}

/** The fields without a value, by reason. */
function gapLines(report: Report, language: Language): string[] {
  const text = words[language]
  const byStatus = Map.groupBy(
    Object.entries(report.readings).filter(([, { status }]) => status !== 'read' && status !== 'absent'),
    ([, { status }]) => status,
  )
  return [...byStatus].map(
    ([status, entries]: [ReadingStatus, [string, unknown][]]) =>
      `${text.unread} (${text.statuses[status]}): ${entries.map(([path]) => path).join(', ')}`,
  )
}
