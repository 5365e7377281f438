/** A document of ours nests six deep and has a few thousand members; these bounds are far above it. */
export const jsonBounds = { depth: 24, members: 200_000 } as const

const [quote, backslash, comma, openBracket, closeBracket, openBrace, closeBrace] = [
  0x22, 0x5c, 0x2c, 0x5b, 0x5d, 0x7b, 0x7d,
]

/**
 * Whether JSON text stays within bounds, looked at byte by byte before it is parsed: a parser would first build
 * millions of nested lists out of a few megabytes. Says nothing about whether the text is JSON at all.
 */
export function isWithinJsonBounds(
  bytes: Uint8Array,
  bounds: { depth: number; members: number } = jsonBounds,
): boolean {
  let depth = 0
  let members = 0
  for (let index = 0; index < bytes.length; index += 1) {
    const byte = bytes[index]
    if (byte === quote) {
      index = endOfString(bytes, index + 1)
    } else if (byte === openBracket || byte === openBrace) {
      depth += 1
      members += 1
      if (depth > bounds.depth) return false
    } else if (byte === closeBracket || byte === closeBrace) {
      depth -= 1
    } else if (byte === comma) {
      members += 1
    }
    if (members > bounds.members) return false
  }
  return true
}

function endOfString(bytes: Uint8Array, from: number): number {
  for (let index = from; index < bytes.length; index += 1) {
    if (bytes[index] === backslash) index += 1
    else if (bytes[index] === quote) return index
  }
  return bytes.length
}
