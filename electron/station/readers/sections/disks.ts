import type { DraftDisk, DraftList } from '../../../../shared/report/compose.ts'
import type { Capture } from '../capture.ts'
import { parseLsblk } from '../tools/lsblk.ts'
import { isSmartctlJson } from '../tools/smartctl-json.ts'
import { groupEvidence } from './disk-evidence.ts'
import { composeDisk, orderOf } from './disk-merge.ts'
import { canBeDisk, exclusionOf } from './disk-selection.ts'
import { foreignDiskEvidence } from './foreign-disk-evidence.ts'
import { inventoryDiskEvidence } from './inventory-disk-evidence.ts'
import { smartctlEvidence } from './smartctl-evidence.ts'
import { systemDiskEvidence } from './system-disk-evidence.ts'

/** Outputs that are about disks and nothing else. */
const aboutDisks = /smart|hdparm|udisks|(?:^|\/)(?:expected\.json|SOURCE\.txt|README)/i

/** Sources that name every block device of the machine: only they can say that there is no disk, or no eMMC. */
function listedDevices(capture: Capture): readonly string[] | null {
  if (capture.status('sys/block/listing.txt') === 'absent') return []
  const listing = capture
    .text('sys/block/listing.txt')
    ?.split('\n')
    .filter((name) => name !== '')
  const listed = parseLsblk(capture.text('lsblk.json') ?? '')?.map(({ name }) => name)
  if (listing === undefined && listed === undefined) return null
  return [...(listing ?? []), ...(listed ?? [])]
}

/**
 * The disks that belong to the machine, from every source a capture has.
 *
 * Left out: USB sticks and docks, cards and empty readers, optical drives, RAM disks, volumes. Kept: an internal disk
 * of size 0 or without any answer, because a dead disk is not no disk. Each field takes the best source that has it;
 * sources that disagree are kept beside it. One output that is broken costs its own fields only.
 *
 * The list is `absent` only where a source that lists all block devices shows none that counts; otherwise, without
 * any disk, nobody could tell: `unavailable` (or `denied`, `timed-out` where a listing was).
 */
export function readDisks(capture: Capture): DraftList<DraftDisk> {
  const all = [
    ...smartctlEvidence(capture),
    ...systemDiskEvidence(capture),
    ...inventoryDiskEvidence(capture),
    ...foreignDiskEvidence(capture),
  ]
  const listed = listedDevices(capture)
  const context = {
    everyDevice: new Set([...(listed ?? []), ...all.flatMap(({ device }) => device ?? [])]),
    listsEveryDevice: listed !== null,
    isOfDisksAlone: capture.names.every((name) => aboutDisks.test(name) || isSmartctlJson(capture.text(name) ?? '')),
  }
  const counted = groupEvidence(all).filter((group) => exclusionOf(group, context) === null)
  // The logical disk of a RAID controller and the members that were asked one by one are the same storage.
  const members = new Set(
    counted.flatMap((group) =>
      group.flatMap(({ device, member }) => (member === null || device === null ? [] : device)),
    ),
  )
  const disks = counted.filter((group) =>
    group.every(({ device, member }) => member !== null || device === null || !members.has(device)),
  )
  const entries = disks.toSorted((left, right) => orderOf(left).localeCompare(orderOf(right), 'en', { numeric: true }))
  const from = [...new Set(entries.flatMap((group) => group.map((one) => one.from)))].join(', ')
  if (entries.length > 0) return { status: 'read', from, entries: entries.map((group) => composeDisk(group, capture)) }
  // A listed device of which nothing was read may be the machine's disk: then nobody can say that there is none.
  const isExplained = (name: string): boolean => !canBeDisk(name) || all.some(({ device }) => device === name)
  if (listed?.every(isExplained) === true) return { status: 'absent', from: 'list of block devices', entries: [] }
  if (capture.status('windows-disks.json') === 'absent')
    return { status: 'absent', from: 'Get-PhysicalDisk', entries: [] }
  const lists = new Set(
    ['lsblk.json', 'sys/block/listing.txt', 'windows-disks.json'].map((name) => capture.status(name)),
  )
  const status = lists.has('denied') ? 'denied' : lists.has('timed-out') ? 'timed-out' : 'unavailable'
  return { status, from: 'no source of disks', entries: [] }
}
