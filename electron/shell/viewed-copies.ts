import { randomUUID } from 'node:crypto'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../shared/contract/refusal.ts'

/** How a PDF begins (ISO 32000-2, 7.5.2). Nothing else is handed to the system: by its ending only a viewer opens it. */
const beginning = Buffer.from('%PDF-')

export type ViewedCopies = {
  /**
   * Writes a PDF into the folder and has it opened. Its name is drawn by lot and its ending is `.pdf`, whatever the document
   * was called; only this account may read it, and nobody may write or execute it.
   *
   * @throws Refusal `not-a-pdf`, before anything is written; `not-written`; `not-opened`, where the system has no viewer.
   */
  readonly view: (bytes: Uint8Array) => Promise<void>
}

/**
 * Copies of documents that a person looks at with the system's viewer. They are taken away when the next run first shows one:
 * a viewer may hold its file for as long as the bench runs.
 *
 * @param folder of these copies alone: whatever is in it goes.
 * @param open hands a path to the system; answers what went wrong, or an empty text.
 */
export function viewedCopies(folder: string, open: (path: string) => Promise<string>): ViewedCopies {
  let emptied: Promise<void> | null = null
  const empty = async () => {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { recursive: true, mode: 0o700 })
  }
  return {
    async view(bytes) {
      if (!beginning.equals(bytes.subarray(0, beginning.length))) {
        throw new Refusal({
          code: 'not-a-pdf',
          what: 'This document is no PDF',
          remedy: 'Save it, and look at what it is before it is opened.',
        })
      }
      const path = join(folder, `${randomUUID()}.pdf`)
      try {
        await (emptied ??= empty())
        await writeFile(path, bytes, { flag: 'wx', mode: 0o600 })
        await chmod(path, 0o400)
      } catch (error) {
        emptied = null
        const { code } = error as NodeJS.ErrnoException
        throw new Refusal({
          code: 'not-written',
          what: `The file could not be written: ${code ?? 'unknown reason'}`,
          where: folder,
          remedy: 'Free some space, and open it again.',
        })
      }
      const fault = await open(path)
      if (fault === '') return
      await rm(path, { force: true })
      throw new Refusal({
        code: 'not-opened',
        what: `The system opened no viewer: ${fault}`,
        remedy: 'Save the document and open it on another computer, or install a viewer of PDF.',
      })
    },
  }
}
