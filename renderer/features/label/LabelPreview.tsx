import { useTranslation } from 'react-i18next'
import type { BenchView, DeviceSummary } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { formatNumber, type Language } from '../../../shared/report/quantities.ts'
import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { LabelDots } from '../../components/LabelDots.tsx'

export interface LabelPreviewProps {
  readonly device: DeviceSummary
  readonly format: BenchView['labelFormat']
  readonly language: Language
  /** Of the chosen printer; null where that does not tell, and the template's own are shown. */
  readonly dotsPerInch: number | null
}

/** The label as the printer will draw it, dot for dot, with its size in millimetres. */
export function LabelPreview({ device, format, language, dotsPerInch }: LabelPreviewProps) {
  const { t } = useTranslation()
  const { deviceId, tag } = device
  // Beyond that a screen has no dots to show them with.
  const asked = dotsPerInch === null || dotsPerInch < 150 || dotsPerInch > 600 ? {} : { dotsPerInch }
  const raster = useStationQuery('label.raster', { deviceId, format, language, ...asked }, { keepsLast: true })
  if (raster.error !== null) return <Problem error={raster.error} />
  if (raster.data === undefined) return <p>{t('frame.loading')}</p>
  if (raster.data === null) return <p>{t('label.tooLarge')}</p>
  const size = {
    width: formatNumber(raster.data.widthMillimetres, language, 1),
    height: formatNumber(raster.data.heightMillimetres, language, 1),
  }
  const dots = String(raster.data.dotsPerInch)
  return (
    <figure className="flex flex-col items-start gap-3">
      <div className="max-h-[60vh] max-w-full overflow-auto p-1">
        <div className="w-fit shadow-lg ring-1 ring-edge">
          <LabelDots raster={raster.data} name={t('label.preview', { tag: spacedTag(tag), ...size })} />
        </div>
      </div>
      <figcaption className="text-quiet">{t('label.trueSize', { ...size, dots })}</figcaption>
    </figure>
  )
}
