import { importLimits } from '../../../shared/contract/import-limits.ts'
import type { NamedFile } from './import-batches.ts'

/** Nobody drops more by intention: a whole home folder would be walked otherwise. */
const mostFiles = 20_000

/** A name in bytes that this system's language setting can't show. */
const nameless = '?'

/** The end of a name that is too long tells more than its start: it holds the file's own name. */
const fitting = (name: string) => name.replace(/^\/+/, '').slice(-importLimits.nameCharacters) || nameless

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject))

const nextEntries = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject))

/** A reader gives a folder's entries in portions, and an empty one at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (let portion = await nextEntries(reader); portion.length > 0; portion = await nextEntries(reader)) {
    all.push(...portion)
  }
  return all
}

async function walk(entry: FileSystemEntry, found: NamedFile[]): Promise<void> {
  if (found.length >= mostFiles) return
  const name = fitting(entry.fullPath)
  try {
    if (entry.isFile) found.push({ name, file: await fileOf(entry as FileSystemFileEntry) })
    else for (const inner of await entriesOf(entry as FileSystemDirectoryEntry)) await walk(inner, found)
  } catch {
    // One folder without permission takes nothing from the others beside it.
    found.push({ name, file: null })
  }
}

/** Files from a file dialog, named by the folder that was chosen where there was one. */
export const chosenFiles = (files: Iterable<File>): NamedFile[] =>
  Array.from(files, (file) => ({ name: fitting(file.webkitRelativePath || file.name), file }))

/**
 * What was dropped, folders included, each file of a folder named by its path below what was dropped. Everything is
 * taken out of the event before the first wait: it is empty afterwards.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  const files = chosenFiles(transfer.files)
  const dropped = [...transfer.items].map((item) => {
    const entry = item.webkitGetAsEntry()
    return entry?.isDirectory === true ? { folder: entry } : { file: item.getAsFile() }
  })
  // With a folder among them, the plain list names it as a file that can't be read.
  if (!dropped.some((one) => one.folder !== undefined)) return files
  const found = chosenFiles(dropped.flatMap(({ file }) => file ?? []))
  for (const { folder } of dropped) if (folder !== undefined) await walk(folder, found)
  return found
}
