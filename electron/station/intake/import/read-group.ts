import { createHash } from 'node:crypto'
import type { ImportFile } from '../../../../shared/contract/import.ts'
import type { RefusalText } from '../../../../shared/contract/refusal.ts'
import { readForeign, recogniseForeign } from '../../readers/foreign/read-foreign.ts'
import { unpackArchive } from '../../readers/lan/capture-archive.ts'
import { readSentCapture } from '../../readers/lan/sent-capture.ts'
import { unpackTransfer } from '../../readers/lan/transfer-document.ts'
import type { Reading } from '../readers.ts'
import { readCaptureFiles } from './capture-files.ts'
import { packedFiles } from './packed-files.ts'
import { sortFiles, type FileGroup } from './sort-files.ts'
import { isZip } from './zip-files.ts'

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
    case 'archive':
      return readArchive(group, { name: group.title, bytes }, options)
    case 'capture': {
      const read = readCaptureFiles(group.files, group.title, options)
      return read.ok ? { ok: true, reading: { report: read.report, files: read.files }, sentAs: null } : read
    }
    case 'peracotta':
    case 'document':
      return foreignReading(group.files, options)
    case 'device':
    case 'erasure':
      throw new Error(`${group.kind} is not read as a machine`)
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

const severalMachines = 'foreign-several-machines'

/**
 * Reads an archive: the capture script's own, else one that somebody packed of one machine's files. Several machines in
 * one archive are refused, since each file that is imported ends as one machine.
 */
async function readArchive(group: FileGroup, file: ImportFile, options: GroupOptions): Promise<GroupReading> {
  const sent = isZip(file.bytes) ? null : readSentCapture(await unpackArchive(file.bytes), options.now())
  if (sent?.ok === true) return { ok: true, reading: { report: sent.report, files: sent.files }, sentAs: null }
  const packed = await packedFiles(file)
  const groups = sortFiles(packed ?? []).filter(({ kind }) => kind !== 'archive')
  const machines = groups.filter(({ kind, files }) => kind !== 'document' || isReport(files[0]))
  // A workbook is a zip too: many files, and none of a machine.
  const [only, ...more] = machines.length > 0 || groups.length > 1 ? machines : groups
  if (only === undefined) return sent ?? foreignReading(group.files, options)
  if (more.length === 0) return readByKind({ ...only, title: group.title }, options)
  const what = 'This archive holds several machines'
  return { ok: false, refusal: { code: severalMachines, what, remedy: 'Open it and import the files in it.' } }
}

/** Beside the outputs of a machine an archive may hold notes and pictures: those are no machines. */
const isReport = (file: ImportFile | undefined): boolean =>
  file !== undefined && recogniseForeign(file.name, file.bytes).kind === 'recognised'
