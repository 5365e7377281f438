import { readFileSync, statfsSync } from 'node:fs'

const memoryDisk = '/dev/shm'
/** Far more than the tests that run at the same time write. */
const leastBytes = 4 * 2 ** 30

/** Whether /proc/mounts (proc_mounts(5)) has this folder as a disk in memory from which programs may be started. */
export function isMemoryDisk(mounts: string, folder: string): boolean {
  const last = mounts
    .split('\n')
    .map((line) => line.split(' '))
    .findLast(([, place]) => place === folder)
  const [, , type, options = ''] = last ?? []
  const words = options.split(',')
  return type === 'tmpfs' && words.includes('rw') && !words.includes('noexec')
}

/**
 * The folder in memory for what tests write and throw away, or null where there is none with 4 GiB of room (Linux has
 * one, most containers a small one).
 *
 * A store waits for the disk at every commit, and a new one for some forty of them. What is tested is the same: the
 * calls are made, and no test pulls the plug.
 */
function memoryFolder(): string | null {
  if (process.platform !== 'linux') return null
  try {
    const { bavail, bsize } = statfsSync(memoryDisk)
    const hasRoom = Math.min(bavail * bsize, process.availableMemory()) >= leastBytes
    return hasRoom && isMemoryDisk(readFileSync('/proc/mounts', 'utf8'), memoryDisk) ? memoryDisk : null
  } catch {
    return null
  }
}

/** Sets where this process and its children put temporary files; a TMPDIR that somebody chose stays. */
export function putTemporaryFilesInMemory(): void {
  const folder = memoryFolder()
  if (folder !== null) process.env['TMPDIR'] ??= folder
}
