import { lists, scalars, type ListRule } from './compared-fields.ts'
import type { Report } from './report.ts'

type Value = string | number | boolean
/** One change, by its path in the newer report; a part that is only in the older one keeps its path there. */
export type Difference = { readonly path: string; readonly before: Value | null; readonly after: Value | null }

type Node = Readonly<Record<string, unknown>>

/** A value that was read: an empty list entry, null and the members for "cannot tell" are none. */
function known(node: Node, path: string): Value | null {
  let value: unknown = node
  for (const key of path.split('.')) value = (value as Node | null)?.[key]
  if (value === null || value === undefined || value === 'unknown' || typeof value === 'object') return null
  return value as Value
}

/** Tools differ in capitals and blanks of the same name. */
const normalised = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')

/** @param tolerance the share of the larger number within which two sources mean the same; 0 for an exact one. */
function isSame(before: Value, after: Value, tolerance: number): boolean {
  if (typeof before === 'string' && typeof after === 'string') return normalised(before) === normalised(after)
  if (typeof before !== 'number' || typeof after !== 'number') return before === after
  return Math.abs(before - after) <= tolerance * Math.max(before, after)
}

function compareField(before: Node, after: Node, field: string, path: string, tolerance = 0): Difference[] {
  const [old, now] = [known(before, field), known(after, field)]
  return old === null || now === null || isSame(old, now, tolerance) ? [] : [{ path, before: old, after: now }]
}

type Entry = { readonly node: Node; readonly index: number }
type Pair = { readonly before: Entry; readonly after: Entry }

const keyOf = (node: Node, key: string): string | null => {
  const value = known(node, key)
  return value === null ? null : normalised(String(value))
}

/** Pairs entries that share a key which no other entry of either side has; what stays over is returned in order. */
function pairBy(key: string, before: readonly Entry[], after: readonly Entry[]) {
  const once = (entries: readonly Entry[], value: string) =>
    entries.filter(({ node }) => keyOf(node, key) === value).length === 1
  const pairs = before.flatMap((entry): Pair[] => {
    const value = keyOf(entry.node, key)
    if (value === null || !once(before, value) || !once(after, value)) return []
    const match = after.find(({ node }) => keyOf(node, key) === value)
    return match === undefined ? [] : [{ before: entry, after: match }]
  })
  return {
    pairs,
    before: before.filter((entry) => !pairs.some((pair) => pair.before === entry)),
    after: after.filter((entry) => !pairs.some((pair) => pair.after === entry)),
  }
}

/** What a part is called: model and serial, or that it is there where neither was read. */
function nameOf({ node }: Entry, rule: ListRule): Value {
  const words = rule.name.flatMap((field) => known(node, field) ?? [])
  return words.length === 0 ? true : words.join(' · ')
}

/** Two parts that stand for each other: another serial is another part, whatever else they have in common. */
function comparePair({ before, after }: Pair, rule: ListRule): Difference[] {
  const path = `${rule.path}.${after.index}`
  const [old, now] = [keyOf(before.node, rule.identity), keyOf(after.node, rule.identity)]
  const isOther = old !== null && now !== null && old !== now
  const swapped: Difference[] = isOther ? [{ path, before: nameOf(before, rule), after: nameOf(after, rule) }] : []
  const fields = Object.entries(rule.fields).filter(([field]) => !isOther || rule.ofOther.includes(field))
  return [
    ...swapped,
    ...fields.flatMap(([field, tolerance]) =>
      compareField(before.node, after.node, field, `${path}.${field}`, tolerance),
    ),
  ]
}

/** A part on one side only, with its size where it has one. */
function onlyOne(entry: Entry, rule: ListRule, side: 'before' | 'after'): Difference[] {
  const path = `${rule.path}.${entry.index}`
  const one = (where: string, value: Value): Difference =>
    side === 'before' ? { path: where, before: value, after: null } : { path: where, before: null, after: value }
  const sizes = rule.ofOther.flatMap((field) => {
    const value = known(entry.node, field)
    return value === null ? [] : [one(`${path}.${field}`, value)]
  })
  return [one(path, nameOf(entry, rule)), ...sizes]
}

function listOf(report: Report, rule: ListRule): readonly Entry[] | null {
  let value: unknown = report
  for (const key of rule.path.split('.')) value = (value as Node)[key]
  if (!Array.isArray(value)) return null
  return (value as Node[]).map((node, index) => ({ node, index })).filter(({ node }) => rule.isOwn?.(node) ?? true)
}

function compareList(before: Report, after: Report, rule: ListRule): Difference[] {
  const [old, now] = [listOf(before, rule), listOf(after, rule)]
  if (old === null || now === null) return []
  let rest: { before: readonly Entry[]; after: readonly Entry[] } = { before: old, after: now }
  const pairs: Pair[] = []
  for (const key of [rule.identity, ...rule.otherKeys]) {
    const found = pairBy(key, rest.before, rest.after)
    pairs.push(...found.pairs)
    rest = found
  }
  // What nothing tells apart stands for each other in the order of the lists.
  const inOrder = rest.before.flatMap((entry, place): Pair[] => {
    const other = rest.after[place]
    return other === undefined ? [] : [{ before: entry, after: other }]
  })
  return [
    ...[...pairs, ...inOrder].flatMap((pair) => comparePair(pair, rule)),
    ...rest.before.slice(inOrder.length).flatMap((entry) => onlyOne(entry, rule, 'before')),
    ...rest.after.slice(inOrder.length).flatMap((entry) => onlyOne(entry, rule, 'after')),
  ]
}

/**
 * What is another in the newer of two reports of one device.
 *
 * A field that either report did not read is no difference, nor is a list that one of them did not read. Parts are
 * matched by their serials, then by their place; what grows with use or changes with the system (hours, charge,
 * interface names) is left out. Paths are those of the newer report; units are the report's.
 */
export function differencesBetween(before: Report, after: Report): readonly Difference[] {
  return [
    ...Object.entries(scalars).flatMap(([path, tolerance]) => compareField(before, after, path, path, tolerance)),
    ...lists.flatMap((rule) => compareList(before, after, rule)),
  ]
}
