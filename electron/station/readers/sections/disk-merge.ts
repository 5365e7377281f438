import type { DraftDisk } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import type { DiskEvidence, DiskKind } from './disk-evidence.ts'
import { smartNotRead, type SmartReadings } from './disk-health.ts'

/**
 * Linux cuts ATA model names to 16 characters and udev writes blanks as underscores: a beginning is the same name. So is
 * a name whose part number is the same behind a maker's name written otherwise ("LITEONIT", "LITE-ON IT").
 */
function isSameName(left: string, right: string): boolean {
  const [one = '', other = ''] = [left, right].map((name) => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase())
  return one.startsWith(other) || other.startsWith(one) || (one.length >= 8 && one.slice(-8) === other.slice(-8))
}

function readings<T extends string | number | boolean>(
  group: readonly DiskEvidence[],
  pick: (one: DiskEvidence) => T | null,
): readonly (Reading<T> | null)[] {
  return group.map((one) => {
    const value = pick(one)
    return value === null ? null : read(value, one.from)
  })
}

/** The first reading wins; a longer text that only continues it is the same text, whole. */
function nameOf(group: readonly DiskEvidence[], pick: (one: DiskEvidence) => string | null): Reading<string> {
  const chosen = best(readings(group, pick), isSameName)
  return chosen.status === 'read' ? chosen : notRead('unavailable', fromOf(group))
}

const fromOf = (group: readonly DiskEvidence[]): string => [...new Set(group.map((one) => one.from))].join(', ')

function sizeOf(group: readonly DiskEvidence[]): Reading<number> {
  const positive = best(readings(group, ({ sizeBytes }) => (sizeBytes !== null && sizeBytes > 0 ? sizeBytes : null)))
  if (positive.status === 'read') return positive
  const empty = group.find((one) => one.sizeBytes === 0)
  if (empty !== undefined) return notRead('unavailable', empty.from, '0')
  const coarse = group.find((one) => one.sizeText !== null)
  return coarse?.sizeText === undefined || coarse.sizeText === null
    ? notRead('unavailable', fromOf(group))
    : notRead('unavailable', coarse.from, coarse.sizeText)
}

const bases = ['disk', 'system', 'name'] as const

/**
 * What the disk says of itself counts before what the system thinks, and that before what a name suggests. The name of a
 * hard disk line is a hint, believed only where a second source saw the same disk.
 */
function kindOf(group: readonly DiskEvidence[]): Reading<DiskKind> {
  const isSeenTwice = new Set(group.filter((one) => one.isSeen && one.model !== null).map((one) => one.from)).size > 1
  const ranked = bases.flatMap((basis) =>
    group.flatMap(({ kind, from }) =>
      kind?.basis === basis && (basis !== 'name' || kind.kind !== 'hdd' || isSeenTwice) ? [read(kind.kind, from)] : [],
    ),
  )
  return ranked.length === 0 ? notRead('unavailable', fromOf(group)) : best(ranked)
}

function deviceOf(group: readonly DiskEvidence[]): Reading<string> {
  // A namespace is the disk that systems mount; its controller's name is kept where no tool named the namespace.
  const named = group.filter((one) => one.device !== null)
  const device = named.find((one) => /^nvme\d+n\d+$/.test(one.device ?? '')) ?? named[0]
  if (device !== undefined) return read(`/dev/${device.device}`, device.from)
  const labelled = group.find((one) => one.label !== null)
  return labelled?.label === undefined || labelled.label === null
    ? notRead('unavailable', fromOf(group))
    : read(labelled.label, labelled.from)
}

/** The kernel's names under which smartctl's output of this disk can have been kept. */
function smartStatus(group: readonly DiskEvidence[], capture: Capture): 'denied' | 'timed-out' | 'unavailable' {
  const names = group.flatMap(({ device }) =>
    device === null ? [] : [device, device.replace(/^(nvme\d+)n\d+$/, '$1')],
  )
  const statuses = new Set(
    names.flatMap((name) => ['json', 'txt'].map((kind) => capture.status(`smartctl-${name}.${kind}`))),
  )
  return statuses.has('denied') ? 'denied' : statuses.has('timed-out') ? 'timed-out' : 'unavailable'
}

function smartOf(group: readonly DiskEvidence[], capture: Capture): SmartReadings {
  const all = [...group.flatMap(({ smart }) => smart ?? []), smartNotRead(smartStatus(group, capture), 'smartctl')]
  return {
    passed: best(all.map((one) => one.passed)),
    powerOnHours: best(all.map((one) => one.powerOnHours)),
    powerCycles: best(all.map((one) => one.powerCycles)),
    lifeUsedPercent: best(all.map((one) => one.lifeUsedPercent)),
    reallocatedSectors: best(all.map((one) => one.reallocatedSectors)),
    pendingSectors: best(all.map((one) => one.pendingSectors)),
    uncorrectable: best(all.map((one) => one.uncorrectable)),
  }
}

/** Where a disk stands in the list: by its name, whatever the order of the capture's files. */
export function orderOf(group: readonly DiskEvidence[]): string {
  const reading = deviceOf(group)
  const member = group.find((one) => one.member !== null)?.member ?? ''
  return `${reading.value ?? '~'} ${member} ${nameOf(group, (one) => one.serial).value ?? ''}`
}

/** One disk out of everything that is known of it, the most trusted source first. */
export function composeDisk(group: readonly DiskEvidence[], capture: Capture): DraftDisk {
  const bus = group.some((one) => one.bus === 'usb')
    ? read('usb', group.find((one) => one.bus === 'usb')?.from ?? 'smartctl')
    : null
  const isUsb = bus !== null
  return {
    device: deviceOf(group),
    model: nameOf(group, (one) => one.model),
    serial: nameOf(group, (one) => one.serial),
    sizeBytes: sizeOf(group),
    kind: kindOf(group),
    bus: bus ?? best([...readings(group, (one) => one.bus), notRead('unavailable', fromOf(group))]),
    removable: best([
      isUsb ? read(true, bus.from) : null,
      ...readings(group, (one) => one.isRemovable),
      notRead('unavailable', fromOf(group)),
    ]),
    smart: smartOf(group, capture),
  }
}
