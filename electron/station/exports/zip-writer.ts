import { crc32, deflateRawSync } from 'node:zlib'

/** A file of an archive that was written whole, or is being written: what the directory at the end has to say of it. */
export type ZipEntry = {
  readonly name: string
  readonly offsetBytes: number
  readonly crc32: number
  readonly sizeBytes: number
  readonly packedBytes: number
}

/** Sizes stand behind the contents (bit 3); names are UTF-8 (bit 11). */
const flags = 0x0808
const version = 20
const deflated = 8
/** 1 January 1980, the format's first day: the same devices give the same bytes. */
const [time, date] = [0, 0x21]
/** What the format without its 64-bit form can count to. */
export const largestZipBytes = 0xffff_ffff
export const mostZipEntries = 0xffff

function record(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = buffer.writeUInt32LE(signature)
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes)
  return buffer
}

/** The head of a file whose sizes are not known yet. PKWARE, APPNOTE.TXT, 4.3.7. */
export function zipHead(name: string): Buffer {
  const bytes = Buffer.from(name)
  const head = record(0x04034b50, [
    [2, version],
    [2, flags],
    [2, deflated],
    [2, time],
    [2, date],
    [4, 0],
    [4, 0],
    [4, 0],
    [2, bytes.length],
    [2, 0],
  ])
  return Buffer.concat([head, bytes])
}

/** What stands behind a file's contents. APPNOTE.TXT, 4.3.9. */
export function zipSizes({ crc32: sum, packedBytes, sizeBytes }: ZipEntry): Buffer {
  return record(0x08074b50, [
    [4, sum],
    [4, packedBytes],
    [4, sizeBytes],
  ])
}

/**
 * More contents of an open file: deflated up to a byte's end, so that pieces made apart from each other, in other calls
 * even, stand behind each other as one stream (RFC 1951, 3.2.4: an empty stored block ends on a byte).
 */
export function zipMore(
  open: ZipEntry,
  text: string,
  isLast: boolean,
): { readonly entry: ZipEntry; readonly bytes: Buffer } {
  const plain = Buffer.from(text)
  // Z_SYNC_FLUSH and Z_FINISH of zlib.h.
  const bytes = deflateRawSync(plain, { finishFlush: isLast ? 4 : 2, level: 5 })
  return {
    bytes,
    entry: {
      ...open,
      crc32: crc32(plain, open.crc32),
      sizeBytes: open.sizeBytes + plain.length,
      packedBytes: open.packedBytes + bytes.length,
    },
  }
}

/** A whole small file with its head and sizes. */
export function zipWhole(
  name: string,
  text: string,
  offsetBytes: number,
): { readonly entry: ZipEntry; readonly bytes: Buffer } {
  const { entry, bytes } = zipMore({ name, offsetBytes, crc32: 0, sizeBytes: 0, packedBytes: 0 }, text, true)
  return { entry, bytes: Buffer.concat([zipHead(name), bytes, zipSizes(entry)]) }
}

/** The directory that ends an archive. APPNOTE.TXT, 4.3.12 and 4.3.16. */
export function zipDirectory(entries: readonly ZipEntry[], offsetBytes: number): Buffer {
  const lines = entries.map((entry) => {
    const name = Buffer.from(entry.name)
    const head = record(0x02014b50, [
      [2, version],
      [2, version],
      [2, flags],
      [2, deflated],
      [2, time],
      [2, date],
      [4, entry.crc32],
      [4, entry.packedBytes],
      [4, entry.sizeBytes],
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, entry.offsetBytes],
    ])
    return Buffer.concat([head, name])
  })
  const directory = Buffer.concat(lines)
  const end = record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, directory.length],
    [4, offsetBytes],
    [2, 0],
  ])
  return Buffer.concat([directory, end])
}
