/**
 * What is kept of a document: a scalar of any kind, everything below a key, or the listed keys and nothing else.
 * An array is kept entry by entry, each by the same rule.
 */
export type Shape = 'scalar' | 'whole' | { readonly [key: string]: Shape }

export type Kept = { readonly value: unknown; readonly dropped: readonly string[] }

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  (typeof value === 'object' && (Array.isArray(value) ? value.length : Object.keys(value).length) === 0)

/** No name, address or encoded EDID is longer: what is, is content of another kind. */
const longestScalar = 4000
const isEndless = (value: unknown): boolean => typeof value === 'string' && value.length > longestScalar

function keep(value: unknown, shape: Shape, path: string, dropped: Set<string>): unknown {
  if (shape === 'whole') return value
  if (Array.isArray(value)) return value.map((entry) => keep(entry, shape, path, dropped))
  const isObject = typeof value === 'object' && value !== null
  if (shape === 'scalar') {
    if (!isObject && !isEndless(value)) return value
    dropped.add(path)
    return undefined
  }
  if (!isObject) {
    if (!isEmpty(value)) dropped.add(path)
    return undefined
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, child]): readonly (readonly [string, unknown])[] => {
      const place = path === '' ? key : `${path}.${key}`
      const rule = Object.hasOwn(shape, key) ? shape[key] : undefined
      if (rule !== undefined) {
        const kept = keep(child, rule, place, dropped)
        return kept === undefined ? [] : [[key, kept]]
      }
      if (!isEmpty(child)) dropped.add(place)
      return []
    }),
  )
}

/** No name of a section is longer; a key that is, is content. */
const longestPlace = 120
/** A document with more strange sections than this is told by the first of them. */
const mostPlaces = 200

/**
 * Keeps what a list names and drops everything else, so that a section nobody thought of is dropped too.
 *
 * @returns a copy, and the paths of what was dropped and was not empty, array entries counted once, sorted.
 */
export function keepOnly(document: unknown, shape: Shape, path = ''): Kept {
  const dropped = new Set<string>()
  const value = keep(document, shape, path, dropped)
  const places = [...new Set([...dropped].map((place) => place.replaceAll(/\p{Cc}/gu, ' ').slice(0, longestPlace)))]
  return { value, dropped: places.toSorted().slice(0, mostPlaces) }
}

/** More objects than the largest machine's outputs have: a document with more was made to exhaust its reader. */
const mostObjects = 8000
/** The longest line that a tool prints, a processor's flags, has a tenth of this. */
const longestLine = 20_000
/** Some hundred lines are usual, a large server's output has some thousands. */
const mostLines = 20_000

/** Whether a tool's text is longer than tools print, or one of its lines. */
export function isOverlong(text: string): boolean {
  const lines = text.split('\n')
  return lines.length > mostLines || lines.some((line) => line.length > longestLine)
}

/**
 * Whether a document holds more objects than any machine has parts, or a text longer than any of theirs. No recursion,
 * so that no depth matters.
 */
export function isOversized(document: unknown): boolean {
  const open: unknown[] = [document]
  let objects = 0
  while (open.length > 0) {
    const value = open.pop()
    if (typeof value === 'string' && value.length > longestLine) return true
    if (typeof value !== 'object' || value === null) continue
    objects += 1
    if (objects > mostObjects) return true
    for (const child of Object.values(value)) open.push(child)
  }
  return false
}
