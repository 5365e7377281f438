import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** One machine's files and what became of them at this bench. */
export type ReceiptEntry = {
  readonly names: readonly string[]
  readonly result: 'new' | 'known' | 'unreadable'
  /** The device's tag; null where there is none (yet). */
  readonly tag: string | null
  /** The refusal's code. */
  readonly refusal: string | null
}

export type Receipt = {
  readonly schema: 'etabli.receipt/1'
  readonly bench: string
  /** ISO 8601, UTC. */
  readonly writtenAt: string
  readonly entries: readonly ReceiptEntry[]
}

/** The first name of the day that is free: an older receipt is never written over. */
function freeName(taken: ReadonlySet<string>, day: string): string {
  for (let number = 1; ; number += 1) {
    const name = `etabli-recu-${day}${number === 1 ? '' : `-${number}`}.json`
    if (!taken.has(name)) return name
  }
}

/**
 * Writes a receipt at the root of a stick, whole or not at all.
 *
 * @returns the file's name. @throws the system's error: write-protected, full, gone.
 */
export async function writeReceipt(root: string, receipt: Receipt): Promise<string> {
  const name = freeName(new Set(await readdir(root)), receipt.writtenAt.slice(0, 10))
  const unfinished = join(root, `.${randomUUID()}.part`)
  try {
    const file = await open(unfinished, 'wx', 0o644)
    try {
      await file.writeFile(`${JSON.stringify(receipt, null, 2)}\n`)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(unfinished, join(root, name))
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
  return name
}
