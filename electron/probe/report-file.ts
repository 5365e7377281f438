import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Transfer } from '../../shared/report/transfer.ts'

/** A name that every file system takes, FAT included; the machine's serial where it has one. */
export function reportFileName({ report, intakeId }: Pick<Transfer, 'report' | 'intakeId'>): string {
  const serial = (report.machine.serial ?? '').replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^-+|-+$/g, '')
  return `etabli-report-${serial.slice(0, 60) || intakeId}.json`
}

export type WrittenReport =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly reason: string }

/**
 * Writes the report whole or not at all: a stick may be pulled at any moment.
 *
 * @param folders in order of preference; a stick may be write-protected, a live system's own folder full.
 */
export async function writeReport(transfer: Transfer, folders: readonly string[]): Promise<WrittenReport> {
  const name = reportFileName(transfer)
  let reason = ''
  for (const folder of folders) {
    const unfinished = join(folder, `.${randomUUID()}.part`)
    try {
      const file = await open(unfinished, 'wx', 0o600)
      try {
        await file.writeFile(`${JSON.stringify(transfer)}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(unfinished, join(folder, name))
      return { ok: true, path: join(folder, name) }
    } catch (error) {
      reason ||= (error as NodeJS.ErrnoException).code ?? String(error)
      await rm(unfinished, { force: true }).catch(() => undefined)
    }
  }
  return { ok: false, reason }
}

/** Where a report goes that can't stand beside the program. */
export const otherFolders = (): readonly string[] => [process.cwd(), homedir(), tmpdir()]
