import type { DeviceView } from '../../shared/contract/views.ts'
import type { Language } from '../../shared/report/quantities.ts'
import { Differences } from '../features/device/Differences.tsx'
import { ReportView } from '../features/device/ReportView.tsx'
import { TypeDetails } from '../features/device/TypeDetails.tsx'

export interface DeviceReportProps {
  readonly device: DeviceView
  readonly language: Language
}

/** What was read of a device, what is another since the reading before, and what a person can add. */
export function DeviceReport({ device, language }: DeviceReportProps) {
  return (
    <div className="flex flex-col gap-4">
      <div className="flex justify-end">
        <TypeDetails device={device.summary} />
      </div>
      <Differences deviceId={device.summary.deviceId} language={language} />
      <ReportView device={device} language={language} />
    </div>
  )
}
