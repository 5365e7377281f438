import { notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { allNodes, childOf, valueAt, type IndentedNode } from '../tools/indented-text.ts'
import { countAt, listAt, parseJson, textAt } from '../tools/json-value.ts'
import { cleanName, printedInteger } from '../tools/printed-text.ts'
import { parseSystemProfiler } from '../tools/system-profiler.ts'
import { parseWindowsDisks, type WindowsDisk } from '../tools/windows-disks.ts'
import { parseWorkbenchComponents, type WorkbenchDisk } from '../tools/workbench-components.ts'
import { evidence, type DiskEvidence } from './disk-evidence.ts'
import { smartNotRead } from './disk-health.ts'
import { kindByName } from './disk-kind.ts'

const stated = <T extends number | boolean>(value: T | null, from: string): Reading<T> =>
  value === null ? notRead('unavailable', from) : read(value, from)

/** macOS prints "Verified" where SMART passed and "Failing" where it did not. */
function profilerSmart(node: IndentedNode): DiskEvidence['smart'] {
  const status = valueAt(node, 'S.M.A.R.T. status')
  const from = 'system_profiler'
  const smart = smartNotRead('unavailable', from)
  if (/^verified$/i.test(status ?? '')) return { ...smart, passed: read(true, from, status ?? undefined) }
  return /^fail/i.test(status ?? '') ? { ...smart, passed: read(false, from, status ?? undefined) } : smart
}

function profilerDisk(node: IndentedNode, section: string): DiskEvidence {
  const medium = valueAt(node, 'Medium Type') ?? ''
  const isNvme = /nvm/i.test(section)
  const model = cleanName(valueAt(node, 'Model') ?? node.key)
  return evidence('system_profiler', {
    label: cleanName(valueAt(node, 'BSD Name')),
    model,
    serial: cleanName(valueAt(node, 'Serial Number')),
    sizeBytes: printedInteger(/\(([\d\s.,'’\u00a0\u202f]+?)\s*bytes\)/.exec(valueAt(node, 'Capacity') ?? '')?.[1]),
    kind:
      isNvme || /solid/i.test(medium)
        ? { kind: 'ssd', basis: 'disk' }
        : /rotation/i.test(medium)
          ? { kind: 'hdd', basis: 'disk' }
          : kindByName(model),
    bus: isNvme ? 'nvme' : /serial-ata|sata/i.test(section) ? 'sata' : 'ata',
    isRemovable: /^no$/i.test(valueAt(node, 'Removable Media') ?? '') ? false : null,
    smart: profilerSmart(node),
    exclusion: /^yes$/i.test(valueAt(node, 'Removable Media') ?? '') ? 'removable' : null,
  })
}

/**
 * Disks stand under their controller in the sections of their bus. Volumes (the "Storage" section) only mention the
 * drive they lie on: no size, no serial number, so that they are no record of a disk.
 */
function profilerEvidence(capture: Capture): readonly DiskEvidence[] {
  const sections = parseSystemProfiler(capture.text('system_profiler.txt'))
  return sections
    .filter(({ key }) => /^(?:(?:serial-)?ata|sata\b.*|nvm(?:e|express)\b.*|parallel ata)$/i.test(key))
    .flatMap((section) =>
      [...allNodes(section.children)]
        .filter((node) => childOf(node, 'Capacity') !== undefined && /^disk\d+$/.test(valueAt(node, 'BSD Name') ?? ''))
        .map((node) => profilerDisk(node, section.key)),
    )
}

function windowsDisk(disk: WindowsDisk): DiskEvidence {
  const from = 'Get-PhysicalDisk'
  const counters = 'Get-StorageReliabilityCounter'
  const health =
    disk.counterStatus === 'read' ? smartNotRead('unavailable', counters) : smartNotRead(disk.counterStatus, counters)
  const isBroken = /^(?:unhealthy|warning|1|2)$/i.test(disk.healthStatus ?? '')
  return evidence(from, {
    label: disk.id === null ? null : `\\\\.\\PHYSICALDRIVE${disk.id}`,
    model: disk.model,
    serial: disk.serial,
    sizeBytes: disk.sizeBytes,
    kind: disk.kind === null ? kindByName(disk.model) : { kind: disk.kind, basis: 'system' },
    bus: disk.bus,
    exclusion: disk.bus === 'usb' ? 'usb' : disk.bus === 'sd' ? 'card' : null,
    smart: {
      ...health,
      // "Healthy" is what Windows concludes, also of disks that it cannot ask; only a bad word is taken from it.
      passed: isBroken ? read(false, from, cleanName(disk.healthStatus) ?? undefined) : health.passed,
      powerOnHours: disk.powerOnHours === null ? health.powerOnHours : read(disk.powerOnHours, counters),
      lifeUsedPercent: disk.wearPercent === null ? health.lifeUsedPercent : read(disk.wearPercent, counters),
    },
  })
}

/** The library's list, where no source of ours lists the disks: identity and size, none of its health words. */
function libraryEvidence(capture: Capture): readonly DiskEvidence[] {
  if (capture.text('lsblk.json') !== null || capture.text('windows-disks.json') !== null) return []
  return listAt(parseJson(capture.text('systeminformation.json')), 'diskLayout').map((disk) => {
    const bus = cleanName(textAt(disk, 'interfaceType'))?.toLowerCase() ?? null
    const model = cleanName(textAt(disk, 'name'))
    const type = textAt(disk, 'type')
    const size = countAt(disk, 'size')
    return evidence('systeminformation', {
      label: cleanName(textAt(disk, 'device')),
      model,
      serial: cleanName(textAt(disk, 'serialNum')),
      sizeBytes: size === 0 ? null : size,
      kind: bus === 'nvme' || type === 'NVMe' || type === 'SSD' ? { kind: 'ssd', basis: 'system' } : kindByName(model),
      bus: bus === 'pcie' ? 'nvme' : bus,
      exclusion: bus?.startsWith('usb') === true ? 'usb' : null,
    })
  })
}

function workbenchDisk(disk: WorkbenchDisk): DiskEvidence {
  const from = 'workbench'
  return evidence(from, {
    model: disk.model,
    serial: disk.serial,
    sizeBytes: disk.sizeBytes,
    kind: disk.kind === null ? null : { kind: disk.kind, basis: disk.kind === 'ssd' ? 'system' : 'name' },
    smart: disk.isTested
      ? {
          passed: stated(disk.passed, from),
          powerOnHours: stated(disk.powerOnHours, from),
          powerCycles: stated(disk.powerCycles, from),
          lifeUsedPercent: notRead('unavailable', from),
          reallocatedSectors: stated(disk.reallocatedSectors, from),
          pendingSectors: stated(disk.pendingSectors, from),
          uncorrectable: stated(disk.uncorrectable, from),
        }
      : null,
  })
}

/** What sources say that have no kernel's device names: macOS, Windows and other programs' inventories. */
export function foreignDiskEvidence(capture: Capture): readonly DiskEvidence[] {
  const workbench = parseWorkbenchComponents(capture.text('workbench-components.json') ?? '')
  return [
    ...profilerEvidence(capture),
    ...parseWindowsDisks(capture.text('windows-disks.json') ?? '').map(windowsDisk),
    ...libraryEvidence(capture),
    ...(workbench?.disks ?? []).map(workbenchDisk),
  ]
}
