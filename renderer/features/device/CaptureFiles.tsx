import { useTranslation } from 'react-i18next'
import type { DeviceView } from '../../../shared/contract/views.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { Panel } from '../../components/Panel.tsx'

export interface CaptureFilesProps {
  readonly files: DeviceView['captureFiles']
  readonly language: Language
}

/** The raw outputs that the report was made from, which are kept with it. */
export function CaptureFiles({ files, language }: CaptureFilesProps) {
  const { t } = useTranslation()
  if (files.length === 0) return null
  return (
    <Panel title={t('device.captureFiles')}>
      <ul className="columns-2 gap-6 text-sm">
        {files.map(({ name, status, sizeBytes }) => (
          <li key={name} className="flex justify-between gap-3 py-1">
            <span className="min-w-0 font-mono break-all">{name}</span>
            <span className="shrink-0 text-quiet">
              {status === 'read'
                ? t('device.fileSize', { size: formatNumber(sizeBytes, language) })
                : t(`reading.${status}`)}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
