import type { ArchiveEntry, ExportedArchive } from '../../../shared/contract/export.ts'
import { Refusal } from '../../../shared/contract/refusal.ts'
import { largestZipBytes, mostZipEntries, zipDirectory, zipWhole } from './zip-writer.ts'

const full = () =>
  new Refusal({
    code: 'archive-full',
    what: `An archive holds at most ${mostZipEntries} documents and 4 GB`,
    remedy: 'Narrow the devices by a search, or export them on the command line into a folder.',
  })

/**
 * Documents as the next files of a ZIP archive that is so long already. Nothing is kept between pages: whoever gathers
 * them keeps their entries for the directory ({@link archiveEnd}), which ends the file.
 *
 * @throws Refusal `archive-full`.
 */
export function archivePage(
  documents: readonly { readonly name: string; readonly text: string }[],
  offsetBytes: number,
): Pick<ExportedArchive, 'bytes' | 'entries'> {
  const entries: ArchiveEntry[] = []
  const written: Buffer[] = []
  let at = offsetBytes
  for (const { name, text } of documents) {
    const { entry, bytes } = zipWhole(name, text, at)
    entries.push(entry)
    written.push(bytes)
    at += bytes.length
  }
  if (at > largestZipBytes) throw full()
  return { bytes: Buffer.concat(written), entries }
}

/** The directory of an archive's files, behind the last of them. @throws Refusal `archive-full`. */
export function archiveEnd(entries: readonly ArchiveEntry[], offsetBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = entries.length > mostZipEntries ? null : zipDirectory(entries, offsetBytes)
  if (bytes === null || offsetBytes + bytes.length > largestZipBytes) throw full()
  return new Uint8Array(bytes)
}
