import { parseStationCode, type ControlAction } from '../../../shared/label/station-code.ts'
import type { PressedKey } from './burst.ts'
import { readAsText, readByPlace } from './key-readings.ts'
import { tagOfText } from './scanned-tag.ts'

/** What was scanned, before anybody asked the database. */
export type Reading =
  /** Nine characters meant as a tag; `isWhole` when its check holds. */
  | { readonly kind: 'tag'; readonly text: string; readonly isWhole: boolean }
  | { readonly kind: 'control'; readonly action: ControlAction }
  | { readonly kind: 'paper' | 'carton' | 'badge'; readonly text: string }
  /** Somebody else's code, a maker's serial for one: every text it may stand for, the likeliest first. */
  | { readonly kind: 'foreign'; readonly texts: readonly string[] }

/** What a reading is called: a tag whose check does not hold is another thing than a tag. */
export const kindOf = (reading: Reading) => (reading.kind === 'tag' && !reading.isWhole ? 'badTag' : reading.kind)

/** A reading as the text of a badge, the same however often it is scanned. */
export const badgeTextOf = (reading: Exclude<Reading, { readonly kind: 'control' }>): string =>
  reading.kind === 'foreign' ? (reading.texts[0] ?? '') : reading.text

/** What a bench's scanner puts around each code; empty for nothing. */
export type ScanFrame = { readonly prefix: string; readonly suffix: string }

/** The symbology identifier that scanners can put before a code: "]", a letter, a modifier (ISO/IEC 15424). */
const identifier = /^\][A-Z][0-9A-Z]/

/** A text from elsewhere than keys (a camera, a field) as what it stands for. */
export function readText(text: string): Reading {
  const trimmed = text.trim().toUpperCase()
  const code = parseStationCode(trimmed)
  if (code?.kind === 'control') return code
  if (code?.kind === 'paper' || code?.kind === 'carton' || code?.kind === 'badge')
    return { kind: code.kind, text: trimmed }
  if (code?.kind === 'tag') return { kind: 'tag', text: code.tag, isWhole: true }
  const meant = tagOfText(trimmed)
  return meant === null ? { kind: 'foreign', texts: [trimmed] } : { kind: 'tag', text: meant, isWhole: false }
}

/**
 * Whether a reading is one of our own codes, check and all. The codes of kits and of parts are read as others' are, and
 * one in twenty-three of them, without its first two characters, looks like the tag of a device.
 */
const isOwn = (reading: Reading): boolean =>
  reading.kind === 'foreign'
    ? reading.texts.some((text) => parseStationCode(text) !== null)
    : reading.kind !== 'tag' || reading.isWhole

/** How many keys before and after belong to the scanner's own frame. */
function framed(keys: readonly PressedKey[], frame: ScanFrame): readonly PressedKey[] {
  const prefix = frame.prefix.toUpperCase()
  const suffix = frame.suffix.toUpperCase()
  let start = 0
  let end = keys.length
  const rest = () => readAsText(keys.slice(start, end))
  if (prefix !== '' && rest().some((text) => text.startsWith(prefix))) start += prefix.length
  if (suffix !== '' && rest().some((text) => text.endsWith(suffix))) end -= suffix.length
  if (rest().some((text) => identifier.test(text))) start += 3
  return keys.slice(start, end)
}

/**
 * What a burst of keys stands for.
 *
 * @param mayLead so many of the first keys may be a hand's that typed right before the scan. They are left out only
 *   where that makes one of our own codes, check and all, of what makes none.
 * @returns `lead`: how many keys were the hand's.
 */
export function readBurst(
  keys: readonly PressedKey[],
  frame: ScanFrame,
  mayLead: number,
): { readonly reading: Reading; readonly lead: number } {
  for (let lead = 0; lead <= mayLead; lead += 1) {
    const reading = readText(readByPlace(framed(keys.slice(lead), frame)))
    if (isOwn(reading)) return { reading, lead }
  }
  const own = framed(keys, frame)
  const placed = readText(readByPlace(own))
  if (placed.kind === 'tag') return { reading: placed, lead: 0 }
  return { reading: { kind: 'foreign', texts: readAsText(own).map((text) => text.trim()) }, lead: 0 }
}
