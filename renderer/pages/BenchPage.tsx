import { useTranslation } from 'react-i18next'
import { ConnectStrip } from '../features/connect/ConnectStrip.tsx'
import { BenchBar } from '../features/intake/BenchBar.tsx'
import { IntakeList } from '../features/intake/IntakeList.tsx'
import { Problem } from '../components/Problem.tsx'
import { go } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationQuery } from '../station/use-station-query.ts'

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
        profiles={profiles.data ?? []}
        lots={lots.data ?? []}
        language={language}
        onConnect={() => go({ place: 'connect', way: 'network' })}
      />
      <div className="flex min-h-0 flex-1 flex-col gap-4 overflow-auto p-4">
        <ConnectStrip />
        {error !== null && <Problem error={error} />}
        {cards.data !== undefined && (
          <IntakeList
            cards={cards.data}
            profiles={profiles.data ?? []}
            bench={bench.data}
            language={language}
            onOpen={(deviceId) => go({ place: 'device', deviceId, view: 'verdict' })}
            onOpenLabel={(deviceId) => go({ place: 'device', deviceId, view: 'label' })}
          />
        )}
      </div>
    </div>
  )
}
