/** Parses JSON that may be cut off or not JSON at all; undefined then. */
export function parseJson(text: string | null): unknown {
  if (text === null || text.trim() === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    // A truncated or foreign file is what this function is asked about: it is the answer, not a fault.
    return undefined
  }
}

/** The value below a path of keys; undefined where the path leaves the objects. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let node = value
  for (const key of path) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined
    node = (node as Record<string, unknown>)[key]
  }
  return node
}

/** A finite number, also where a tool quotes its numbers ("0.00" of old lsblk); null for anything else. */
export function numberAt(value: unknown, ...path: readonly string[]): number | null {
  const found = at(value, ...path)
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** A whole number of 0 or more that is held exactly: a count, a size. Null for anything else. */
export function countAt(value: unknown, ...path: readonly string[]): number | null {
  const number = numberAt(value, ...path)
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? number : null
}

/** A text, or a number as its text; null for anything else. */
export function textAt(value: unknown, ...path: readonly string[]): string | null {
  const found = at(value, ...path)
  if (typeof found === 'number') return String(found)
  return typeof found === 'string' ? found : null
}

/** A flag as tools write it: true/false, or lsblk's "1"/"0" of before version 2.33. */
export function flagAt(value: unknown, ...path: readonly string[]): boolean | null {
  const found = at(value, ...path)
  if (typeof found === 'boolean') return found
  if (found === '1' || found === 1) return true
  return found === '0' || found === 0 ? false : null
}

/** An array, one lone object as an array of itself (PowerShell writes it so); empty for anything else. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(value, ...path)
  if (Array.isArray(found)) return found
  return typeof found === 'object' && found !== null ? [found] : []
}
