import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { Refusal } from '../../../shared/contract/refusal.ts'

type Words = readonly [code: string, what: string, remedy: string]

const notFound: Words = ['file-not-found', 'There is no such file', 'Check the path.']
const denied: Words = ['file-denied', 'This file may not be read', 'Check its permissions.']
const notAFile: Words = ['not-a-file', 'This is not a file', 'Name the file itself; "-" stands for standard input.']

/** What a path can be besides a file that may be read; anything else that goes wrong is a bug. */
const errorWords: Readonly<Record<string, Words>> = {
  ENOENT: notFound,
  ENOTDIR: notFound,
  ELOOP: notFound,
  ENAMETOOLONG: notFound,
  EACCES: denied,
  EPERM: denied,
  EISDIR: notAFile,
  // A socket or a device without a driver can't be opened at all.
  ENXIO: notAFile,
  ENODEV: notAFile,
}

const mostBytes = 16 * 1024 * 1024

/** Without it, opening a pipe that nobody writes to would wait for ever. Windows has neither. */
const withoutWaiting = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Reads a text file that a person named: UTF-8, with or without a byte order mark.
 *
 * Its size is looked at before a byte is loaded, so that a wrong file of gigabytes costs nothing.
 *
 * @throws Refusal `file-not-found`, `file-denied`, `not-a-file`, `file-empty`, `file-too-large` or `file-not-text`,
 *   each with the path and what to do.
 */
export async function readInputFile(path: string, maxBytes = mostBytes): Promise<string> {
  let bytes: Buffer
  try {
    await using file = await open(path, withoutWaiting)
    const stat = await file.stat()
    if (!stat.isFile()) throw refusal(notAFile, path)
    if (stat.size > maxBytes) throw tooLarge(stat.size, maxBytes, path)
    bytes = await file.readFile()
  } catch (error) {
    const words = errorWords[(error as NodeJS.ErrnoException).code ?? '']
    if (words !== undefined && !(error instanceof Refusal)) throw refusal(words, path)
    throw error
  }
  return decode(bytes, path)
}

/**
 * The same for bytes that come through a pipe, which has no size to look at before: reading stops at the limit.
 *
 * @throws Refusal `file-empty`, `file-too-large` or `file-not-text`; `where` names the pipe.
 */
export async function readInputStream(
  stream: AsyncIterable<Uint8Array>,
  where: string,
  maxBytes = mostBytes,
): Promise<string> {
  const chunks: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    sizeBytes += chunk.length
    if (sizeBytes > maxBytes) throw tooLarge(sizeBytes, maxBytes, where)
  }
  return decode(Buffer.concat(chunks), where)
}

function decode(bytes: Uint8Array, where: string): string {
  if (bytes.length === 0) throw refusal(['file-empty', 'This file is empty', 'Export or copy it again.'], where)
  try {
    if (bytes.includes(0)) throw new TypeError('a NUL byte is not text')
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const remedy = 'Save it as UTF-8, or name another file.'
    throw refusal(['file-not-text', 'This file is not UTF-8 text', remedy], where)
  }
}

function tooLarge(sizeBytes: number, maxBytes: number, where: string): Refusal {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0)
  const what = `This file is too large: ${megabytes(sizeBytes)} MB, at most ${megabytes(maxBytes)} MB`
  return refusal(['file-too-large', what, 'Name the report or profile itself.'], where)
}

const refusal = ([code, what, remedy]: Words, where: string) => new Refusal({ code, what, where, remedy })
