import { useTranslation } from 'react-i18next'
import { ConnectStrip } from '../features/connect/ConnectStrip.tsx'
import { BenchBar } from '../features/intake/BenchBar.tsx'
import { CardStrip } from '../features/intake/CardStrip.tsx'
import { IntakeList } from '../features/intake/IntakeList.tsx'
import { Problem } from '../components/Problem.tsx'
import { go } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationQuery } from '../station/use-station-query.ts'

const toConnect = () => go({ place: 'connect', way: 'network' })
const openDevice = (deviceId: string) => go({ place: 'device', deviceId, view: 'verdict' })
const openLabel = (deviceId: string) => go({ place: 'device', deviceId, view: 'label' })

/** While a list is on its way: the same empty one each time, so that nothing is drawn anew for it. */
const none: readonly never[] = []

/** The bench: a card for each connected machine. */
export function BenchPage() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const bench = useStationQuery('bench.status', {})
  const profiles = useStationQuery('profile.list', {})
  const lots = useStationQuery('lot.list', {})
  const cards = useStationQuery('intake.list', {})
  const error = bench.error ?? profiles.error ?? lots.error ?? cards.error
  return (
    <div className="flex h-full flex-col">
      <h1 className="sr-only">{t('frame.bench')}</h1>
      <BenchBar
        bench={bench.data}
        profiles={profiles.data ?? none}
        lots={lots.data ?? none}
        language={language}
        onConnect={toConnect}
      />
      <CardStrip cards={cards.data ?? none} />
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-auto p-4">
        <ConnectStrip />
        {error !== null && <Problem error={error} />}
        {cards.data !== undefined && (
          <IntakeList
            cards={cards.data}
            profiles={profiles.data ?? none}
            bench={bench.data}
            language={language}
            onOpen={openDevice}
            onOpenLabel={openLabel}
          />
        )}
      </div>
    </div>
  )
}
