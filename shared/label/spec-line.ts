import { formatMemory, formatNumber, formatStorage, type Language } from '../report/quantities.ts'
import type { Battery, Disk, Report } from '../report/report.ts'
import { processorName } from './processor-name.ts'

type Words = Readonly<
  Record<'ssd' | 'hdd' | 'emmc' | 'disk' | 'noDisk' | 'battery' | 'noBattery' | 'processor' | 'memory', string>
> & { readonly percent: string }

const words: Readonly<Record<Language, Words>> = {
  fr: {
    ssd: 'SSD',
    hdd: 'HDD',
    emmc: 'eMMC',
    disk: 'disque',
    noDisk: 'sans disque',
    battery: 'bat.',
    noBattery: 'sans batterie',
    processor: 'CPU',
    memory: 'Gio',
    percent: ' %',
  },
  en: {
    ssd: 'SSD',
    hdd: 'HDD',
    emmc: 'eMMC',
    disk: 'disk',
    noDisk: 'no disk',
    battery: 'bat.',
    noBattery: 'no battery',
    processor: 'CPU',
    memory: 'GiB',
    percent: '%',
  },
}

/** Installed memory; where only the usable part was read, the installed one is at least that. */
function memoryPart(memory: Report['memory'], language: Language): string {
  if (memory.installedBytes !== null) return formatMemory(memory.installedBytes, language)
  if (memory.usableBytes !== null) return `≥ ${formatMemory(memory.usableBytes, language)}`
  return `? ${words[language].memory}`
}

/**
 * The size a disk is sold under, in bytes. Flash soldered as eMMC is named after the power of two gigabytes of its
 * chips and shows up to 5 % less (31 268 536 320 bytes is sold as 32 GB); other disks hold what their name says.
 */
function soldBytes(disk: Disk): number | null {
  if (disk.sizeBytes === null || disk.kind !== 'emmc' || disk.sizeBytes === 0) return disk.sizeBytes
  const power = 2 ** Math.ceil(Math.log2(disk.sizeBytes / 1e9)) * 1e9
  return disk.sizeBytes >= 0.95 * power ? power : disk.sizeBytes
}

function diskPart(disk: Disk, language: Language): string {
  const bytes = soldBytes(disk)
  const kind = disk.kind === 'unknown' ? words[language].disk : words[language][disk.kind]
  return `${kind} ${bytes === null ? '?' : formatStorage(bytes, language)}`
}

function disksPart(disks: Report['disks'], language: Language): string {
  if (disks === null) return `${words[language].disk} ?`
  return disks.length === 0 ? words[language].noDisk : disks.map((disk) => diskPart(disk, language)).join(' + ')
}

/** Null, so left out, where a machine has no battery and none is expected of it. */
function batteriesPart(batteries: readonly Battery[] | null, kind: Report['machine']['kind'], language: Language) {
  const isPortable = kind === 'laptop' || kind === 'tablet' || kind === 'phone'
  const { battery, noBattery, percent } = words[language]
  if (batteries === null) return isPortable ? `${battery} ?` : null
  if (batteries.length === 0) return isPortable ? noBattery : null
  const health = batteries.map(({ healthPercent }) =>
    healthPercent === null ? '?' : `${formatNumber(Math.round(healthPercent), language)}${percent}`,
  )
  return `${battery} ${health.join(' + ')}`
}

/**
 * A machine in one line, as it stands on its label: "i5-8250U · 8 Gio · SSD 256 Go · bat. 87 %".
 *
 * What was not read is a question mark and never left out, so that it is not taken for missing; what is known to be
 * missing is said ("sans disque"), except the battery of a machine that needs none. Battery health is rounded to
 * whole percents. The spaces are ordinary ones: the line is searched for and compared with typed text.
 */
export function specLine(report: Report, language: Language): string {
  const parts = [
    report.cpu.model === null ? `${words[language].processor} ?` : processorName(report.cpu.model),
    memoryPart(report.memory, language),
    disksPart(report.disks, language),
    batteriesPart(report.batteries, report.machine.kind, language),
  ]
  return parts
    .filter((part) => part !== null)
    .join(' · ')
    .replaceAll(/\s/gu, ' ')
}
