import type { ArchiveEntry } from '../../../shared/contract/export.ts'
import type { ExportColumn } from '../../../shared/contract/export-columns.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { station } from '../../station/clients.ts'
import type { TableChoice } from './table-formats.ts'

export type ExportWanted = {
  readonly format: TableChoice
  readonly columns: readonly ExportColumn[]
  readonly search: string
  readonly language: Language
}

const devicesAPage = 200
/** Each is read, made and packed whole: more would hold the station up. */
const documentsAPage = 20

type Piece = { readonly bytes: Uint8Array; readonly devices: number; readonly next: string | null }
type Table = ExportWanted & { readonly format: 'xlsx' | 'csv' | 'snipe-it' }
type Documents = ExportWanted & { readonly format: 'glpi' | 'device' }

const isOfDocuments = (wanted: ExportWanted): wanted is Documents =>
  wanted.format === 'glpi' || wanted.format === 'device'

async function tablePiece({ format, columns, language, search }: Table, after: string | null): Promise<Piece> {
  const asked = { columns: [...columns], language, search, after, limit: devicesAPage }
  if (format === 'xlsx') return station.call('export.workbook', asked)
  // What spreadsheets of that country open as a table.
  const separator = language === 'fr' ? ';' : ','
  const { heading, lines, devices, next } = await station.call('export.rows', { ...asked, format, separator })
  return { bytes: new TextEncoder().encode(after === null ? heading + lines : lines), devices, next }
}

async function* tablePieces(wanted: Table): AsyncGenerator<Piece> {
  let after: string | null = null
  do {
    const piece: Piece = await tablePiece(wanted, after)
    yield piece
    after = piece.next
  } while (after !== null)
}

/** Files of an archive, and its directory behind them: what stands in it is kept here, not in the station. */
async function* archivePieces({ format, search }: Documents, onUnread: (devices: number) => void) {
  const entries: ArchiveEntry[] = []
  let [offsetBytes, after] = [0, null as string | null]
  do {
    const asked = { format, search, after, limit: documentsAPage, offsetBytes }
    const { unread, ...piece } = await station.call('export.archive', asked)
    onUnread(unread)
    entries.push(...piece.entries)
    offsetBytes += piece.bytes.byteLength
    after = piece.next
    yield piece
  } while (after !== null)
  const { bytes } = await station.call('export.archiveEnd', { entries, offsetBytes })
  yield { bytes, devices: 0, next: null }
}

/**
 * Gathers a table or an archive piece by piece.
 *
 * @returns the file, and how many devices were never read and have no document in it; null when it was stopped.
 */
export async function gatherExport(
  wanted: ExportWanted,
  onProgress: (devices: number) => void,
  isStopped: () => boolean,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly unread: number } | null> {
  const pieces: Uint8Array[] = []
  let [devices, unread] = [0, 0]
  const all = isOfDocuments(wanted)
    ? archivePieces(wanted, (more) => {
        unread += more
      })
    : tablePieces({ ...wanted, format: wanted.format as Table['format'] })
  for await (const piece of all) {
    if (isStopped()) return null
    pieces.push(piece.bytes)
    devices += piece.devices
    onProgress(devices)
  }
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return { bytes, unread }
}
