import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExportColumn } from '../../../shared/contract/export-columns.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { say } from '../../components/notices.ts'
import { shell, station } from '../../station/clients.ts'

export type TableWanted = {
  readonly format: 'csv' | 'snipe-it'
  readonly columns: readonly ExportColumn[]
  readonly search: string
  readonly language: Language
}

const devicesAPage = 200

/** Gathers a table page by page; null when it was stopped. */
async function tableOf(wanted: TableWanted, onProgress: (devices: number) => void, isStopped: () => boolean) {
  const parts: string[] = []
  let devices = 0
  let after: string | null = null
  do {
    const page: { heading: string; lines: string; devices: number; next: string | null } = await station.call(
      'export.rows',
      {
        format: wanted.format,
        columns: [...wanted.columns],
        // What spreadsheets of that country open as a table.
        separator: wanted.language === 'fr' ? ';' : ',',
        language: wanted.language,
        search: wanted.search,
        after,
        limit: devicesAPage,
      },
    )
    if (isStopped()) return null
    if (parts.length === 0) parts.push(page.heading)
    parts.push(page.lines)
    devices += page.devices
    after = page.next
    onProgress(devices)
  } while (after !== null)
  return new TextEncoder().encode(parts.join(''))
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
      const suggestedName = t(wanted.format === 'csv' ? 'export.fileName' : 'export.snipeItFileName')
      const saved = await shell.call('file.save', { suggestedName, bytes })
      if (saved === null) return
      say({ kind: 'done', text: t('export.saved', { name: saved.name }) })
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
