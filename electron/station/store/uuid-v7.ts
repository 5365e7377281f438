import { randomFillSync } from 'node:crypto'

/** Where the two things that a generator may not have of itself come from. */
export type IdSources = {
  /** Milliseconds since 1970, UTC. */
  readonly nowMs: () => number
  /** Fills the bytes it is given. */
  readonly fillRandom: (bytes: Uint8Array) => void
}

/** Drawn in advance: a call to the kernel for each id would cost more than the id. */
const pool = new Uint8Array(4096)
let poolPlace = pool.length

function fillFromPool(bytes: Uint8Array): void {
  if (poolPlace + bytes.length > pool.length) {
    randomFillSync(pool)
    poolPlace = 0
  }
  bytes.set(pool.subarray(poolPlace, poolPlace + bytes.length))
  poolPlace += bytes.length
}

export const systemIdSources: IdSources = { nowMs: Date.now, fillRandom: fillFromPool }

const tailBits = 74n
const version = 7n << 76n
const variant = 2n << 62n
const lowBits = (1n << 62n) - 1n

function format(ms: bigint, tail: bigint): string {
  const high = ((ms & 0xffff_ffff_ffffn) << 80n) | version | ((tail >> 62n) << 64n)
  const hex = (high | variant | (tail & lowBits)).toString(16).padStart(32, '0')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** The time and the 74 random bits of an id made here. */
function parts(id: string): { ms: bigint; tail: bigint } {
  const value = BigInt(`0x${id.replaceAll('-', '')}`)
  return { ms: value >> 80n, tail: (((value >> 64n) & 0xfffn) << 62n) | (value & lowBits) }
}

/**
 * A generator of UUID version 7, each greater than the one before: RFC 9562 §6.2, method 2 (the random part counts
 * on by a random step within a millisecond).
 *
 * A clock that stands still or goes back is not believed: ids go on from the newest one, so that their order is the
 * order in which they were made.
 *
 * @param last the newest id that was ever stored, or null; the first id is greater.
 */
export function createUuidV7(sources: IdSources, last: string | null): () => string {
  let { ms, tail } = last === null ? { ms: -1n, tail: 0n } : parts(last)
  const bytes = new Uint8Array(14)
  const words = new DataView(bytes.buffer)
  return () => {
    sources.fillRandom(bytes)
    const now = BigInt(Math.floor(sources.nowMs()))
    if (now > ms) {
      ms = now
      // The highest bit stays free, so that counting on within this millisecond never runs out.
      tail = ((words.getBigUint64(0) << 9n) | (words.getBigUint64(6) & 0x1ffn)) & ((1n << (tailBits - 1n)) - 1n)
    } else {
      tail += 1n + BigInt(words.getUint32(0))
      if (tail >> tailBits !== 0n) {
        ms += 1n
        tail = BigInt(words.getUint32(4))
      }
    }
    return format(ms, tail)
  }
}
