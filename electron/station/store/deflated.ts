import { hash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Bytes as a column keeps them: deflated (RFC 1951), with the size and the SHA-256 of what they were. */
export type Deflated = { readonly bytes: Buffer; readonly sizeBytes: number; readonly sha256: string }

/** Level 1: within a tenth of the default's size on tool outputs and JSON, in a third of its time. */
const level = 1

export function deflate(content: Uint8Array | string): Deflated {
  const plain = typeof content === 'string' ? Buffer.from(content) : content
  return { bytes: deflateRawSync(plain, { level }), sizeBytes: plain.byteLength, sha256: sha256(plain) }
}

/**
 * @throws Error when the content is not what was stored: the file was damaged where SQLite's own checks see nothing.
 */
export function inflate({ bytes, sizeBytes, sha256: expected }: Deflated): Buffer {
  const plain = inflateRawSync(bytes, { maxOutputLength: Math.max(1, sizeBytes) })
  if (sha256(plain) !== expected) throw new Error('a stored document is not what was recorded')
  return plain
}

export function sha256(content: Uint8Array | string): string {
  return hash('sha256', content, 'hex')
}
