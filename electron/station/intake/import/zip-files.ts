import { inflateRawSync } from 'node:zlib'

export type ZipFile = { readonly name: string; readonly bytes: Uint8Array }

const endRecord = 0x06054b50
const directoryRecord = 0x02014b50
const localRecord = 0x04034b50
const endBytes = 22
/** The comment behind the end record has a length of 16 bits. */
const longestComment = 0xffff
const isEncrypted = (flags: number): boolean => (flags & 1) !== 0
const [stored, deflated] = [0, 8]

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5)

function endOf(archive: DataView): number | null {
  const last = archive.byteLength - endBytes
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (archive.getUint32(at, true) === endRecord) return at
  }
  return null
}

/**
 * The plain files of a zip archive, stored or deflated, by its directory. Names as they stand, decoded as UTF-8.
 *
 * @param limits how many files and how many unpacked bytes together are believed; what is not wanted is not unpacked.
 * @returns null when it is cut off, encrypted, of the 64-bit form, beyond the limits, or not what its directory says.
 *
 * Source: PKWARE, APPNOTE.TXT (.ZIP File Format Specification), 4.3.7, 4.3.12, 4.3.16.
 */
export function zipFiles(
  bytes: Uint8Array,
  limits: { readonly files: number; readonly bytes: number; readonly isWanted?: (name: string) => boolean },
): readonly ZipFile[] | null {
  const archive = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = endOf(archive)
    if (end === null) return null
    const count = archive.getUint16(end + 10, true)
    if (count > limits.files) return null
    const files: ZipFile[] = []
    let [at, leftBytes] = [archive.getUint32(end + 16, true), limits.bytes]
    for (let index = 0; index < count; index += 1) {
      if (archive.getUint32(at, true) !== directoryRecord) return null
      const sizeBytes = archive.getUint32(at + 24, true)
      const nameBytes = archive.getUint16(at + 28, true)
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes))
      if (isEncrypted(archive.getUint16(at + 8, true))) return null
      if (!name.endsWith('/') && (limits.isWanted?.(name) ?? true)) {
        if (sizeBytes > leftBytes) return null
        const unpacked = contentOf(bytes, archive, at, sizeBytes)
        if (unpacked === null) return null
        files.push({ name, bytes: unpacked })
        leftBytes -= sizeBytes
      }
      at += 46 + nameBytes + archive.getUint16(at + 30, true) + archive.getUint16(at + 32, true)
    }
    return files
  } catch {
    // A place outside of the archive, or contents that do not unpack: it is damaged, which is an answer here.
    return null
  }
}

function contentOf(bytes: Uint8Array, archive: DataView, entry: number, sizeBytes: number): Uint8Array | null {
  const method = archive.getUint16(entry + 10, true)
  const packedBytes = archive.getUint32(entry + 20, true)
  const local = archive.getUint32(entry + 42, true)
  if (archive.getUint32(local, true) !== localRecord) return null
  const begin = local + 30 + archive.getUint16(local + 26, true) + archive.getUint16(local + 28, true)
  const packed = bytes.subarray(begin, begin + packedBytes)
  if (packed.length !== packedBytes) return null
  if (method === stored) return packed
  if (method !== deflated) return null
  const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, sizeBytes) })
  return unpacked.length === sizeBytes ? unpacked : null
}
