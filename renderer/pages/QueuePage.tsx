import { useTranslation } from 'react-i18next'
import { Problem } from '../components/Problem.tsx'
import { ShippingSide } from '../features/shipping/ShippingSide.tsx'
import { go } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationQuery } from '../station/use-station-query.ts'
import { LotDevices } from './LotDevices.tsx'

export interface QueuePageProps {
  readonly lotId: string | null
}

/** The shipping queue: partners and lots beside the devices of the chosen one. */
export function QueuePage({ lotId }: QueuePageProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const partners = useStationQuery('partner.list', {})
  const lots = useStationQuery('lot.list', {})
  const profiles = useStationQuery('profile.list', {})
  const bench = useStationQuery('bench.status', {})
  const error = partners.error ?? lots.error ?? profiles.error ?? bench.error
  const lot = lots.data?.find((one) => one.lotId === lotId)
  return (
    <div className="grid h-full grid-cols-[23rem_minmax(0,1fr)] 2xl:grid-cols-[30rem_minmax(0,1fr)]">
      {lot === undefined && <h1 className="sr-only">{t('frame.queue')}</h1>}
      <div className="min-h-0 overflow-auto border-r-2 border-line bg-surface p-4">
        {error !== null && <Problem error={error} />}
        {bench.data !== undefined && partners.data !== undefined && (
          <ShippingSide
            partners={partners.data}
            lots={lots.data ?? []}
            profiles={profiles.data ?? []}
            benchProfileId={bench.data.profileId}
            chosenLotId={lotId}
            language={language}
            onChoose={(chosen) => go({ place: 'queue', lotId: chosen })}
          />
        )}
      </div>
      <div className="min-h-0 min-w-0 p-6">
        {lot === undefined ? (
          <p className="grid h-full place-items-center text-xl text-quiet">{t('shipping.chooseLot')}</p>
        ) : (
          <LotDevices key={lot.lotId} lot={lot} isBenchLot={bench.data?.lotId === lot.lotId} />
        )}
      </div>
    </div>
  )
}
