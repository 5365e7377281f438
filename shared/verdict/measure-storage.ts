import type { z } from 'zod'
import type { Disk, Report, Smart } from '../report/report.ts'
import { cite, every, largest, sum, within, type Measurement } from './measurement.ts'
import type { CitedReading } from './verdict.ts'

type SmartFields = z.infer<typeof Smart>

/** Citations of one field over the disks. */
function citeEach(report: Report, disks: readonly Disk[], fields: readonly string[]): CitedReading[] {
  return disks.flatMap((_, index) => fields.map((field) => cite(report, `disks.${index}.${field}`)))
}

function withDisks(report: Report, measure: (disks: readonly Disk[]) => Measurement): Measurement {
  const { disks } = report
  const readings = [cite(report, 'disks')]
  if (disks === null) return { state: 'unread', readings }
  return disks.length === 0 ? { state: 'none', readings } : measure(disks)
}

export function measureLargestDisk(report: Report): Measurement {
  return withDisks(report, (disks) =>
    within(largest(disks.map((disk) => disk.sizeBytes)), citeEach(report, disks, ['sizeBytes'])),
  )
}

export function measureTotalStorage(report: Report): Measurement {
  return withDisks(report, (disks) =>
    within(sum(disks.map((disk) => disk.sizeBytes)), citeEach(report, disks, ['sizeBytes'])),
  )
}

/** None when every disk is known to be something else; a disk of unknown kind may be an SSD of its size. */
export function measureLargestSolidState(report: Report): Measurement {
  return withDisks(report, (disks) => {
    if (disks.every((disk) => disk.kind !== 'ssd' && disk.kind !== 'unknown')) {
      return { state: 'none', readings: citeEach(report, disks, ['kind']) }
    }
    const [low, certain] = largest(disks.map((disk) => (disk.kind === 'ssd' ? disk.sizeBytes : 0)))
    const [, possible] = largest(disks.map((disk) => (disk.kind === 'unknown' ? disk.sizeBytes : 0)))
    return within([low, Math.max(certain, possible)], citeEach(report, disks, ['kind', 'sizeBytes']))
  })
}

export function measureStorageKind(report: Report): Measurement {
  return withDisks(report, (disks) => {
    const readings = citeEach(report, disks, ['kind'])
    const kinds = [...new Set<string>(disks.map((disk) => disk.kind))].filter((kind) => kind !== 'unknown')
    const isComplete = disks.every((disk) => disk.kind !== 'unknown')
    return kinds.length === 0 ? { state: 'unread', readings } : { state: 'choice', values: kinds, isComplete, readings }
  })
}

export function measureStoragePresence(report: Report): Measurement {
  const { disks } = report
  const readings = [cite(report, 'disks')]
  if (disks === null) return { state: 'unread', readings }
  return { state: 'truth', value: disks.length > 0, readings }
}

/**
 * Measures over the disks that can have the field at all: eMMC has no SMART (JEDEC JESD84 has registers of its own),
 * and a source that was asked and says "absent" settles it for that disk (an NVMe disk counts no sectors).
 */
function withSmart<Field extends keyof SmartFields>(
  report: Report,
  field: Field,
  measure: (values: SmartFields[Field][], readings: CitedReading[]) => Measurement,
): Measurement {
  if (report.disks === null) return { state: 'unread', readings: [cite(report, 'disks')] }
  const judged = report.disks.flatMap((disk, index) => {
    const reading = cite(report, `disks.${index}.smart.${field}`)
    const value = disk.smart[field]
    const hasNone = disk.kind === 'emmc' || disk.bus === 'mmc' || (value === null && reading.status === 'absent')
    return hasNone ? [] : [{ value, reading }]
  })
  if (judged.length === 0) return { state: 'nothing-to-judge', readings: [cite(report, 'disks')] }
  return measure(
    judged.map(({ value }) => value),
    judged.map(({ reading }) => reading),
  )
}

/** Whether every disk passes its own self-assessment. */
export function measureSmartPassed(report: Report): Measurement {
  return withSmart(report, 'passed', every)
}

/** The highest count among the disks: the worst one decides. */
export function measureSmartCounter(field: Exclude<keyof SmartFields, 'passed'>): (report: Report) => Measurement {
  return (report) => withSmart(report, field, (values, readings) => within(largest(values), readings))
}
