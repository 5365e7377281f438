import { createHash } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../../shared/contract/refusal.ts'
import type { ExportFailure } from '../../../shared/contract/schedule.ts'
import type { WrittenExport } from '../store/bench/export-schedules.ts'
import type { TablePiece } from './table-pieces.ts'

/** errno(3) and what it means for a person; on Windows Node gives the same names. */
const failures: Readonly<Record<string, ExportFailure>> = {
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  ENODEV: 'folder-missing',
  ENOSPC: 'folder-full',
  EDQUOT: 'folder-full',
  EFBIG: 'folder-full',
  EACCES: 'folder-denied',
  EPERM: 'folder-denied',
  EROFS: 'folder-denied',
}

const failureOf = (error: unknown): ExportFailure | null => {
  if (error instanceof Refusal) {
    return error.code === 'workbook-full' || error.code === 'archive-full' ? error.code : null
  }
  const { code } = error as NodeJS.ErrnoException
  return code === undefined ? null : (failures[code] ?? 'folder-failed')
}

/** Makes what stands in a folder durable; some systems and shares know no such thing for folders. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // The file itself is durable; only its name may be lost with the power.
  }
}

async function writeWhole(path: string, pieces: AsyncIterable<TablePiece>) {
  const digest = createHash('sha256')
  let [devices, sizeBytes] = [0, 0]
  const file = await open(path, 'w')
  try {
    for await (const piece of pieces) {
      await file.writeFile(piece.bytes)
      digest.update(piece.bytes)
      sizeBytes += piece.bytes.byteLength
      devices += piece.devices
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { devices, sizeBytes, sha256: digest.digest('hex') }
}

export type FolderFile = {
  readonly folder: string
  /** What every file of the series begins and ends with; the moment stands between. */
  readonly begins: string
  readonly ends: string
  readonly moment: string
  /** So many files of the series stay, the newest. */
  readonly keeps: number
}

/**
 * Writes a file of a series into a folder: under another name first, made durable, then put in place by one rename, so that
 * who reads the folder sees whole files only. Then the oldest of the series go; nothing else is ever touched, and a folder
 * that is not there is not made, since it may be a share that is not mounted.
 *
 * @returns why nothing was written, as a value: the bench goes on.
 */
export async function writeToFolder(
  { folder, begins, ends, moment, keeps }: FolderFile,
  pieces: AsyncIterable<TablePiece>,
): Promise<WrittenExport | ExportFailure> {
  const fileName = `${begins}${moment}${ends}`
  const unfinished = join(folder, `.${begins}unfinished${ends}`)
  try {
    if (!(await stat(folder)).isDirectory()) return 'folder-missing'
    const written = await writeWhole(unfinished, pieces)
    await rename(unfinished, join(folder, fileName))
    await syncFolder(folder)
    const series = (await readdir(folder)).filter((name) => isOfSeries(name, begins, ends)).toSorted()
    const deleted = series.filter((name) => name !== fileName).slice(0, Math.max(0, series.length - keeps))
    for (const name of deleted) await rm(join(folder, name), { force: true })
    return { fileName, ...written, deleted }
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

const isOfSeries = (name: string, begins: string, ends: string): boolean =>
  name.startsWith(begins) &&
  name.endsWith(ends) &&
  /^\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d$/.test(name.slice(begins.length, name.length - ends.length))
