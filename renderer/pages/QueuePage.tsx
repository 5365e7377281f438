import { useTranslation } from 'react-i18next'
import { KeyCap } from '../components/KeyCap.tsx'
import { Problem } from '../components/Problem.tsx'
import { useKeys } from '../components/use-keys.ts'
import { ShippingSide } from '../features/shipping/ShippingSide.tsx'
import { go, turn } from '../navigation.ts'
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
  // As they stand on the left: partner by partner.
  const inOrder = (partners.data ?? []).flatMap(({ partnerId }) =>
    (lots.data ?? []).filter((one) => one.partnerId === partnerId),
  )
  const move = (step: -1 | 1) => {
    const place = inOrder.findIndex((one) => one.lotId === lotId)
    const benchLot = inOrder.find((one) => one.lotId === bench.data?.lotId)
    const next = place === -1 ? (benchLot ?? inOrder[0]) : inOrder[place + step]
    if (next !== undefined) turn({ place: 'queue', lotId: next.lotId })
  }
  useKeys({ ArrowUp: () => move(-1), ArrowDown: () => move(1) })
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
          <p className="flex h-full items-center justify-center gap-3 text-center text-xl text-balance text-quiet">
            {t(lots.data?.length === 0 ? 'shipping.noLots' : 'shipping.chooseLot')}
            {inOrder.length > 0 && (
              <span className="flex gap-1">
                <KeyCap name={t('frame.keys.up')} />
                <KeyCap name={t('frame.keys.down')} />
              </span>
            )}
          </p>
        ) : (
          <LotDevices key={lot.lotId} lot={lot} isBenchLot={bench.data?.lotId === lot.lotId} />
        )}
      </div>
    </div>
  )
}
