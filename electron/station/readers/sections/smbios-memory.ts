import { smbiosOfType, smbiosText, type SmbiosRecord } from '../tools/dmidecode.ts'
import { draftModule, memoryBytes, type MemoryList } from './memory-list.ts'

const from = 'dmidecode type 17'

/** Types that hold firmware or data and are no working memory, though they are listed among it. */
const notWorkingMemory = /flash|eeprom|eprom|\brom\b|feprom|logical non-volatile|vram|\bwram\b/i

/** Arrays whose devices are system memory: by their Use; an array that does not say is believed. */
function systemArrays(records: readonly SmbiosRecord[]): (device: SmbiosRecord) => boolean {
  const others = new Set(
    smbiosOfType(records, 16)
      .filter((array) => !/^(?:system memory|other|unknown)$/i.test(smbiosText(array, 'Use') ?? 'unknown'))
      .map((array) => array.handle),
  )
  return (device) => !others.has(smbiosText(device, 'Array Handle') ?? '')
}

/** A persistent module that lends none of itself as working memory (Optane in App Direct mode). */
function isPersistentOnly(device: SmbiosRecord): boolean {
  const persistent = memoryBytes(smbiosText(device, 'Non-Volatile Size'))
  return persistent !== null && memoryBytes(smbiosText(device, 'Volatile Size')) === null
}

function isSystemMemory(device: SmbiosRecord): boolean {
  const type = smbiosText(device, 'Type') ?? ''
  const detail = smbiosText(device, 'Type Detail') ?? ''
  return !notWorkingMemory.test(type) && !/non-volatile/i.test(detail) && !isPersistentOnly(device)
}

/** "Unknown" is a place whose module the firmware cannot size; anything else without a number is an empty place. */
const isPopulated = (device: SmbiosRecord): boolean =>
  memoryBytes(smbiosText(device, 'Size')) !== null ||
  (/^unknown$/i.test(smbiosText(device, 'Size') ?? '') &&
    !/^(?:unknown|other)?$/i.test(smbiosText(device, 'Type') ?? ''))

function draftOf(device: SmbiosRecord) {
  const rated = smbiosText(device, 'Speed', 'Maximum Speed', 'Max Speed')
  const configured = smbiosText(device, 'Configured Memory Speed', 'Configured Clock Speed')
  return draftModule(
    {
      locator: smbiosText(device, 'Locator'),
      size: memoryBytes(smbiosText(device, 'Size')),
      type: smbiosText(device, 'Type'),
      formFactor: smbiosText(device, 'Form Factor'),
      speed: /^\d/.test(rated ?? '') ? rated : configured,
      manufacturer: smbiosText(device, 'Manufacturer'),
      part: smbiosText(device, 'Part Number'),
      serial: smbiosText(device, 'Serial Number'),
    },
    from,
  )
}

/**
 * Firmware of before SMBIOS 2.1 has "Memory Module" records (type 6) instead, and later firmware kept them beside
 * type 17 for old systems: they are read only where there is no type 17. Their Type is a list of words
 * ("DIMM SDRAM"), their speed is in nanoseconds.
 */
function obsoleteList(records: readonly SmbiosRecord[]): MemoryList | null {
  const places = smbiosOfType(records, 6)
  if (places.length === 0) return null
  const populated = places.filter((place) => memoryBytes(smbiosText(place, 'Installed Size')) !== null)
  return {
    from: 'dmidecode type 6',
    slots: places.length,
    modules: populated.map((place) => {
      const words = smbiosText(place, 'Type') ?? ''
      return draftModule(
        {
          locator: smbiosText(place, 'Socket Designation', 'Socket'),
          size: memoryBytes(smbiosText(place, 'Installed Size')),
          type: /SDRAM|EDO|FPM|DRAM/.exec(words)?.[0],
          formFactor: /DIMM|SIMM/.exec(words)?.[0],
        },
        'dmidecode type 6',
      )
    }),
  }
}

/**
 * Lists the places for system memory modules: flash ROM, video memory and persistent modules that firmware lists
 * among them are left out. The number of records decides, not the array's "Number Of Devices", which is often wrong.
 *
 * @returns null when the dump has no memory records.
 * Source: DSP0134 clauses 7.17 "Physical Memory Array (Type 16)", 7.18 "Memory Device (Type 17)", 7.7 (Type 6).
 */
export function smbiosMemory(records: readonly SmbiosRecord[]): MemoryList | null {
  // dmidecode before 2.0 knew these records by number only and printed nothing of them.
  const devices = smbiosOfType(records, 17).filter((record) => record.fields.size > 0)
  if (devices.length === 0) return obsoleteList(records)
  const isOfSystem = systemArrays(records)
  const places = devices.filter((device) => isOfSystem(device) && isSystemMemory(device))
  return { from, slots: places.length, modules: places.filter(isPopulated).map(draftOf) }
}
