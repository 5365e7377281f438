import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { ImportFile } from '../../../../shared/contract/import.ts'
import type { RefusalText } from '../../../../shared/contract/refusal.ts'
import { looksLikeJson, mostBytes } from '../../readers/foreign/document.ts'
import { readForeign } from '../../readers/foreign/read-foreign.ts'
import { unpackArchive } from '../../readers/lan/capture-archive.ts'
import { readSentCapture } from '../../readers/lan/sent-capture.ts'
import { unpackTransfer } from '../../readers/lan/transfer-document.ts'
import type { Reading } from '../readers.ts'
import { readCaptureFiles } from './capture-files.ts'
import type { FileGroup } from './sort-files.ts'

export type GroupReading =
  /** `sentAs` is the id that a probe made for this reading: the bench may have it by the network already. */
  | { readonly ok: true; readonly reading: Reading; readonly sentAs: string | null }
  | { readonly ok: false; readonly refusal: RefusalText }

export type GroupOptions = { readonly now: () => Date; readonly toolVersion: string }

const sha256 = (content: Uint8Array | string): string => createHash('sha256').update(content).digest('hex')

/** The sum of what a group holds, whatever its files and folders are called outside of it; of one file, of its bytes. */
export function contentSumOf({ kind, files }: FileGroup): string {
  const sums = files.map(({ name, bytes }) => `${kind === 'capture' ? name : ''} ${sha256(bytes)}`)
  const [only] = files
  return files.length === 1 && only !== undefined ? sha256(only.bytes) : sha256(sums.toSorted().join('\n'))
}

/** Reads the files of one machine, whichever form they have. Throws for nothing that a file can hold. */
export async function readGroup(group: FileGroup, options: GroupOptions): Promise<GroupReading> {
  const read = await readByKind(group, options)
  if (!read.ok) return { ok: false, refusal: { ...read.refusal, where: read.refusal.where ?? group.title } }
  const content = { sha256: contentSumOf(group), name: group.title }
  return { ...read, reading: { ...read.reading, content } }
}

async function readByKind(group: FileGroup, options: GroupOptions): Promise<GroupReading> {
  const bytes = group.files[0]?.bytes ?? new Uint8Array(0)
  switch (group.kind) {
    case 'transfer': {
      const sent = await unpackTransfer(bytes)
      const read = readSentCapture(sent, options.now())
      const sentAs = sent.ok ? (sent.intakeId ?? null) : null
      return read.ok ? { ok: true, reading: { report: read.report, files: read.files }, sentAs } : read
    }
    case 'archive': {
      const packed = await packedDocument(group.files[0])
      if (packed !== null) return foreignReading([packed], options)
      const read = readSentCapture(await unpackArchive(bytes), options.now())
      return read.ok ? { ok: true, reading: { report: read.report, files: read.files }, sentAs: null } : read
    }
    case 'capture': {
      const read = readCaptureFiles(group.files, group.title, options)
      return read.ok ? { ok: true, reading: { report: read.report, files: read.files }, sentAs: null } : read
    }
    case 'peracotta':
    case 'document':
      return foreignReading(group.files, options)
    default:
      return group.kind satisfies never
  }
}

function foreignReading(files: readonly ImportFile[], options: GroupOptions): GroupReading {
  const read = readForeign(files, options)
  return read.kind === 'unreadable'
    ? { ok: false, refusal: read.refusal }
    : { ok: true, reading: { report: read.report, files: read.files }, sentAs: null }
}

/** One JSON document that was compressed by gzip, as exports of large inventories are; null for anything else. */
async function packedDocument(file: ImportFile | undefined): Promise<ImportFile | null> {
  if (file === undefined || file.bytes[0] !== 0x1f || file.bytes[1] !== 0x8b) return null
  try {
    const bytes = await promisify(gunzip)(file.bytes, { maxOutputLength: mostBytes })
    const head = new TextDecoder().decode(bytes.subarray(0, 400))
    return looksLikeJson(head.replace(/^\uFEFF/, '')) ? { name: file.name.replace(/\.gz$/i, ''), bytes } : null
  } catch {
    // Cut off, or larger than any report: what reads archives says so.
    return null
  }
}
