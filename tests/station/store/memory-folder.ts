import { accessSync, constants } from 'node:fs'

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** A folder in memory (Linux), where many thousand transactions cost no disk; null elsewhere. */
export const memoryFolder: string | null = isWritable('/dev/shm') ? '/dev/shm' : null
