import { open } from 'node:fs/promises'
import { Refusal } from '../../../shared/contract/refusal.ts'

const errorWords: Readonly<Record<string, readonly [code: string, what: string, remedy: string]>> = {
  ENOENT: ['file-not-found', 'There is no such file', 'Check the path.'],
  EACCES: ['file-denied', 'This file may not be read', 'Check its permissions.'],
  EISDIR: ['not-a-file', 'This is a folder, not a file', 'Name the file itself.'],
}

/**
 * Reads a text file that a person named: UTF-8, with or without a byte order mark.
 *
 * Its size is looked at before a byte is loaded, so that a wrong file of gigabytes costs nothing.
 *
 * @throws Refusal `file-not-found`, `file-denied`, `not-a-file`, `file-empty`, `file-too-large` or `file-not-text`,
 *   each with the path and what to do.
 */
export async function readInputFile(path: string, maxBytes = 16 * 1024 * 1024): Promise<string> {
  let bytes: Buffer
  try {
    await using file = await open(path, 'r')
    const { size } = await file.stat().then((stat) => {
      if (stat.isFile()) return stat
      throw Object.assign(new Error('not a regular file'), { code: 'EISDIR' })
    })
    if (size === 0) throw refusal('file-empty', 'This file is empty', path, 'Export or copy it again.')
    if (size > maxBytes) {
      const what = `This file is too large (${Math.ceil(size / 1e6)} MB; at most ${Math.floor(maxBytes / 1e6)} MB)`
      throw refusal('file-too-large', what, path, 'Name the report or profile itself.')
    }
    bytes = await file.readFile()
  } catch (error) {
    const words = errorWords[(error as NodeJS.ErrnoException).code ?? '']
    if (words !== undefined && !(error instanceof Refusal)) throw refusal(words[0], words[1], path, words[2])
    throw error
  }
  try {
    if (bytes.includes(0)) throw new TypeError('a NUL byte is not text')
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refusal('file-not-text', 'This file is not UTF-8 text', path, 'Save it as UTF-8, or name another file.')
  }
}

const refusal = (code: string, what: string, where: string, remedy: string) =>
  new Refusal({ code, what, where, remedy })
