import { hash } from 'node:crypto'
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

/** Bytes as a column keeps them: compressed, with the size and the SHA-256 of what they were. */
export type Packed = { readonly bytes: Buffer; readonly sizeBytes: number; readonly sha256: string }

/**
 * Zstandard (RFC 8878) at its fastest ordinary level: on tool outputs and JSON within a tenth of the size that deflate
 * reaches at its default, in a fifth of its time.
 */
const params = { [constants.ZSTD_c_compressionLevel]: 1 }

export function pack(content: Uint8Array | string): Packed {
  const plain = typeof content === 'string' ? Buffer.from(content) : content
  return { bytes: zstdCompressSync(plain, { params }), sizeBytes: plain.byteLength, sha256: sha256(plain) }
}

/**
 * @throws Error when the content is not what was stored: the file was damaged where SQLite's own checks see nothing.
 */
export function unpack({ bytes, sizeBytes, sha256: expected }: Packed): Buffer {
  const plain = zstdDecompressSync(bytes, { maxOutputLength: Math.max(1, sizeBytes) })
  if (sha256(plain) !== expected) throw new Error('a stored document is not what was recorded')
  return plain
}

export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content, 'hex')
}
