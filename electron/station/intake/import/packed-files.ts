import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { ImportFile } from '../../../../shared/contract/import.ts'
import { looksLikeJson } from '../../readers/foreign/document.ts'
import { tarFiles } from '../../readers/lan/tar-files.ts'
import { isZip, zipFiles } from './zip-files.ts'

/** A folder of one machine is some megabytes; a hundred of them belong out of their archive. */
const limits = { files: 2000, bytes: 64 * 1024 * 1024 } as const

const isGzip = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b
/** What macOS puts beside each file, and what systems keep of a folder's look. */
const isLitter = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name)

async function unzipped(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (!isGzip(bytes)) return bytes
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: limits.bytes })
  } catch {
    return null
  }
}

/**
 * The files in an archive that somebody packed: a zip, a tar, a compressed tar, or one JSON document that gzip
 * compressed. Nothing is written anywhere: names only say which files belong together.
 *
 * @returns null when it is none of these, is damaged, or unpacks to more than the files of some machines.
 */
export async function packedFiles({ name, bytes }: ImportFile): Promise<readonly ImportFile[] | null> {
  if (isZip(bytes)) return withoutLitter(zipFiles(bytes, limits))
  const plain = await unzipped(bytes)
  if (plain === null) return null
  const head = new TextDecoder().decode(plain.subarray(0, 400)).replace(/^\uFEFF/, '')
  if (plain !== bytes && looksLikeJson(head)) return [{ name: name.replace(/\.gz$/i, ''), bytes: plain }]
  return withoutLitter(tarFiles(plain, limits.files))
}

const withoutLitter = (files: readonly ImportFile[] | null): readonly ImportFile[] | null =>
  files === null ? null : files.filter((file) => !isLitter(file.name))
