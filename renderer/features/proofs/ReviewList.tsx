import { useTranslation } from 'react-i18next'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import type { ChosenDevice } from './DeviceChooser.tsx'
import { ReviewLine } from './ReviewLine.tsx'

export interface ReviewListProps {
  readonly device: ChosenDevice
  readonly language: Language
  readonly onOpenAll: () => void
}

/** What came last is what somebody at this device is likely to look for; the rest has a screen of its own. */
const newest = { of: 'waiting', search: '', after: null, limit: 3 } as const

/** Evidence that no device of the bench has the disk of, on a device's page: it may be a disk of this one. */
export function ReviewList({ device, language, onOpenAll }: ReviewListProps) {
  const { t } = useTranslation()
  const { data, error } = useStationQuery('erasure.review', newest)
  if (error !== null) return <Problem error={error} />
  const { erasures = [], waiting = 0 } = data ?? {}
  if (erasures.length === 0) return null
  return (
    <section aria-label={t('erasure.reviewTitle')} className="rounded-xl border-2 border-open p-3">
      <div className="flex items-center justify-between gap-3">
        <h3 className="text-lg font-bold">{t('erasure.toReview', { count: waiting })}</h3>
        <ActionButton onPress={onOpenAll}>{t('erasure.openReview')}</ActionButton>
      </div>
      <ul>
        {erasures.map((erasure) => (
          <ReviewLine key={erasure.evidenceId} erasure={erasure} language={language} device={device} />
        ))}
      </ul>
    </section>
  )
}
