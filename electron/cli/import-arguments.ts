import { constants } from 'node:fs'
import { open, stat as statOf } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { importLimits } from '../../shared/contract/import-limits.ts'
import type { ImportFile } from '../../shared/contract/import.ts'
import { Refusal } from '../../shared/contract/refusal.ts'
import { filesBelow } from '../station/sticks/scan-stick.ts'

/** What one word of the command line names: the files to import, or why it can't be read. */
export type NamedFiles = {
  readonly word: string
  readonly files: readonly ImportFile[]
  readonly refusal: Refusal | null
}

const codes: Readonly<Record<string, readonly [code: string, what: string, remedy: string]>> = {
  ENOENT: ['file-not-found', 'There is no such file', 'Check the path.'],
  ENOTDIR: ['file-not-found', 'There is no such file', 'Check the path.'],
  ELOOP: ['file-not-found', 'There is no such file', 'Check the path.'],
  EACCES: ['file-denied', 'This file may not be read', 'Check its permissions.'],
  EPERM: ['file-denied', 'This file may not be read', 'Check its permissions.'],
  ENXIO: ['not-a-file', 'This is not a file', 'Name the file itself.'],
}

/** Most of a path that the station takes as a file's name: its end tells more. */
const shown = (path: string): string => path.slice(-importLimits.nameCharacters)

/** Reads a file, or every file below a folder, with names that tell the folders apart. Other people's files: bounded. */
export async function readImportWord(word: string): Promise<NamedFiles> {
  try {
    const isFolder = (await statOf(word)).isDirectory()
    const paths = isFolder ? (await filesBelow(word)).map((path) => join(word, path)) : [word]
    const files: ImportFile[] = []
    for (const path of paths) {
      const below = isFolder ? `${basename(resolve(word))}/${path.slice(join(word, '/').length)}` : path
      files.push({ name: shown(below), bytes: await readBounded(path) })
    }
    return { word, files, refusal: null }
  } catch (error) {
    if (error instanceof Refusal) return { word, files: [], refusal: error }
    const words = codes[(error as NodeJS.ErrnoException).code ?? '']
    if (words === undefined) throw error
    const [code, what, remedy] = words
    return { word, files: [], refusal: new Refusal({ code, what, where: word, remedy }) }
  }
}

async function readBounded(path: string): Promise<Uint8Array> {
  await using file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stat = await file.stat()
  const { size } = stat
  if (!stat.isFile()) throw new Refusal({ code: 'not-a-file', what: 'This is not a file', where: path })
  if (size > importLimits.fileBytes) {
    const megabytes = (bytes: number) => Math.round(bytes / 1e6)
    const what = `This file is too large: ${megabytes(size)} MB, at most ${megabytes(importLimits.fileBytes)} MB`
    throw new Refusal({ code: 'file-too-large', what, where: path, remedy: 'Name the report itself.' })
  }
  return file.readFile()
}
