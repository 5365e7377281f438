import { setImmediate } from 'node:timers/promises'
import type { Handlers } from '../../../shared/contract/define.ts'
import type { ArchiveEntry, ExportedArchive } from '../../../shared/contract/export.ts'
import type { ScheduledTable } from '../../../shared/contract/schedule.ts'
import type { StationContract } from '../../../shared/contract/station.ts'

/** What gives pages of tables: the same that windows and the command line ask. */
export type ExportPages = Pick<
  Handlers<StationContract>,
  'export.rows' | 'export.workbook' | 'export.archive' | 'export.archiveEnd'
>

export type TablePiece = { readonly bytes: Uint8Array; readonly devices: number }

const devicesAPiece = 100
/** Each is read, made and packed whole. */
const documentsAPiece = 20

/**
 * A table of every device, piece by piece, so that neither a large bench stands in memory nor a person at it waits: between
 * two pieces everything else has its turn.
 */
export async function* tablePieces(
  pages: ExportPages,
  { format, columns, language }: Pick<ScheduledTable, 'format' | 'columns' | 'language'>,
): AsyncGenerator<TablePiece> {
  if (format === 'glpi' || format === 'device') {
    yield* archivePieces(pages, format)
    return
  }
  const asked = { columns, language, search: '', limit: devicesAPiece }
  let after: string | null = null
  do {
    if (format === 'xlsx') {
      const page: TablePiece & { next: string | null } = await pages['export.workbook']({ ...asked, after })
      yield page
      after = page.next
    } else {
      const separator = language === 'fr' ? ';' : ','
      const page: { heading: string; lines: string; devices: number; next: string | null } = await pages['export.rows'](
        { ...asked, after, format, separator },
      )
      yield { bytes: Buffer.from(after === null ? page.heading + page.lines : page.lines), devices: page.devices }
      after = page.next
    }
    await setImmediate()
  } while (after !== null)
}

/** Documents of every device as one archive; of each file only what its directory says stays in memory. */
async function* archivePieces(pages: ExportPages, format: 'glpi' | 'device'): AsyncGenerator<TablePiece> {
  const entries: ArchiveEntry[] = []
  let [offsetBytes, after] = [0, null as string | null]
  do {
    const asked = { format, search: '', after, limit: documentsAPiece, offsetBytes }
    const page: ExportedArchive = await pages['export.archive'](asked)
    yield page
    entries.push(...page.entries)
    offsetBytes += page.bytes.byteLength
    after = page.next
    await setImmediate()
  } while (after !== null)
  yield { bytes: (await pages['export.archiveEnd']({ entries, offsetBytes })).bytes, devices: 0 }
}
