import { isPlaceholder, type IdentityField } from '../../../../shared/report/placeholder.ts'
import type { DraftList } from '../../../../shared/report/compose.ts'
import { best, notRead, read, type Reading } from '../../../../shared/report/reading.ts'
import type { Capture } from '../capture.ts'
import { cleanText } from '../tools/printed-text.ts'

/** The longest text that a report holds; longer ones are firmware garbage. */
const longestText = 500

/**
 * One identity text as a source printed it, as a reading: folded and trimmed, `absent` with the raw text where it is
 * a filler, null where the source did not print it at all (another source may).
 */
export function printedText(
  printed: string | null | undefined,
  from: string,
  field: IdentityField,
): Reading<string> | null {
  if (printed === null || printed === undefined) return null
  const raw = printed.slice(0, longestText)
  const text = cleanText(raw)
  if (text === null || isPlaceholder(text, field)) return notRead('absent', from, raw)
  return text === printed ? read(text, from) : read(text, from, raw)
}

/** Words that stand where SMBIOS has an enumeration without a useful member. */
const unsaid = /^(?:other|unknown|none|not specified|unspecified|undefined|<out of spec>|out of spec|reserved)$/i

/** A member of an enumeration, as printed: null (not read from there) for "Other", "Unknown" and the like. */
export function printedMember(printed: string | null | undefined, from: string): Reading<string> | null {
  const text = cleanText(printed)
  if (text === null) return null
  return unsaid.test(text) ? notRead('unavailable', from, text) : read(text, from)
}

/** A count, where the source has one that can be one: whole, and not beyond what is counted exactly. */
export function countReading(count: number | null, from: string): Reading<number> | null {
  return count !== null && Number.isSafeInteger(count) && count >= 0 ? read(count, from) : null
}

/** Why an output is not at hand, as a reading of a field that would stand in it; null when the output is there. */
export function missingOutput(capture: Capture, name: string): Reading<never> | null {
  const status = capture.status(name)
  return status === 'read' || status === 'absent' ? null : notRead(status, name)
}

/**
 * The state of a list that no output at hand can tell: the most telling of what became of the outputs that could
 * have. `absent` when one of them was asked and listed nothing.
 */
export function unreadList(capture: Capture, names: readonly string[]): DraftList<never> {
  const outcomes = names.flatMap((name) => {
    const status = capture.status(name)
    return status === 'read' ? [] : [notRead<never>(status, name)]
  })
  const { status, from } = best<never>(outcomes)
  return { status, from, entries: [] }
}

/** Two texts that say the same: case, punctuation and company forms aside, or one a beginning of the other. */
export function sameText(left: string, right: string): boolean {
  const bare = (text: string) =>
    text.toLowerCase().replaceAll(/\b(?:inc|corp|corporation|co|ltd|gmbh)\b|[^\p{L}\p{N}]/gu, '')
  const [one, other] = [bare(left), bare(right)]
  return one.startsWith(other) || other.startsWith(one)
}

/** The outputs of one tool, best first: `lscpu.txt`, `lscpu-x.txt`, and never those of another machine. */
export function outputsOf(capture: Capture, pattern: RegExp): readonly string[] {
  return capture.names.filter((name) => pattern.test(name) && !name.includes('same-model'))
}
