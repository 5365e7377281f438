import { useTranslation } from 'react-i18next'
import type { BenchView, DeviceSummary } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { LabelSheet } from './LabelSheet.tsx'

export interface LabelPreviewProps {
  readonly device: DeviceSummary
  readonly format: BenchView['labelFormat']
  readonly language: Language
}

/** The label as the printer will draw it, with its size in millimetres. */
export function LabelPreview({ device, format, language }: LabelPreviewProps) {
  const { t } = useTranslation()
  const { deviceId, tag } = device
  const drawing = useStationQuery('label.draw', { deviceId, format, language }, { keepsLast: true })
  if (drawing.error !== null) return <Problem error={drawing.error} />
  if (drawing.data === undefined) return <p>{t('frame.loading')}</p>
  const size = {
    width: formatNumber(drawing.data.widthMillimetres, language, 1),
    height: formatNumber(drawing.data.heightMillimetres, language, 1),
  }
  return (
    <figure className="flex flex-col items-start gap-3">
      <div className="max-h-[60vh] max-w-full overflow-auto p-1">
        <LabelSheet drawing={drawing.data} name={t('label.preview', { tag: spacedTag(tag), ...size })} />
      </div>
      <figcaption className="text-quiet">{t('label.trueSize', size)}</figcaption>
    </figure>
  )
}
