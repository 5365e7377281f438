import {
  formatHours,
  formatInches,
  formatMemory,
  formatMilliwattHours,
  formatNumber,
  formatPercent,
  formatStorage,
  type Language,
} from '../../../shared/report/quantities.ts'
import type { Report } from '../../../shared/report/report.ts'
import { kindName } from '../../../shared/verdict/subject-words.ts'
import type { ConformitySheet, SheetRow } from './conformity-sheet.ts'
import { pair, sheetWords } from './sheet-words.ts'

const joined = (parts: readonly (string | null | undefined | false)[]): string =>
  parts.filter((part) => typeof part === 'string' && part !== '').join('\u00a0· ')

/** What the machine says of itself, each line with the source of its main value. What was not read says so. */
export function readRows({ device, report }: ConformitySheet, language: Language): SheetRow[] {
  const words = sheetWords[language]
  const from = (path: string): string | null => report.readings[path]?.from ?? null
  const row = (name: string, text: string, path: string): SheetRow => ({
    mark: text === '' ? '?' : null,
    text: pair(name, text === '' ? words.unread : text, language),
    aside: text === '' ? null : from(path),
  })
  const { machine, cpu, memory, firmware } = report
  const kind = machine.kind === null ? null : kindName(machine.kind, language)
  const installed = memory.installedBytes ?? memory.usableBytes
  const modules = memory.modules
  return [
    row(words.machine, joined([device.name, kind]), 'machine.model'),
    row(words.processor, joined([cpu.model, cpu.cores !== null && words.cores(cpu.cores)]), 'cpu.model'),
    row(
      words.memory,
      joined([
        installed !== null && formatMemory(installed, language),
        modules !== null && memory.slots !== null && words.slots(modules.length, memory.slots),
        modules?.[0]?.type,
      ]),
      memory.installedBytes === null ? 'memory.usableBytes' : 'memory.installedBytes',
    ),
    ...diskRows(report, language, row),
    ...batteryRows(report, language, row),
    row(words.display, displayText(report, language), 'displays'),
    row(words.network, networkText(report, language), 'network'),
    row(
      words.camera,
      report.cameras?.length === 0 ? words.none : joined((report.cameras ?? []).map(({ name }) => name ?? '?')),
      'cameras',
    ),
    row(words.firmware, joined([firmware.vendor, firmware.version, firmware.releasedOn]), 'firmware.version'),
  ]
}

type MakeRow = (name: string, text: string, path: string) => SheetRow

function diskRows({ disks }: Report, language: Language, row: MakeRow): SheetRow[] {
  const words = sheetWords[language]
  if (disks === null || disks.length === 0) return [row(words.disk, disks === null ? '' : words.noDisk, 'disks')]
  return disks.map((disk, index) =>
    row(
      words.disk,
      joined([
        disk.model,
        disk.kind === 'unknown' ? null : disk.kind.toUpperCase(),
        disk.sizeBytes !== null && formatStorage(disk.sizeBytes, language),
        disk.smart.passed !== null && words.smart[disk.smart.passed ? 'true' : 'false'],
        disk.smart.powerOnHours !== null && formatHours(disk.smart.powerOnHours, language),
      ]),
      `disks.${index}.model`,
    ),
  )
}

function batteryRows({ batteries }: Report, language: Language, row: MakeRow): SheetRow[] {
  const words = sheetWords[language]
  if (batteries === null || batteries.length === 0) {
    return [row(words.battery, batteries === null ? '' : words.noBattery, 'batteries')]
  }
  return batteries.map((battery, index) => {
    const { fullMilliwattHours: full, designMilliwattHours: design } = battery
    const energy =
      full === null || design === null
        ? null
        : `${formatMilliwattHours(full, language)} ${words.of} ${formatMilliwattHours(design, language)}`
    const health = battery.healthPercent === null ? null : formatPercent(battery.healthPercent, language)
    const cycles = battery.cycles === null ? null : words.cycles(battery.cycles)
    return row(words.battery, joined([health, energy, cycles]), `batteries.${index}.fullMilliwattHours`)
  })
}

function displayText({ displays }: Report, language: Language): string {
  const panel = displays?.find(({ isInternal }) => isInternal === true) ?? displays?.[0]
  if (panel === undefined) return displays === null ? '' : sheetWords[language].none
  const { diagonalInches, widthPixels, heightPixels } = panel
  return joined([
    diagonalInches !== null && formatInches(diagonalInches, language),
    widthPixels !== null &&
      heightPixels !== null &&
      `${formatNumber(widthPixels, language)} × ${formatNumber(heightPixels, language)}`,
  ])
}

function networkText({ network }: Report, language: Language): string {
  const { networks, none } = sheetWords[language]
  if (network === null) return ''
  return network.length === 0 ? none : joined([...new Set(network.map(({ kind }) => networks[kind]))])
}
