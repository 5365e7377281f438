import Database from 'better-sqlite3'
import { join } from 'node:path'

/**
 * The locks this process holds, by file. A Database object that nothing refers to is collected, and its lock with
 * it, within a fraction of a second: this map is what keeps a second station out.
 */
const held = new Map<string, Database.Database>()

export type InstanceLock = { release(): void }

/**
 * Takes the folder for this process: an exclusive transaction, never written, on a database of its own. The kernel
 * gives the lock back when the process ends, however it ends, and it works the same on Linux, Windows and macOS.
 *
 * @returns null when another station (or another store of this process) has the folder.
 */
export function takeInstanceLock(folder: string): InstanceLock | null {
  const path = join(folder, 'etabli.lock')
  if (held.has(path)) return null
  const db = new Database(path, { timeout: 0 })
  try {
    db.pragma('journal_mode = DELETE')
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if ((error as { code?: string }).code === 'SQLITE_BUSY') return null
    throw error
  }
  held.set(path, db)
  return {
    release() {
      if (held.delete(path)) db.close()
    },
  }
}
