import type { Draft } from '../../../shared/report/compose.ts'
import { isPlainText, plainText } from '../../../shared/report/plain-text.ts'
import { notRead, type Reading } from '../../../shared/report/reading.ts'

/** The longest texts that a report holds: of a value, of a raw text, of a source's name. */
const longest = { value: 500, raw: 2000, from: 200 } as const

/** Nothing that is measured here is negative, and no true figure is beyond what a double counts exactly. */
function isSound(value: unknown): boolean {
  if (typeof value === 'string') return value !== '' && value.length <= longest.value
  return typeof value !== 'number' || (value >= 0 && value <= Number.MAX_SAFE_INTEGER)
}

/** A text without what no name holds; what was printed is kept as raw. */
function plain(reading: Reading<string | number | boolean>): Reading<string | number | boolean> {
  const { value } = reading
  if (typeof value !== 'string' || isPlainText(value)) return reading
  return { ...reading, value: plainText(value), raw: reading.raw ?? value }
}

function soundReading(given: Reading<string | number | boolean>): Reading<string | number | boolean> {
  const reading = plain(given)
  const from = reading.from.slice(0, longest.from)
  const raw = reading.raw?.slice(0, longest.raw)
  if (reading.value !== null && !isSound(reading.value)) {
    return notRead('unavailable', from, raw ?? String(reading.value).slice(0, longest.raw))
  }
  const others = reading.others
    ?.filter((other) => isSound(other.value))
    .map(({ from: source, value }) => ({
      from: source.slice(0, longest.from),
      value: typeof value === 'string' ? plainText(value) : value,
    }))
  return {
    value: reading.value,
    status: reading.status,
    from,
    ...(raw === undefined ? {} : { raw }),
    ...(others === undefined || others.length === 0 ? {} : { others }),
  }
}

const isReading = (node: object): node is Reading<string | number | boolean> => 'status' in node && 'value' in node

function sound(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(sound)
  if (typeof node !== 'object' || node === null) return node
  if (isReading(node)) return soundReading(node)
  return Object.fromEntries(Object.entries(node).map(([key, child]) => [key, sound(child)]))
}

/**
 * Takes out of a draft what no machine can mean: a damaged or hostile output may hold a text of a megabyte for a name
 * or thirty digits for a count. Such a value becomes `unavailable` with the beginning of its text as raw, so that the
 * rest of the machine is still read. A text that would command a terminal keeps only what it shows. Everything else
 * passes unchanged.
 */
export const soundDraft = (draft: Draft): Draft => sound(draft) as Draft
