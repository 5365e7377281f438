import { comparisonsOf } from '../profile/condition.ts'
import type { Profile } from '../profile/profile.ts'
import { identifyCpu } from '../report/cpu-generation.ts'
import type { Disk, Report } from '../report/report.ts'
import type { DiskForm } from './remedy.ts'
import { propose, type Suggestion } from './suggestion.ts'

/** What a new disk must be for the whole profile, not only for the requirement at hand. */
type DiskDemand = { readonly minimumBytes: number | null; readonly isSolidState: boolean }

const sizeSubjects: ReadonlySet<string> = new Set([
  'storage.largestBytes',
  'storage.largestSolidStateBytes',
  'storage.totalBytes',
])

function demandOf(profile: Profile): DiskDemand {
  const comparisons = profile.requirements.flatMap((requirement) =>
    requirement.kind === 'any-of' ? [] : comparisonsOf(requirement).map(({ comparison }) => comparison),
  )
  const minimums = comparisons.flatMap((one) =>
    'minimum' in one && sizeSubjects.has(one.subject) ? [one.minimum] : [],
  )
  return {
    minimumBytes: minimums.length === 0 ? null : Math.max(...minimums),
    isSolidState: comparisons.some(
      (one) =>
        (one.kind === 'at-least' && one.subject === 'storage.largestSolidStateBytes') ||
        (one.kind === 'one-of' && one.subject === 'storage.kind' && !one.values.includes('hdd')),
    ),
  }
}

function formFor(disk: Disk | null, report: Report): DiskForm {
  if (disk?.bus === 'nvme') return 'm2-nvme'
  if (disk?.bus !== 'sata' && disk?.bus !== 'ata') return 'unknown'
  if (report.machine.kind === 'laptop') return 'sata-2.5'
  return report.machine.kind === 'desktop' ? 'sata-2.5-in-3.5-bay' : 'unknown'
}

const isSolderedDisk = (disk: Disk, report: Report) =>
  disk.kind === 'emmc' || disk.bus === 'mmc' || identifyCpu(report.cpu.model ?? '').family === 'apple-m'

/** The disk that a failing SMART value belongs to: one that fails its assessment, else the one most worn. */
function worstDisk(disks: readonly Disk[]): Disk | undefined {
  const wear = ({ smart }: Disk) =>
    (smart.passed === false ? 1e9 : 0) +
    (smart.pendingSectors ?? 0) +
    (smart.reallocatedSectors ?? 0) +
    (smart.uncorrectable ?? 0) +
    (smart.lifeUsedPercent ?? 0)
  return disks.toSorted((left, right) => wear(right) - wear(left))[0]
}

/** The disk whose place a larger one takes: the largest that can be taken out. */
function largestDisk(disks: readonly Disk[]): Disk | undefined {
  return disks.toSorted((left, right) => (right.sizeBytes ?? 0) - (left.sizeBytes ?? 0))[0]
}

/**
 * A disk to put in, of the size and kind that the profile asks for as a whole and of the form that fits in place of
 * the one that goes. A soldered disk (eMMC, Apple's own) has none.
 *
 * @param cause `size` or `kind` of storage, or a disk that is `failing`.
 */
export function suggestDisk(report: Report, profile: Profile, cause: 'size' | 'failing'): Suggestion {
  const demand = demandOf(profile)
  const disks = report.disks ?? []
  if (disks.length === 0) return propose({ kind: 'fit-disk', ...demand, form: formFor(null, report) })
  const removable = disks.filter((disk) => !isSolderedDisk(disk, report))
  const disk = cause === 'failing' ? worstDisk(disks) : largestDisk(removable)
  if (disk === undefined || isSolderedDisk(disk, report)) return { remedy: null, noRemedy: 'soldered' }
  return propose({
    kind: 'replace-disk',
    minimumBytes: demand.minimumBytes,
    isSolidState: demand.isSolidState || disk.kind === 'ssd',
    form: formFor(disk, report),
    model: disk.model,
    serial: disk.serial,
  })
}
