import type { DraftModule } from '../../../../shared/report/compose.ts'
import { notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import { cleanText } from '../tools/printed-text.ts'
import { countReading, printedMember, printedText } from './printed-reading.ts'

/** Places for modules as one source lists them. */
export type MemoryList = {
  readonly from: string
  /** Populated places only. */
  readonly modules: readonly DraftModule[]
  /** All places, populated or not; null where the source lists populated ones alone. */
  readonly slots: number | null
}

/** What one source prints of one module; undefined or null where it prints nothing. */
export type PrintedModule = {
  readonly locator?: string | null | undefined
  readonly size: number | null
  readonly type?: string | null | undefined
  readonly formFactor?: string | null | undefined
  readonly speed?: string | null | undefined
  readonly manufacturer?: string | null | undefined
  readonly part?: string | null | undefined
  readonly serial?: string | null | undefined
}

const binary: Readonly<Record<string, number>> = { b: 0, bytes: 0, k: 1, m: 2, g: 3, t: 4 }

/**
 * A memory size with its unit as tools print it ("4 GB", "4096 MB", "1536 kB", "16 GiB", "256Mbyte", "8192", "3,5 GB"), in
 * bytes: memory is binary whatever the unit is called, and a bare number counts MB. Null for "No Module Installed",
 * "Unknown", "Empty".
 */
export function memoryBytes(printed: string | null | undefined): number | null {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*(bytes|b|[kmgt])?(?:i?b(?:ytes?)?)?\b/i.exec(printed ?? '')
  if (match === null) return null
  const power = binary[(match[2] ?? 'm').toLowerCase()] ?? 2
  const bytes = Math.round(Number((match[1] ?? '').replace(',', '.')) * 1024 ** power)
  return bytes > 0 && Number.isSafeInteger(bytes) ? bytes : null
}

/** "1333 MHz (0.8 ns)", "2133 MT/s", "1333": the transfer rate. SMBIOS counts transfers and its old tools called them MHz. */
function speedReading(printed: string | null | undefined, from: string): Reading<number> | null {
  const rate = Number(/^\d+/.exec(printed?.trim() ?? '')?.[0] ?? 0)
  // Asynchronous memory of the 1990s gives nanoseconds; a rate below that of PC66 is none.
  return rate < 66 || !Number.isSafeInteger(rate) ? null : read(rate, from, printed ?? undefined)
}

const missing = <T>(reading: Reading<T> | null, from: string): Reading<T> => reading ?? notRead('unavailable', from)

/** One populated place as a draft, each text without its fillers. */
export function draftModule(printed: PrintedModule, from: string): DraftModule {
  const type = cleanText(printed.type)?.replace(/^((?:LP)?DDR\d?X?) SDRAM$/i, '$1')
  return {
    locator: missing(printedText(printed.locator, from, 'locator'), from),
    sizeBytes: missing(countReading(printed.size, from), from),
    type: missing(printedMember(type, from), from),
    formFactor: missing(printedMember(printed.formFactor, from), from),
    speedMegatransfers: missing(speedReading(printed.speed, from), from),
    manufacturer: missing(printedText(printed.manufacturer, from, 'manufacturer'), from),
    partNumber: missing(printedText(printed.part, from, 'part'), from),
    serial: missing(printedText(printed.serial, from, 'serial'), from),
  }
}

/** The sum of the modules; null when one of them has no known size or there is none. */
export function installedBytesOf(list: MemoryList | null): number | null {
  const sizes = list?.modules.map((module) => module.sizeBytes.value) ?? []
  if (sizes.length === 0) return null
  return sizes.reduce<number | null>((sum, size) => (sum === null || size === null ? null : sum + size), 0)
}
