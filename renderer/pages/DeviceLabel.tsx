import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../shared/contract/views.ts'
import type { Language } from '../../shared/report/quantities.ts'
import { Panel } from '../components/Panel.tsx'
import { Problem } from '../components/Problem.tsx'
import { LabelControls } from '../features/label/LabelControls.tsx'
import { LabelPreview } from '../features/label/LabelPreview.tsx'
import { SheetPlaces } from '../features/label/SheetPlaces.tsx'
import { PrintJobs } from '../features/label/PrintJobs.tsx'
import { useStationQuery } from '../station/use-station-query.ts'

export interface DeviceLabelProps {
  readonly device: DeviceSummary
  readonly language: Language
}

/** The label of a device: as it will be printed, how to print it, and what became of each print. */
export function DeviceLabel({ device, language }: DeviceLabelProps) {
  const { t } = useTranslation()
  const bench = useStationQuery('bench.status', {})
  const jobs = useStationQuery('print.list', { deviceId: device.deviceId })
  const printers = useStationQuery('printer.list', {})
  const templates = useStationQuery('template.list', {})
  const titles = new Map((printers.data ?? []).map(({ name, title }) => [name, title]))
  const error = bench.error ?? jobs.error
  if (error !== null) return <Problem error={error} />
  if (bench.data === undefined) return <p>{t('frame.loading')}</p>
  const { labelFormat, printer } = bench.data
  const dots = printers.data?.find(({ name }) => name === printer)?.dotsPerInch ?? null
  const template = templates.data?.find(({ templateId }) => templateId === labelFormat)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_24rem] items-start gap-4">
      <div className="flex min-w-0 flex-col gap-4">
        <Panel title={t('label.title')}>
          <LabelPreview device={device} format={labelFormat} language={language} dotsPerInch={dots} />
        </Panel>
        {template !== undefined && template.nextPlace !== null && (
          <Panel title={t('label.sheet')}>
            <SheetPlaces template={template} />
          </Panel>
        )}
        <Panel title={t('label.jobs')}>
          <PrintJobs jobs={jobs.data ?? []} language={language} printerTitles={titles} />
        </Panel>
      </div>
      <Panel title={t('label.print')}>
        <LabelControls device={device} bench={bench.data} language={language} />
      </Panel>
    </div>
  )
}
