import { hwinfoRecords, hwinfoText, type HwinfoEntry } from '../tools/hwinfo.ts'
import { allNodes, childOf, valueAt, type IndentedNode } from '../tools/indented-text.ts'
import { inxiBlocks, inxiValue, type InxiSection } from '../tools/inxi.ts'
import { listAt, numberAt, textAt } from '../tools/json-value.ts'
import { lshwOfClass, type LshwNode } from '../tools/lshw.ts'
import { profilerSection } from '../tools/system-profiler.ts'
import { draftModule, memoryBytes, type MemoryList, type PrintedModule } from './memory-list.ts'

function listOf(from: string, places: readonly PrintedModule[], slots: number | null): MemoryList | null {
  const populated = places.filter((place) => place.size !== null && place.size > 0)
  return places.length === 0 ? null : { from, slots, modules: populated.map((place) => draftModule(place, from)) }
}

/** "SODIMM DDR3 Synchronous 1333 MHz (0.8 ns)": lshw joins form factor, type, detail and speed. */
const described =
  /^(SODIMM|DIMM|SIMM|Chip|Row of chips|FB-DIMM|RIMM|SIP|DIP|ZIP|TSOP|SRIMM|Die)?\s*((?:LP)?DDR\d?X?|SDRAM|RDRAM|DRAM|EDO|RAM|HBM\d?)?\b/i

/** Reads the banks below lshw's "System Memory" (flash ROM has a node of its own). */
export function lshwMemory(roots: readonly LshwNode[]): MemoryList | null {
  const banks = lshwOfClass(roots, 'memory').filter(
    ({ node, above }) => node.id.startsWith('bank') && above.at(-1)?.description === 'System Memory',
  )
  return listOf(
    'lshw',
    banks.map(({ node }) => {
      const [, formFactor, type] = described.exec(node.description ?? '') ?? []
      return {
        locator: node.slot,
        size: node.size,
        type,
        formFactor,
        speed: /(\d+) ?M(?:Hz|T\/s)/.exec(node.description ?? '')?.[1],
        manufacturer: node.vendor,
        part: node.product,
        serial: node.serial,
      }
    }),
    banks.length,
  )
}

/** Reads the SMBIOS memory devices that hwinfo prints; it knows no memory type after DDR2 ("Other"). */
export function hwinfoMemory(entries: readonly HwinfoEntry[]): MemoryList | null {
  const devices = hwinfoRecords(entries, 'Memory Device').filter(
    (device) => !/flash|rom/i.test(hwinfoText(device, 'Type') ?? ''),
  )
  return listOf(
    'hwinfo',
    devices.map((device) => ({
      locator: hwinfoText(device, 'Location'),
      size: memoryBytes(hwinfoText(device, 'Size')),
      type: hwinfoText(device, 'Type'),
      formFactor: hwinfoText(device, 'Form Factor'),
      speed: hwinfoText(device, 'Speed'),
      manufacturer: hwinfoText(device, 'Manufacturer'),
      part: hwinfoText(device, 'Part Number'),
      serial: hwinfoText(device, 'Serial'),
    })),
    devices.length,
  )
}

/** Reads inxi's memory devices, which it takes from dmidecode or udev. */
export function inxiMemory(sections: readonly InxiSection[]): MemoryList | null {
  const blocks = inxiBlocks(sections, 'Memory')
  const devices = blocks.filter((block) => block.some((field) => field.key === 'Device'))
  const slots = blocks.map((block) => Number(inxiValue(block, 'slots', 'Array') ?? 0)).reduce((sum, n) => sum + n, 0)
  return listOf(
    'inxi -m',
    devices.map((block) => ({
      locator: inxiValue(block, 'Device'),
      size: memoryBytes(inxiValue(block, 'size')),
      type: inxiValue(block, 'type'),
      speed: inxiValue(block, 'spec') ?? inxiValue(block, 'speed'),
      manufacturer: inxiValue(block, 'manufacturer'),
      part: inxiValue(block, 'part-no'),
      serial: inxiValue(block, 'serial'),
    })),
    slots > 0 ? slots : null,
  )
}

const profile = 'system_profiler SPMemoryDataType'

/**
 * Reads the memory of a Mac: its slots by name, or, where the memory is soldered on the chip, one entry without
 * slots ("Memory: 16 GB, Type: LPDDR4").
 */
export function appleMemory(sections: readonly IndentedNode[]): MemoryList | null {
  const section = profilerSection(sections, 'Memory')
  if (section === undefined) return null
  const places = [...allNodes(section.children)].filter(
    (node) => node.value === null && childOf(node, 'Size') !== undefined,
  )
  const whole = memoryBytes(valueAt(section, 'Memory'))
  if (places.length === 0 && whole !== null) {
    const type = valueAt(section, 'Type')
    return listOf(profile, [{ size: whole, type, manufacturer: valueAt(section, 'Manufacturer') }], null)
  }
  return listOf(
    profile,
    places.map((node) => ({
      locator: node.key,
      size: memoryBytes(valueAt(node, 'Size')),
      type: valueAt(node, 'Type'),
      speed: valueAt(node, 'Speed'),
      manufacturer: valueAt(node, 'Manufacturer'),
      part: valueAt(node, 'Part Number'),
      serial: valueAt(node, 'Serial Number'),
    })),
    places.length,
  )
}

/**
 * Reads systeminformation's memLayout. Without the rights to read SMBIOS it makes up one module of the size that the
 * system can use, without a type; and it lists flash ROM among the modules: neither is believed.
 */
export function libraryMemory(library: unknown): MemoryList | null {
  const entries = listAt(library, 'memLayout').filter((entry) => !/flash|rom/i.test(textAt(entry, 'type') ?? ''))
  const isMadeUp = entries.every(
    (entry) => (textAt(entry, 'type') ?? '') === '' && (textAt(entry, 'formFactor') ?? '') === '',
  )
  if (isMadeUp) return null
  return listOf(
    'systeminformation memLayout',
    entries.map((entry) => ({
      locator: textAt(entry, 'bank'),
      size: numberAt(entry, 'size'),
      type: textAt(entry, 'type'),
      formFactor: textAt(entry, 'formFactor'),
      speed: textAt(entry, 'clockSpeed'),
      manufacturer: textAt(entry, 'manufacturer'),
      part: textAt(entry, 'partNum'),
      serial: textAt(entry, 'serialNum'),
    })),
    null,
  )
}
