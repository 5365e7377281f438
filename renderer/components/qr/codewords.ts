import { correctionOf } from './reed-solomon.ts'

/** One size of the symbol at correction level M (ISO/IEC 18004, tables 7 and 9, annex E). */
export type QrVersion = {
  readonly version: number
  readonly correctionBytes: number
  /** Data bytes of each block, the shorter ones first. */
  readonly blocks: readonly number[]
  /** Where alignment patterns have their centres, in both directions. */
  readonly alignment: readonly number[]
}

/** Up to version 9 a length is written in eight bits; no pairing text needs more. */
const versions: readonly QrVersion[] = [
  { version: 1, correctionBytes: 10, blocks: [16], alignment: [] },
  { version: 2, correctionBytes: 16, blocks: [28], alignment: [6, 18] },
  { version: 3, correctionBytes: 26, blocks: [44], alignment: [6, 22] },
  { version: 4, correctionBytes: 18, blocks: [32, 32], alignment: [6, 26] },
  { version: 5, correctionBytes: 24, blocks: [43, 43], alignment: [6, 30] },
  { version: 6, correctionBytes: 16, blocks: [27, 27, 27, 27], alignment: [6, 34] },
  { version: 7, correctionBytes: 18, blocks: [31, 31, 31, 31], alignment: [6, 22, 38] },
  { version: 8, correctionBytes: 22, blocks: [38, 38, 39, 39], alignment: [6, 24, 42] },
  { version: 9, correctionBytes: 22, blocks: [36, 36, 36, 37, 37], alignment: [6, 26, 46] },
]

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/** Mode and length take twelve bits: with the four of the end, two bytes. */
const overheadBytes = 2

/** Byte mode: its mark, the length, the bytes, the end, and the two padding bytes by turns up to the capacity. */
function dataBytes(content: Uint8Array, capacity: number): Uint8Array {
  const nibbles = [0b0100, content.length >> 4, content.length & 15]
  for (const byte of content) nibbles.push(byte >> 4, byte & 15)
  nibbles.push(0)
  const data = new Uint8Array(capacity)
  for (let at = 0; at < capacity; at++) {
    const [high, low] = [nibbles[at * 2], nibbles[at * 2 + 1]]
    const padding = (at - nibbles.length / 2) % 2 === 0 ? 0xec : 0x11
    data[at] = high === undefined || low === undefined ? padding : (high << 4) | low
  }
  return data
}

/** Columns first, as blocks are interleaved: the first byte of each, the second of each… */
function interleaved(blocks: readonly Uint8Array[]): number[] {
  const longest = Math.max(...blocks.map((block) => block.length))
  return Array.from({ length: longest }, (_, at) => blocks.flatMap((block) => block[at] ?? [])).flat()
}

/**
 * The bytes of a symbol in the order they are placed, and the smallest size that holds them.
 *
 * @returns null for a text of more than 180 bytes in UTF-8.
 */
export function codewords(text: string): { readonly size: QrVersion; readonly bytes: readonly number[] } | null {
  const content = new TextEncoder().encode(text)
  const size = versions.find(({ blocks }) => sum(blocks) >= content.length + overheadBytes)
  if (size === undefined) return null
  const data = dataBytes(content, sum(size.blocks))
  const blocks = size.blocks.map((length, index) => {
    const start = sum(size.blocks.slice(0, index))
    return data.subarray(start, start + length)
  })
  const correction = blocks.map((block) => correctionOf(block, size.correctionBytes))
  return { size, bytes: [...interleaved(blocks), ...interleaved(correction)] }
}
