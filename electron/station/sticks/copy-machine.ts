import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { importLimits } from '../../../shared/contract/import-limits.ts'
import type { ImportFile } from '../../../shared/contract/import.ts'
import type { RefusalText } from '../../../shared/contract/refusal.ts'
import type { StickMachine } from './scan-stick.ts'

export type Copied =
  | { readonly ok: true; readonly files: readonly ImportFile[] }
  | { readonly ok: false; readonly refusal: RefusalText }

const machineBytes = 128 * 1024 * 1024
const machineFiles = 5000

const tooLarge = (where: string): Copied => ({
  ok: false,
  refusal: { code: 'file-too-large', what: 'This is larger than the files of any machine', where },
})

/** A link that took a file's place since the listing is not followed; a pipe would never end. */
const plainly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0)

/**
 * Copies the files of one machine into memory, whole or not at all: what is parsed is the copy, so that pulling the
 * stick leaves either a machine or nothing of it.
 *
 * @throws the system's error when a file can't be read: the stick is gone or damaged.
 */
export async function copyMachine(root: string, { paths }: StickMachine): Promise<Copied> {
  if (paths.length > machineFiles) return tooLarge(paths[0] ?? '')
  const files: ImportFile[] = []
  let totalBytes = 0
  for (const path of paths) {
    await using file = await open(join(root, path), plainly)
    const stat = await file.stat()
    if (!stat.isFile()) continue
    totalBytes += stat.size
    if (stat.size > importLimits.fileBytes || totalBytes > machineBytes) return tooLarge(path)
    const bytes = Buffer.alloc(stat.size)
    let at = 0
    while (at < stat.size) {
      const { bytesRead } = await file.read(bytes, at, stat.size - at, at)
      if (bytesRead === 0) throw Object.assign(new Error('the file became shorter'), { code: 'EIO' })
      at += bytesRead
    }
    files.push({ name: path, bytes })
  }
  return { ok: true, files }
}
