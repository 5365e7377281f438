/** What a JPEG is found to be, or why it is not taken. */
export type ReadJpeg =
  | { readonly result: 'jpeg'; readonly widthPixels: number; readonly heightPixels: number }
  | { readonly result: 'photo-not-jpeg' | 'photo-carries-details' }

const notJpeg = { result: 'photo-not-jpeg' } as const

/** Start of frame: baseline, extended and progressive Huffman, which every viewer and our papers show. */
const frames: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
/** Markers without a length: those of restarts, and the one for temporary use. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
/** Where cameras write who, when and where (Exif, XMP; IPTC in APP13), and comments. */
const details: ReadonlySet<number> = new Set([0xe1, 0xed, 0xfe])

/**
 * Looks at a JPEG without decoding it: it begins and ends as one, every segment up to the picture lies within it, and it
 * says its size once. What carries Exif, XMP, IPTC or a comment is refused: a telephone's photo tells where it was taken.
 *
 * Source: ITU-T T.81, annex B; Exif 3.0, section 4.5.
 */
export function readJpeg(bytes: Uint8Array): ReadJpeg {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { byteLength } = view
  const isFramed = byteLength >= 4 && view.getUint16(0) === 0xff_d8 && view.getUint16(byteLength - 2) === 0xff_d9
  if (!isFramed) return notJpeg
  let size: { readonly widthPixels: number; readonly heightPixels: number } | null = null
  let at = 2
  while (at + 4 <= byteLength) {
    if (view.getUint8(at) !== 0xff) return notJpeg
    const marker = view.getUint8(at + 1)
    if (marker === 0xff || isBare(marker)) {
      at += marker === 0xff ? 1 : 2
      continue
    }
    if (details.has(marker)) return { result: 'photo-carries-details' }
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > byteLength) return notJpeg
    if (frames.has(marker)) {
      if (size !== null || length < 8) return notJpeg
      size = { heightPixels: view.getUint16(at + 5), widthPixels: view.getUint16(at + 7) }
    }
    // The picture itself follows; nothing else is looked for in it.
    if (marker === 0xda) break
    at += 2 + length
  }
  if (size === null || size.widthPixels === 0 || size.heightPixels === 0 || at + 4 > byteLength) return notJpeg
  return { result: 'jpeg', ...size }
}
