import { statfsSync } from 'node:fs'
import { Refusal } from '../../../shared/contract/refusal.ts'

/** What can stand in the way of the database, each with what a person can do about it. */
export const storeRefusalCodes = [
  'database-in-use',
  'database-newer',
  'database-read-only',
  'database-damaged',
  'disk-full',
  'folder-unwritable',
  'network-file-system',
] as const
export type StoreRefusalCode = (typeof storeRefusalCodes)[number]

const remedies: Readonly<Record<StoreRefusalCode, string>> = {
  'database-in-use': 'Close the other station that works in this folder, or choose another folder.',
  'database-newer': 'Install the newer version of the station again. The file was not changed.',
  'database-read-only': 'Give the station the right to write this file, or choose another folder.',
  'database-damaged': 'Keep the file as it is, and put a backup in its place. Nothing was changed.',
  'disk-full': 'Free some space on this disk and start again. Everything recorded before is still there.',
  'folder-unwritable': 'Give the station the right to write in this folder, or choose another one.',
  'network-file-system': 'Choose a folder on a disk of this computer.',
}

export function storeRefusal(code: StoreRefusalCode, what: string, where: string): Refusal {
  return new Refusal({ code, what, where, remedy: remedies[code] })
}

/** Below this a disk counts as full: SQLite can't even make its shared memory beside the file. */
const fullBelowBytes = 128 * 1024

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize < fullBelowBytes
  } catch {
    // The folder can't be asked; the first error then stands as it is.
    return false
  }
}

/**
 * Puts an error of SQLite or of the file system into a refusal, where it is one that a bench can meet: a full disk,
 * a file that may not be written, a damaged file. Anything else comes back as it was: a bug.
 *
 * Result codes: SQLite, "Result and Error Codes".
 */
export function asStoreRefusal(error: unknown, path: string, folder: string): unknown {
  const code = (error as { code?: string } | null)?.code ?? ''
  const isOutside = /^SQLITE_(IOERR|CANTOPEN)/.test(code)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || (isOutside && isFull(folder))) {
    return storeRefusal('disk-full', 'The disk is full: nothing of this was recorded', folder)
  }
  if (/^SQLITE_(READONLY|PERM)/.test(code)) {
    return storeRefusal('database-read-only', 'The database may not be written', path)
  }
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code) || code === 'EISDIR') {
    return storeRefusal('database-damaged', 'The database is damaged', path)
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code)) {
    return storeRefusal('folder-unwritable', 'The folder of the database may not be written', folder)
  }
  if (code === 'SQLITE_BUSY') {
    return storeRefusal('database-in-use', 'Another program holds the database', path)
  }
  if (code.startsWith('SQLITE_CANTOPEN')) {
    return storeRefusal('database-read-only', 'The database can not be opened for writing', path)
  }
  return error
}
