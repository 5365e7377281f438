import type { DraftMemory } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { numberAt } from '../tools/json-value.ts'
import { profilerSection, profilerValue } from '../tools/system-profiler.ts'
import { appleMemory, hwinfoMemory, inxiMemory, libraryMemory, lshwMemory } from './listed-memory.ts'
import { installedBytesOf, memoryBytes, type MemoryList } from './memory-list.ts'
import { parsedOutputs } from './parsed-outputs.ts'
import { countReading, missingOutput } from './printed-reading.ts'
import { smbiosMemory } from './smbios-memory.ts'

const sum = (list: MemoryList | null) => (list === null ? null : countReading(installedBytesOf(list), list.from))

/** Virtual machines and Apple's chips have memory without places for it. */
function slotsOf(list: MemoryList): Reading<number> | null {
  if (list.slots !== null) return list.slots > 0 ? read(list.slots, list.from) : null
  return list.from.startsWith('system_profiler') ? notRead('absent', list.from) : null
}

function usableBytes(capture: Capture, library: unknown): Reading<number> {
  const kilobytes = /^MemTotal:\s+(\d+) kB/m.exec(capture.text('proc/meminfo') ?? '')?.[1]
  return best<number>([
    kilobytes === undefined ? null : read(Number(kilobytes) * 1024, 'proc/meminfo'),
    countReading(numberAt(library, 'mem', 'total') || null, 'systeminformation mem.total'),
    missingOutput(capture, 'proc/meminfo'),
    missingOutput(capture, 'systeminformation.json'),
  ])
}

/**
 * Reads the memory: what is installed, by its modules, and apart from it what the system can use.
 *
 * Installed memory is the sum of the modules of the best source that lists them all; the usable memory, always
 * less, never stands in for it.
 */
export function readMemory(capture: Capture): DraftMemory {
  const { smbios, lshw, hwinfo, inxi, profiler, library } = parsedOutputs(capture)
  const lists = [
    smbiosMemory(smbios),
    lshwMemory(lshw),
    hwinfoMemory(hwinfo),
    appleMemory(profiler),
    inxiMemory(inxi),
    libraryMemory(library),
  ].filter((list) => list !== null)
  const missing = [
    missingOutput(capture, 'dmidecode.txt'),
    missingOutput(capture, 'system_profiler.txt'),
    missingOutput(capture, 'systeminformation.json'),
  ]
  const listing = lists.find((list) => list.modules.length > 0)
  const hardware = profilerSection(profiler, 'Hardware')
  const unread = best<never>(missing)
  return {
    installedBytes: best<number>([
      ...lists.map(sum),
      countReading(memoryBytes(profilerValue(hardware, 'Memory')), 'system_profiler SPHardwareDataType'),
      ...missing,
    ]),
    usableBytes: usableBytes(capture, library),
    slots: best<number>([...lists.map(slotsOf), ...missing]),
    modules:
      listing === undefined
        ? { status: unread.status, from: unread.from, entries: [] }
        : { status: 'read', from: listing.from, entries: listing.modules },
  }
}
