import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Refusal } from '../../shared/contract/refusal.ts'

/** A file as the station takes it: its name without the path, and its bytes. */
export async function readBytes(
  path: string,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  try {
    return { fileName: basename(path), bytes: new Uint8Array(await readFile(path)) }
  } catch (error) {
    const isDenied = (error as NodeJS.ErrnoException).code === 'EACCES'
    throw new Refusal({
      code: isDenied ? 'file-denied' : 'file-not-found',
      what: 'This file can not be read',
      where: path,
      remedy: 'Check the path.',
    })
  }
}
