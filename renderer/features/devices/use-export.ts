import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { say } from '../../components/notices.ts'
import { shell } from '../../station/clients.ts'
import { gatherExport, type ExportWanted } from './gather-export.ts'

const fileNames = {
  xlsx: 'export.workbookFileName',
  csv: 'export.fileName',
  'snipe-it': 'export.snipeItFileName',
  glpi: 'export.glpiFileName',
  device: 'export.deviceFileName',
} as const

/** Writes a table or an archive of devices to a file that the technician names; it can be followed and stopped on the way. */
export function useExport(onDone: () => void) {
  const { t } = useTranslation()
  const [devicesSoFar, setDevicesSoFar] = useState<number | null>(null)
  const run = useRef(0)

  const write = async (wanted: ExportWanted) => {
    run.current += 1
    const mine = run.current
    setDevicesSoFar(0)
    try {
      const gathered = await gatherExport(wanted, setDevicesSoFar, () => mine !== run.current)
      if (gathered === null) return
      const { bytes, unread } = gathered
      const suggestedName = t(fileNames[wanted.format])
      const saved = await shell.call('file.save', { suggestedName, bytes })
      if (saved === null) return
      say({ kind: 'done', text: (translate) => translate('export.saved', { name: saved.name }) })
      if (unread > 0) say({ kind: 'warning', text: (translate) => translate('export.unread', { count: unread }) })
      onDone()
    } finally {
      if (mine === run.current) setDevicesSoFar(null)
    }
  }
  return {
    /** How many devices are in the table so far; null while none is made. */
    devicesSoFar,
    start: (wanted: ExportWanted) => {
      write(wanted).catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))
    },
    stop: () => {
      run.current += 1
      setDevicesSoFar(null)
    },
  }
}
