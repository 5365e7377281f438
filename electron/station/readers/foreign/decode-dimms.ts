import type { DraftMemory } from '../../../../shared/report/compose.ts'
import { read } from '../../../../shared/report/reading.ts'
import { draftModule, installedBytesOf, memoryBytes, type MemoryList } from '../sections/memory-list.ts'
import { noList, unavailable } from './foreign-readings.ts'

const from = 'decode-dimms'

/** A value of the two columns that decode-dimms prints; null where the line is missing or says nothing. */
function valueOf(block: string, label: string): string | null {
  const value = new RegExp(`^${label} {2,}(\\S.*)$`, 'm').exec(block)?.[1]?.trim() ?? null
  return value === null || /^(?:undefined|unknown)\b/i.test(value) ? null : value
}

/** "UDIMM (133.25 mm)", "SO-DIMM", "SODIMM (67.6 mm)": the form that SMBIOS would name. */
function formOf(printed: string | null): string | null {
  if (printed === null) return null
  if (/so-?(?:[ru])?dimm/i.test(printed)) return 'SODIMM'
  return /dimm/i.test(printed) ? 'DIMM' : null
}

function moduleOf(block: string) {
  const type = valueOf(block, 'Fundamental Memory type')
  // A generation that the decoder does not know is decoded as another one: then nothing of it is true.
  if (type === null) return draftModule({ size: null }, from)
  return draftModule(
    {
      locator: valueOf(block, 'Guessing DIMM is in'),
      size: memoryBytes(valueOf(block, 'Size')),
      type,
      formFactor: formOf(valueOf(block, 'Module Type')),
      speed: valueOf(block, 'Maximum module speed'),
      manufacturer: valueOf(block, '(?:Module )?Manufacturer'),
      part: valueOf(block, 'Part Number'),
      serial: valueOf(block, 'Assembly Serial Number')?.replace(/^0x/i, ''),
    },
    from,
  )
}

const summary = /^Number of SDRAM DIMMs detected and decoded: (\d+)\s*$/m

/**
 * Whether the text ends where decode-dimms ends it: with the number of the modules that stand above it, or with the
 * message that the kernel shows no module at all.
 */
export function isWholeDecodeDimms(text: string): boolean {
  if (/^No EEPROM found.*\.\n/m.test(text)) return true
  const count = summary.exec(text)?.[1]
  return count !== undefined && text.endsWith('\n') && Number(count) === blocksOf(text).length
}

const blocksOf = (text: string): readonly string[] =>
  text.split(/^(?=Decoding EEPROM: )/m).filter((block) => block.startsWith('Decoding EEPROM: '))

/**
 * Reads the memory modules by their own EEPROMs. Soldered memory and boards whose bus the kernel does not know show
 * none, so that no module is not no memory; the number of places is never said.
 *
 * Source: i2c-tools, decode-dimms(1); JEDEC 21-C annexes of the SPD, whose clock names count transfers.
 */
export function decodeDimms(text: string | null): DraftMemory {
  const missing = unavailable(text === null ? 'no source of memory' : from)
  const modules = text === null ? [] : blocksOf(text).map(moduleOf)
  const list: MemoryList = { from, modules, slots: null }
  const installed = installedBytesOf(list)
  return {
    installedBytes: installed === null ? missing : read(installed, from),
    usableBytes: missing,
    slots: missing,
    modules: modules.length === 0 ? noList(missing.from) : { status: 'read', from, entries: modules },
  }
}
