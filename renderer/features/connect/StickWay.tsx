import { useTranslation } from 'react-i18next'
import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { StickRow } from './StickRow.tsx'

/** Sticks with reports: they are imported by themselves; here is how far, and the receipt. */
export function StickWay() {
  const { t } = useTranslation()
  const sticks = useStationQuery('stick.list', {})
  if (sticks.error !== null) return <Problem error={sticks.error} />
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-3xl text-xl">{t('connect.stick.do')}</p>
      {sticks.data?.length === 0 && (
        <p className="rounded-xl border-2 border-dashed border-edge p-8 text-center text-xl font-semibold">
          {t('connect.stick.none')}
        </p>
      )}
      <ul className="flex flex-col gap-3">
        {sticks.data?.map((stick) => (
          <StickRow key={stick.stickId} stick={stick} />
        ))}
      </ul>
    </div>
  )
}
