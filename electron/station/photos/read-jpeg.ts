/** What a JPEG is found to be, or why it is not taken. */
export type ReadJpeg =
  | { readonly result: 'jpeg'; readonly widthPixels: number; readonly heightPixels: number }
  | { readonly result: 'photo-not-jpeg' | 'photo-carries-details' }

const notJpeg = { result: 'photo-not-jpeg' } as const

/** Start of frame: baseline, extended and progressive Huffman, which every viewer and our papers show. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
/** Markers without a length: those of restarts, and the one for temporary use. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
/**
 * The only segments for programs that a picture may carry: JFIF (its size in print), a colour profile and Adobe's note on
 * colours. All others are where cameras and editors write who, when and where, or put a second picture that says it.
 */
const harmless: ReadonlyMap<number, string> = new Map([
  [0xe0, 'JFIF\0'],
  [0xe2, 'ICC_PROFILE\0'],
  [0xee, 'Adobe'],
])
const comment = 0xfe
const [startOfScan, endOfImage] = [0xda, 0xd9]

/** Whether a segment may carry more than the picture; its content begins behind its length. */
function carriesDetails(marker: number, content: Uint8Array): boolean {
  if (marker === comment) return true
  if (marker < 0xe0 || marker > 0xef) return false
  const name = harmless.get(marker)
  return name === undefined || !Buffer.from(content.subarray(0, name.length)).equals(Buffer.from(name, 'latin1'))
}

/** Where the next marker stands behind coded data, in which FF is followed by 00 or by the number of a restart. */
function endOfCoded(bytes: Uint8Array, from: number): number {
  let at = from
  for (;;) {
    at = bytes.indexOf(0xff, at)
    const next = bytes[at + 1]
    if (at < 0 || next === undefined) return bytes.length
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
    at += 2
  }
}

/**
 * Looks at a JPEG without decoding it: from its beginning to its end it is one picture that says its size once, and nothing
 * stands behind its end. What carries Exif, XMP, IPTC, a comment or another program's segment is refused, before, between and
 * behind the scans: a telephone's photo tells where it was taken, and some hide a second picture or a film behind the first.
 *
 * Source: ITU-T T.81, annex B; JFIF 1.02; ICC.1, annex B.4; Exif 3.0, section 4.5; CIPA DC-007 (several pictures in one file).
 */
export function readJpeg(bytes: Uint8Array): ReadJpeg {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { byteLength } = view
  if (byteLength < 4 || view.getUint16(0) !== 0xff_d8) return notJpeg
  let size: { readonly widthPixels: number; readonly heightPixels: number } | null = null
  let [at, hasScan] = [2, false]
  while (at + 2 <= byteLength) {
    if (view.getUint8(at) !== 0xff) return notJpeg
    const marker = view.getUint8(at + 1)
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (marker === endOfImage) {
      if (size === null || size.widthPixels === 0 || size.heightPixels === 0 || !hasScan) return notJpeg
      return at + 2 === byteLength ? { result: 'jpeg', ...size } : { result: 'photo-carries-details' }
    }
    if (at + 4 > byteLength) return notJpeg
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > byteLength) return notJpeg
    if (carriesDetails(marker, bytes.subarray(at + 4, at + 2 + length))) return { result: 'photo-carries-details' }
    if (frames.has(marker)) {
      if (size !== null || length < 8) return notJpeg
      size = { heightPixels: view.getUint16(at + 5), widthPixels: view.getUint16(at + 7) }
    }
    at += 2 + length
    if (marker !== startOfScan) continue
    hasScan = true
    at = endOfCoded(bytes, at)
  }
  return notJpeg
}
