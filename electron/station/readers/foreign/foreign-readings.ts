import type {
  Draft,
  DraftDisk,
  DraftDisplay,
  DraftList,
  DraftNetworkAdapter,
} from '../../../../shared/report/compose.ts'
import type { IdentityField } from '../../../../shared/report/placeholder.ts'
import { notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { MachineKind, networkKinds } from '../../../../shared/report/report.ts'
import { printedText } from '../sections/printed-reading.ts'

/** What publishers of reports write over a serial number: two machines with this text are not the same machine. */
const masked = /^[[(<*]*(?:censored|redacted|removed|hidden|masked|filtered|anonymi[sz]ed)[\])>*]*$/i

export const unavailable = (from: string, raw?: string): Reading<never> => notRead('unavailable', from, raw)

/** A serial as read, or `absent` with its text where it was written over. */
function unmasked(reading: Reading<string>): Reading<string> {
  return reading.value !== null && masked.test(reading.value) ? notRead('absent', reading.from, reading.value) : reading
}

/** A text of a document as a reading: without fillers, `unavailable` where the document does not say. */
export function statedText(printed: string | null | undefined, from: string, field: IdentityField): Reading<string> {
  const reading = printedText(printed === '' ? null : printed, from, field) ?? unavailable(from)
  return field === 'serial' ? unmasked(reading) : reading
}

/** A whole number of a document between 0 and the most that a machine can have. */
export function statedCount(value: number | null, from: string, most: number): Reading<number> {
  if (value === null) return unavailable(from)
  return Number.isSafeInteger(value) && value >= 0 && value <= most
    ? read(value, from)
    : unavailable(from, String(value).slice(0, 100))
}

/** From a card's size to the largest disk array: what is outside is another unit. */
const mostMegabytes = 1e9

/**
 * A disk's size that was printed in decimal megabytes, in bytes. Tools that round to whole megabytes lose the last
 * digits, which the raw text shows.
 */
export function diskBytes(megabytes: number | null, from: string): Reading<number> {
  if (megabytes === null) return unavailable(from)
  const raw = `${megabytes} MB`
  return megabytes >= 1 && megabytes <= mostMegabytes
    ? read(Math.round(megabytes * 1_000_000), from, raw)
    : unavailable(from, raw)
}

/** The largest working memory of one machine that a bench could meet: 24 TiB. */
const mostMebibytes = 24 * 1024 * 1024

/** Memory that was printed in MB, which counts in binary whatever it is called; null for 0 and for other units. */
export function memoryBytesOf(megabytes: number | null): number | null {
  return megabytes !== null && megabytes >= 1 && megabytes <= mostMebibytes ? Math.round(megabytes * 2 ** 20) : null
}

/** A list nobody could tell of. */
export const noList = (from: string): DraftList<never> => ({ status: 'unavailable', from, entries: [] })

/** Entries where a document lists some; where it lists none, nobody asked: an inventory leaves empty sections out. */
export const listOf = <T>(entries: readonly T[], from: string): DraftList<T> =>
  entries.length > 0 ? { status: 'read', from, entries } : noList(from)

export function smartUnread(from: string): DraftDisk['smart'] {
  const missing = unavailable(from)
  return {
    passed: missing,
    powerOnHours: missing,
    powerCycles: missing,
    lifeUsedPercent: missing,
    reallocatedSectors: missing,
    pendingSectors: missing,
    uncorrectable: missing,
  }
}

/** MAC addresses in either notation; an adapter without one of its own shows zeros. */
export function macReading(printed: string | null, from: string): Reading<string> {
  const address = printed?.trim().toLowerCase().replaceAll('-', ':') ?? ''
  return /^(?:[0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(address) && /[^0:]/.test(address)
    ? read(address, from)
    : unavailable(from)
}

export function adapter(
  from: string,
  said: {
    readonly name?: string | null
    /** Null where the document does not tell. */
    readonly kind: (typeof networkKinds)[number] | null
    readonly manufacturer?: string | null
    readonly model?: string | null
    readonly mac: string | null
  },
): DraftNetworkAdapter {
  return {
    name: statedText(said.name, from, 'locator'),
    kind: said.kind === null ? unavailable(from) : read(said.kind, from),
    manufacturer: statedText(said.manufacturer, from, 'manufacturer'),
    model: statedText(said.model, from, 'model'),
    macAddress: macReading(said.mac, from),
  }
}

/** Makers of panels that sell no monitors under this code, by the UEFI forum's PNP registry. */
const panelMakers = new Set(
  'AUO BOE CMN CMO LGD LPL SHP IVO INL INX CPT SEC SDC QDS TMX TMA CSO CSW NCP JDI EDO HSD'.split(' '),
)

/**
 * Whether a display is the machine's own: the only one of a portable machine's displays that a maker of panels made, and
 * beside it no other is. Where none or several are, a monitor may have stood beside the bench: it is not known.
 *
 * @param makerCodes the three letters that each display's EDID begins with, this one's at `index`.
 */
export function ownPanel(
  kind: MachineKind | null,
  makerCodes: readonly (string | null)[],
  index: number,
  from: string,
): Reading<boolean> {
  const isPortable = kind === 'laptop' || kind === 'tablet'
  const panels = makerCodes.flatMap((code, place) => (panelMakers.has(code ?? '') ? [place] : []))
  if (!isPortable || panels.length !== 1 || makerCodes[index] === null) return unavailable(from)
  return read(panels[0] === index, `${from}, maker ${makerCodes[index]}`)
}

/** A size in pixels or millimetres that a screen can have. */
export const screenLength = (value: number | null, from: string): Reading<number> =>
  value === 0 ? unavailable(from, '0') : statedCount(value, from, 20_000)

/** Inches with one decimal; the largest screens have a hundred. */
export function diagonal(inches: number | null, from: string): Reading<number> {
  if (inches === null) return unavailable(from)
  return inches >= 3 && inches <= 120 ? read(Math.round(inches * 10) / 10, from) : unavailable(from, String(inches))
}

/** Kinds of machines without a battery of their own. */
const mainsOnly = new Set<MachineKind>(['desktop', 'server', 'vm'])

/** The batteries of a document; of a kind of machine that has none, none. */
export function batteryList<T>(entries: readonly T[], kind: MachineKind | null, from: string): DraftList<T> {
  if (entries.length > 0) return listOf(entries, from)
  return kind !== null && mainsOnly.has(kind)
    ? { status: 'absent', from: `kind of machine: ${kind}`, entries: [] }
    : noList(from)
}

/** A display of which only this was said. */
export function display(from: string, said: Partial<DraftDisplay>): DraftDisplay {
  const missing = unavailable(from)
  return {
    connector: missing,
    manufacturer: missing,
    model: missing,
    serial: missing,
    isInternal: missing,
    widthPixels: missing,
    heightPixels: missing,
    widthMillimetres: missing,
    heightMillimetres: missing,
    diagonalInches: missing,
    ...said,
  }
}

/** The draft with the serials that were written over taken out of it. */
export function withoutMaskedSerials(draft: Draft): Draft {
  const { machine, firmware } = draft
  return {
    ...draft,
    machine: { ...machine, serial: unmasked(machine.serial) },
    firmware: {
      ...firmware,
      boardSerial: unmasked(firmware.boardSerial),
      chassisSerial: unmasked(firmware.chassisSerial),
    },
  }
}
