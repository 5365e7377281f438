import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportColumn } from '../../../shared/contract/export-columns.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { say } from '../../components/notices.ts'
import { shell, station } from '../../station/clients.ts'

export type TableWanted = {
  readonly format: 'xlsx' | 'csv' | 'snipe-it'
  readonly columns: readonly ExportColumn[]
  readonly search: string
  readonly language: Language
}

const devicesAPage = 200

type Piece = { readonly bytes: Uint8Array; readonly devices: number; readonly next: string | null }

const fileNames = {
  xlsx: 'export.workbookFileName',
  csv: 'export.fileName',
  'snipe-it': 'export.snipeItFileName',
} as const

async function pieceOf({ format, columns, language, search }: TableWanted, after: string | null): Promise<Piece> {
  const asked = { columns: [...columns], language, search, after, limit: devicesAPage }
  if (format === 'xlsx') return station.call('export.workbook', asked)
  // What spreadsheets of that country open as a table.
  const separator = language === 'fr' ? ';' : ','
  const { heading, lines, devices, next } = await station.call('export.rows', { ...asked, format, separator })
  return { bytes: new TextEncoder().encode(after === null ? heading + lines : lines), devices, next }
}

/** Gathers a table piece by piece; null when it was stopped. */
async function tableOf(wanted: TableWanted, onProgress: (devices: number) => void, isStopped: () => boolean) {
  const pieces: Uint8Array[] = []
  let devices = 0
  let after: string | null = null
  do {
    const piece: Piece = await pieceOf(wanted, after)
    if (isStopped()) return null
    pieces.push(piece.bytes)
    devices += piece.devices
    after = piece.next
    onProgress(devices)
  } while (after !== null)
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Writes a table of devices to a file that the technician names; it can be followed and stopped on the way. */
export function useExport(onDone: () => void) {
  const { t } = useTranslation()
  const [devicesSoFar, setDevicesSoFar] = useState<number | null>(null)
  const run = useRef(0)

  const write = async (wanted: TableWanted) => {
    run.current += 1
    const mine = run.current
    setDevicesSoFar(0)
    try {
      const bytes = await tableOf(wanted, setDevicesSoFar, () => mine !== run.current)
      if (bytes === null) return
      const suggestedName = t(fileNames[wanted.format])
      const saved = await shell.call('file.save', { suggestedName, bytes })
      if (saved === null) return
      say({ kind: 'done', text: (translate) => translate('export.saved', { name: saved.name }) })
      onDone()
    } finally {
      if (mine === run.current) setDevicesSoFar(null)
    }
  }
  return {
    /** How many devices are in the table so far; null while none is made. */
    devicesSoFar,
    start: (wanted: TableWanted) => {
      write(wanted).catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))
    },
    stop: () => {
      run.current += 1
      setDevicesSoFar(null)
    },
  }
}
