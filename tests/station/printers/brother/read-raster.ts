/** What a printer of the QL series is told by a job, read as Brother's command reference describes it. */
export type ReadJob = {
  readonly rollKind: 'continuous' | 'die-cut'
  readonly rollWidth: number
  readonly rollLength: number
  readonly announcedRows: number
  /** Dots of each row as a person sees them, left to right along the feed: the head's 720 pins. */
  readonly rows: readonly (readonly boolean[])[]
  readonly endsWithFeed: boolean
}

/** Lengths of the operands after `ESC i`. */
const operands: Readonly<Record<string, number>> = { a: 1, '!': 1, z: 10, M: 1, A: 1, K: 1, d: 2, S: 0 }

/** Reads a job byte by byte; throws at the first byte that is no command. Written apart from the station's writer. */
export function readRaster(bytes: Buffer): ReadJob {
  let information: Buffer | undefined
  let endsWithFeed = false
  const rows: boolean[][] = []
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]
    if (endsWithFeed) throw new Error('something follows the print command')
    if (byte === 0x00) at += 1
    else if (byte === 0x1b && bytes[at + 1] === 0x40) at += 2
    else if (byte === 0x1b && bytes[at + 1] === 0x69) {
      const letter = String.fromCharCode(bytes[at + 2] ?? 0)
      const length = operands[letter]
      if (length === undefined) throw new Error(`ESC i ${letter} is not known`)
      if (letter === 'z') information = bytes.subarray(at + 3, at + 3 + length)
      at += 3 + length
    } else if (byte === 0x4d) at += 2
    else if (byte === 0x67) {
      const length = bytes[at + 2] ?? 0
      const line = bytes.subarray(at + 3, at + 3 + length)
      const pins = Array.from(line).flatMap((one) => Array.from(one.toString(2).padStart(8, '0'), (bit) => bit === '1'))
      rows.push(pins.toReversed())
      at += 3 + length
    } else if (byte === 0x1a) {
      endsWithFeed = true
      at += 1
    } else throw new Error(`0x${byte?.toString(16)} at ${at} is no command`)
  }
  if (information === undefined) throw new Error('no print information')
  return {
    rollKind: information[1] === 0x0a ? 'continuous' : 'die-cut',
    rollWidth: information[2] ?? 0,
    rollLength: information[3] ?? 0,
    announcedRows: information.readUInt32LE(4),
    rows,
    endsWithFeed,
  }
}
