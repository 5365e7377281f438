import { isPlaceholder } from '../report/placeholder.ts'
import type { Report } from '../report/report.ts'
import { identityMaker } from './maker.ts'

/**
 * Signs by which a returning machine is recognised. `machine` is maker and serial together, because serials are only
 * unique within a maker. Parts move between machines, so their serials are weak.
 */
export const signKinds = ['machine', 'uuid', 'board', 'disk', 'mac'] as const
export type SignKind = (typeof signKinds)[number]

const strongKinds: ReadonlySet<SignKind> = new Set(['machine', 'uuid'])

/** One sign, its value normalised so that two readers of the same machine give the same text. */
export type Sign = { readonly kind: SignKind; readonly value: string }

/**
 * Whether an adapter's maker gave it the address: six octets, neither locally administered (IEEE 802, second-lowest
 * bit of the first octet: a driver or a virtual switch made it up) nor one octet over and over.
 */
function isMakersAddress(address: string): boolean {
  if (!/^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/.test(address)) return false
  const isMadeUp = (Number.parseInt(address.slice(0, 2), 16) & 0b10) !== 0
  return !isMadeUp && new Set(address.split(':')).size > 1
}

const folded = (value: string): string => value.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** Readers leave placeholders out already; one that an import let through still never identifies a device. */
function sign(kind: SignKind, value: string | null): Sign[] {
  if (value === null || isPlaceholder(value, 'serial')) return []
  return [{ kind, value: folded(value) }]
}

/**
 * One spelling for both byte orders of a UUID: SMBIOS stores its first three fields little-endian since version 2.6
 * (DSP0134, System Information, UUID), and tools disagree about firmware from before.
 */
function inOneByteOrder(uuid: string): string {
  const swap = (field: string) => field.match(/../g)?.toReversed().join('') ?? field
  const fields = uuid.trim().toLowerCase().split('-')
  const swapped = fields.map((field, index) => (index < 3 ? swap(field) : field)).join('-')
  return [fields.join('-'), swapped].toSorted()[0] ?? uuid
}

function uuidSign({ uuid }: Report['machine']): Sign[] {
  if (uuid === null || isPlaceholder(uuid, 'uuid')) return []
  return [{ kind: 'uuid', value: inOneByteOrder(uuid) }]
}

/**
 * Maker and serial as one text, the same whichever way the maker's name is written ("HP", "Hewlett-Packard"); null where
 * one of them is not there or a filler.
 */
export function machineSignValue(manufacturer: string | null, serial: string | null): string | null {
  const maker = identityMaker(manufacturer)
  if (maker === null || serial === null || isPlaceholder(serial, 'serial')) return null
  return folded(`${maker}/${serial.trim()}`)
}

function machineSign({ manufacturer, serial }: Report['machine']): Sign[] {
  const value = machineSignValue(manufacturer, serial)
  return value === null ? [] : [{ kind: 'machine', value }]
}

/** Of wired and wireless adapters; a dongle that goes from machine to machine is why an address is a weak sign. */
function addressSigns(network: Report['network']): Sign[] {
  return (network ?? []).flatMap(({ kind, macAddress }) => {
    const address = macAddress?.trim().toLowerCase().replaceAll('-', ':') ?? ''
    const identifies = kind === 'ethernet' || kind === 'wifi'
    return identifies && isMakersAddress(address) ? [{ kind: 'mac', value: address }] : []
  })
}

/** The signs a report shows, each once; none where only placeholders were read. */
export function signsOf(report: Report): readonly Sign[] {
  const found = [
    ...machineSign(report.machine),
    ...uuidSign(report.machine),
    ...sign('board', report.firmware.boardSerial),
    ...(report.disks ?? []).flatMap((disk) => sign('disk', disk.serial)),
    ...addressSigns(report.network),
  ]
  return [...new Map(found.map((one) => [`${one.kind} ${one.value}`, one])).values()]
}

/** A device that is known already, with the signs of its last report. */
export type Candidate = { readonly deviceId: string; readonly signs: readonly Sign[] }

/** One kind of sign that both have, with no value in common. */
export type SignDifference = {
  readonly kind: SignKind
  /** What the machine at hand shows. */
  readonly here: readonly string[]
  /** What the known device showed at its last reading. */
  readonly known: readonly string[]
}

/** How a report's signs compare with those of a known device, for the person who decides. */
export type SignComparison = {
  readonly deviceId: string
  readonly agreeing: readonly Sign[]
  /** What one side did not show is no difference. */
  readonly differing: readonly SignDifference[]
}

export type Match =
  | { readonly match: 'new' }
  | { readonly match: 'same'; readonly deviceId: string }
  | { readonly match: 'conflict'; readonly candidates: readonly SignComparison[] }

/** What two sides have in common, and the kinds of sign in which they have nothing in common though both show some. */
export function compareSigns(signs: readonly Sign[], candidate: Candidate): SignComparison {
  const valuesOf = (from: readonly Sign[], kind: SignKind) =>
    from.flatMap((one) => (one.kind === kind ? [one.value] : []))
  const differing = signKinds.flatMap((kind) => {
    const [here, known] = [valuesOf(signs, kind), valuesOf(candidate.signs, kind)]
    const isDifferent = here.length > 0 && known.length > 0 && !here.some((value) => known.includes(value))
    return isDifferent ? [{ kind, here, known }] : []
  })
  const agreeing = signs.filter(({ kind, value }) => valuesOf(candidate.signs, kind).includes(value))
  return { deviceId: candidate.deviceId, agreeing, differing }
}

const agreesStrongly = ({ agreeing }: SignComparison) => agreeing.some(({ kind }) => strongKinds.has(kind))
const contradicts = ({ differing }: SignComparison) => differing.some(({ kind }) => strongKinds.has(kind))

/**
 * A network adapter of the bench hangs on every machine that it reads: an address in common says nothing where maker and
 * serial, or the UUID, say that these are two machines.
 */
const sharesAnAdapter = (comparison: SignComparison) =>
  comparison.agreeing.every(({ kind }) => kind === 'mac') && contradicts(comparison)

/**
 * Whether a machine was here before.
 *
 * `same` only when exactly one known device agrees on a strong sign (maker and serial, or UUID), no strong sign
 * contradicts it, and no other device claims one too. Strong signs that contradict each other, several devices, or
 * only weak signs (a disk or a network card may have moved) are a `conflict`, which a person decides. Nothing in
 * common, or only a network address that strong signs contradict, is `new`.
 */
export function matchDevice(signs: readonly Sign[], candidates: readonly Candidate[]): Match {
  const related = candidates
    .map((candidate) => compareSigns(signs, candidate))
    .filter((comparison) => comparison.agreeing.length > 0 && !sharesAnAdapter(comparison))
  if (related.length === 0) return { match: 'new' }
  const strong = related.filter(agreesStrongly)
  const [only] = strong
  if (only !== undefined && strong.length === 1 && !contradicts(only)) return { match: 'same', deviceId: only.deviceId }
  return { match: 'conflict', candidates: related }
}
