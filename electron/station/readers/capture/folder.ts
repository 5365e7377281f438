import { open, readdir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { decodeOutput, type CaptureFile } from '../capture.ts'
import { damageOf } from './inspect.ts'
import { isKnownOutput, outputFolders } from './recognised.ts'
import { parseStatuses, statusesFile } from './statuses.ts'

/** Sizes in bytes that no output of one machine comes near; a bench must not fill its memory with a wrong file. */
export type CaptureLimits = { readonly fileBytes: number; readonly totalBytes: number; readonly files: number }

export const defaultCaptureLimits: CaptureLimits = {
  fileBytes: 32 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
  files: 5000,
}

export const captureRefusalCodes = [
  'capture-not-found',
  'capture-not-a-folder',
  'capture-denied',
  'capture-not-recognised',
  'capture-too-large',
  'capture-file-denied',
  'capture-file-too-large',
  'capture-file-outside',
  'capture-file-empty',
  'capture-file-binary',
  'capture-file-truncated',
] as const

/** Why a folder cannot be read as one machine: what is wrong, where, and what to do. */
export type CaptureRefusal = {
  readonly code: (typeof captureRefusalCodes)[number]
  readonly what: string
  readonly where: string
  readonly remedy: string
}

export type FolderReading =
  | { readonly ok: true; readonly files: readonly CaptureFile[] }
  | { readonly ok: false; readonly refusal: CaptureRefusal }

const refuse = (refusal: CaptureRefusal): FolderReading => ({ ok: false, refusal })

const whichFolder =
  'Name the folder that holds the outputs of one machine (dmidecode.txt, lscpu.txt, smartctl-sda.json…).'
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

const isCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

/** Why a path cannot be read; anything that is not about its access or its presence is a bug and thrown on. */
function accessRefusal(error: unknown, where: string, isRoot: boolean): CaptureRefusal {
  if (isCode(error, 'ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG')) {
    return { code: 'capture-not-found', what: 'There is nothing at this path', where, remedy: whichFolder }
  }
  if (isCode(error, 'EACCES', 'EPERM')) {
    const what = `This ${isRoot ? 'folder' : 'file'} may not be read by this account`
    return {
      code: isRoot ? 'capture-denied' : 'capture-file-denied',
      what,
      where,
      remedy: 'Give the account the right to read it, or copy it to a place where it has.',
    }
  }
  throw error
}

/** Names of known outputs below the folder, with forward slashes, sorted. */
async function outputNames(folder: string, below = ''): Promise<readonly string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const names = await Promise.all(
    entries.map(async (entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      const isInside = below !== '' || outputFolders.has(entry.name)
      if (entry.isDirectory()) return isInside ? outputNames(folder, name) : []
      // A socket, a pipe or a device would block or never end: only files and links to files are opened.
      return (entry.isFile() || entry.isSymbolicLink()) && isKnownOutput(name) ? [name] : []
    }),
  )
  return names.flat().toSorted()
}

/** Reads at most one byte more than the limit, so that a file that grows meanwhile cannot fill the memory. */
async function readBounded(path: string, limitBytes: number): Promise<Uint8Array | null> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size > limitBytes) return null
    const buffer = Buffer.alloc(size)
    const { bytesRead } = await file.read(buffer, 0, size, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

type FileReading = { readonly file: CaptureFile } | { readonly refusal: CaptureRefusal } | null

async function readOutput(root: string, name: string, limits: CaptureLimits): Promise<FileReading> {
  const where = join(root, name)
  try {
    const target = await realpath(where)
    if (target !== root && !target.startsWith(root + sep)) {
      const remedy = 'Replace the link by a copy of the file.'
      return { refusal: { code: 'capture-file-outside', what: 'This link leads out of the folder', where, remedy } }
    }
    if (!(await stat(target)).isFile()) return null
    const bytes = await readBounded(target, limits.fileBytes)
    if (bytes === null) {
      return {
        refusal: {
          code: 'capture-file-too-large',
          what: `The file is larger than ${megabytes(limits.fileBytes)}, which no output of one machine is`,
          where,
          remedy: 'Take the file out of the folder, or dump this output again.',
        },
      }
    }
    const damage = damageOf(name, bytes)
    return damage === null ? { file: { name, status: 'read', bytes } } : { refusal: { ...damage, where } }
  } catch (error) {
    return { refusal: accessRefusal(error, where, false) }
  }
}

/**
 * Reads the known outputs of a folder into memory, or says why it cannot.
 *
 * One damaged output refuses the whole folder, by its name: a report without what that file would have said could
 * pass a machine that it condemns. Other files are passed over, links that leave the folder are refused, and no more
 * than the limits is ever held in memory.
 */
export async function readCaptureFolder(
  folder: string,
  limits: CaptureLimits = defaultCaptureLimits,
): Promise<FolderReading> {
  let root: string
  let names: readonly string[]
  try {
    root = await realpath(folder)
    if (!(await stat(root)).isDirectory()) {
      return refuse({ code: 'capture-not-a-folder', what: 'This is not a folder', where: folder, remedy: whichFolder })
    }
    names = await outputNames(root)
  } catch (error) {
    return refuse(accessRefusal(error, folder, true))
  }
  if (names.length === 0) {
    const what = 'Nothing in this folder is an output that the station knows'
    return refuse({ code: 'capture-not-recognised', what, where: folder, remedy: whichFolder })
  }
  const files: CaptureFile[] = []
  let totalBytes = 0
  for (const name of names) {
    // One after the other on purpose: together they could hold many times the limit.
    const reading = await readOutput(root, name, limits)
    if (reading !== null && 'refusal' in reading) return refuse(reading.refusal)
    if (reading !== null) files.push(reading.file)
    totalBytes += reading?.file.bytes?.length ?? 0
    if (totalBytes > limits.totalBytes || files.length > limits.files) {
      return refuse({
        code: 'capture-too-large',
        what: `The outputs together are more than ${megabytes(limits.totalBytes)} or ${limits.files} files, which one machine's are not`,
        where: folder,
        remedy: whichFolder,
      })
    }
  }
  const missing = await missingOutputs(root, limits)
  if ('refusal' in missing) return refuse(missing.refusal)
  const present = new Set(files.map(({ name }) => name))
  return { ok: true, files: [...files, ...missing.files.filter(({ name }) => !present.has(name))] }
}

/** What the capture script was refused or found absent; other folders have no such list. */
async function missingOutputs(
  root: string,
  limits: CaptureLimits,
): Promise<{ readonly files: readonly CaptureFile[] } | { readonly refusal: CaptureRefusal }> {
  if (!(await readdir(root)).includes(statusesFile)) return { files: [] }
  const list = await readOutput(root, statusesFile, limits)
  if (list === null) return { files: [] }
  if ('refusal' in list) return list
  return { files: parseStatuses(decodeOutput(list.file.bytes ?? new Uint8Array(0)), isKnownOutput).missing }
}
