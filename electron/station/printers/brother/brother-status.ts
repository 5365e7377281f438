/** What one of the 32-byte answers says. */
export type BrotherStatus = {
  readonly kind: 'reply' | 'printed' | 'error' | 'turned-off' | 'notice' | 'phase' | 'other'
  /** What keeps it from printing, as one of IPP's keywords; null when nothing does. */
  readonly hindrance: string | null
  readonly isPrinting: boolean
  readonly rollWidthMillimetres: number
  /** 0 for a continuous roll. */
  readonly rollLengthMillimetres: number
}

export const statusBytes = 32

/** Clears whatever was half sent and asks for the status. */
export const brotherStatusRequest = Buffer.concat([Buffer.alloc(200), Buffer.from([0x1b, 0x40, 0x1b, 0x69, 0x53])])

const kinds = new Map<number, BrotherStatus['kind']>([
  [0x00, 'reply'],
  [0x01, 'printed'],
  [0x02, 'error'],
  [0x04, 'turned-off'],
  [0x05, 'notice'],
  [0x06, 'phase'],
])

/** Bits of "error information" 1 and 2 (bytes 8 and 9), the cause before what follows from it. */
function hindranceOf(first: number, second: number): string | null {
  if ((second & 0x10) !== 0) return 'cover-open'
  if ((first & 0x03) !== 0) return 'media-empty'
  if ((second & 0x01) !== 0) return 'wrong-media'
  if ((first & 0x04) !== 0 || (second & 0x40) !== 0) return 'media-jam'
  if ((second & 0x20) !== 0) return 'too-hot'
  if ((first & 0x10) !== 0) return 'printer-busy'
  return first === 0 && second === 0 ? null : 'printer-error'
}

/**
 * Reads one status (Brother, "Raster Command Reference QL-800/810W/820NWB", "Status"). Null for bytes that are none.
 */
export function readBrotherStatus(bytes: Uint8Array): BrotherStatus | null {
  if (bytes.length < statusBytes || bytes[0] !== 0x80 || bytes[1] !== statusBytes || bytes[2] !== 0x42) return null
  const at = (index: number): number => bytes[index] ?? 0
  return {
    kind: kinds.get(at(18)) ?? 'other',
    hindrance: hindranceOf(at(8), at(9)),
    isPrinting: at(19) === 0x01,
    rollWidthMillimetres: at(10),
    rollLengthMillimetres: at(17),
  }
}

/** Every status in what was heard: a printer says several at once. */
export function brotherStatuses(bytes: Uint8Array): BrotherStatus[] {
  const count = Math.floor(bytes.length / statusBytes)
  return Array.from({ length: count }, (_, index) => readBrotherStatus(bytes.subarray(index * statusBytes))).filter(
    (status) => status !== null,
  )
}
