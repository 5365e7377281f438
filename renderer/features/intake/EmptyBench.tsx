import { Laptop } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** A bench without machines says what to do. */
export function EmptyBench() {
  const { t } = useTranslation()
  return (
    <div className="grid h-full place-items-center rounded-xl border-2 border-dashed border-edge p-8">
      <div className="flex max-w-3xl text-balance flex-col items-center gap-4 text-center">
        <Laptop aria-hidden size={96} strokeWidth={1.25} className="text-quiet" />
        <h2 className="text-3xl font-bold">{t('intake.emptyTitle')}</h2>
        <p className="text-xl">{t('intake.emptyRead')}</p>
        <p className="text-xl">{t('intake.emptyConnect')}</p>
        <p className="text-xl">{t('intake.emptyCapture')}</p>
        <p className="text-xl text-quiet">{t('intake.emptyScan')}</p>
      </div>
    </div>
  )
}
