import { notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { DraftDisk } from '../../../../shared/report/compose.ts'
import type { SmartAttribute, SmartctlOutput } from '../tools/smartctl-output.ts'
import { lifeUsed } from './disk-life.ts'

export type SmartReadings = DraftDisk['smart']

/** 25 years. No disk that still runs has more; vendors that count minutes or half-minutes give more at once. */
const mostHours = 25 * 8766
/** A counter above this many events is not a count but several fields packed into the 48 bits of the raw value. */
const mostEvents = 10_000_000

/** As much of an unusable figure as is kept to show what was printed. */
const longestRaw = 200

/** A count that a disk can have reached, or the raw text as `unavailable` where the figure counts something else. */
function plausible(value: number | null, raw: string, most: number, from: string): Reading<number> | null {
  if (value === null) return null
  const text = raw.slice(0, longestRaw)
  return value >= 0 && value <= most
    ? read(Math.floor(value), from, text === String(Math.floor(value)) ? undefined : text)
    : notRead('unavailable', from, text)
}

/** The leading whole number of a raw value as smartctl prints it: "0 (2100 0)" is 0, "0x0d20" is no count. */
function leadingCount(raw: string): number | null {
  const digits = /^(\d+)(?![\dx])/.exec(raw)?.[1]
  return digits === undefined ? null : Number(digits)
}

function counted(output: SmartctlOutput, id: number, from: string): Reading<number> {
  const attribute = output.attributes.find((one) => one.id === id)
  const source = `${from}, attribute ${id}`
  if (attribute !== undefined) {
    return (
      plausible(leadingCount(attribute.raw), attribute.raw, mostEvents, source) ??
      notRead('unavailable', source, attribute.raw.slice(0, longestRaw))
    )
  }
  // The table was read and has no such row: this disk does not keep the count; an NVMe disk has no such table at all.
  // Without a table nobody could tell.
  return notRead(output.attributes.length > 0 || output.protocol === 'NVMe' ? 'absent' : 'unavailable', source)
}

function rawOf(attributes: readonly SmartAttribute[], id: number, value: number | null): string {
  return attributes.find((one) => one.id === id)?.raw ?? String(value)
}

/**
 * What a disk says of its own health, each figure with its reading.
 *
 * - `passed`: the disk's own verdict; an attribute that failed in the past does not change it, and where the disk
 *   gives none it is not read, never passed.
 * - `powerOnHours`: null beyond 25 years, where the raw figure counts another unit; the figure stays as raw text.
 * - `reallocatedSectors`: ATA attribute 5, or the grown defect list of SCSI. `pendingSectors`: attribute 197.
 * - `uncorrectable`: attribute 198 alone: sectors that the off-line scan could not read. NVMe has no count of sectors;
 *   its "media and data integrity errors" are events of another kind and stay as raw text, not as this number.
 *
 * Source: ACS-4 (attributes are the vendor's, their numbers by long custom), NVMe 1.4 §5.14.1.2, SPC-4/SBC-3 logs.
 */
export function smartReadings(output: SmartctlOutput, from: string): SmartReadings {
  const missing = (): Reading<never> => notRead('unavailable', from)
  const { attributes, mediaErrors, grownDefects } = output
  return {
    passed: output.passed === null ? missing() : read(output.passed, from),
    powerOnHours:
      plausible(output.powerOnHours, rawOf(attributes, 9, output.powerOnHours), mostHours, from) ??
      counted(output, 9, from),
    powerCycles:
      plausible(output.powerCycles, rawOf(attributes, 12, output.powerCycles), mostEvents, from) ?? missing(),
    lifeUsedPercent: lifeUsed(output, from),
    reallocatedSectors:
      plausible(grownDefects, `${grownDefects} elements in the grown defect list`, mostEvents, from) ??
      counted(output, 5, from),
    pendingSectors: counted(output, 197, from),
    uncorrectable:
      mediaErrors === null
        ? counted(output, 198, from)
        : notRead('absent', from, `${mediaErrors} media and data integrity errors`),
  }
}

/** The same shape when SMART could not be asked at all: every figure carries why. */
export function smartNotRead(status: 'absent' | 'denied' | 'unavailable' | 'timed-out', from: string): SmartReadings {
  const reading = notRead<never>(status, from)
  return {
    passed: reading,
    powerOnHours: reading,
    powerCycles: reading,
    lifeUsedPercent: reading,
    reallocatedSectors: reading,
    pendingSectors: reading,
    uncorrectable: reading,
  }
}
