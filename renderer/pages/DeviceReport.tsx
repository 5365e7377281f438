import { useTranslation } from 'react-i18next'
import type { DeviceView } from '../../shared/contract/views.ts'
import type { Language } from '../../shared/report/quantities.ts'
import { Differences } from '../features/device/Differences.tsx'
import { ReportView } from '../features/device/ReportView.tsx'
import { TypeDetails } from '../features/device/TypeDetails.tsx'
import { momentText } from '../text/moments.ts'

export interface DeviceReportProps {
  readonly device: DeviceView
  readonly language: Language
}

/** What was read of a device, what is another since the reading before, and what a person can add. */
export function DeviceReport({ device, language }: DeviceReportProps) {
  const { t } = useTranslation()
  const { kind, readAt, tool, toolVersion } = device.report.source
  const when = momentText(readAt, language)
  return (
    <div className="flex flex-col gap-4">
      <div className="flex items-center justify-between gap-4">
        <p className="text-lg">
          {kind === 'typed' ? t('device.typedAt', { when }) : t('device.readAt', { when, tool, version: toolVersion })}
        </p>
        <TypeDetails device={device.summary} />
      </div>
      <Differences deviceId={device.summary.deviceId} language={language} />
      <ReportView device={device} language={language} />
    </div>
  )
}
