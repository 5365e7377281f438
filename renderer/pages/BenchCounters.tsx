import { useTranslation } from 'react-i18next'
import { useStationQuery } from '../station/use-station-query.ts'

/** Which bench this is, and how many of its devices are ready and queued. */
export function BenchCounters() {
  const { t } = useTranslation()
  const bench = useStationQuery('bench.status', {})
  const count = (state: string) => bench.data?.devicesByState[state] ?? 0
  return (
    <p className="min-w-40 shrink-0 text-right max-xl:hidden text-sm leading-tight tabular-nums">
      {bench.data !== undefined && (
        <>
          <strong className="block">{t('frame.benchPrefix', { prefix: bench.data.prefix })}</strong>
          <span className="text-quiet">{t('frame.counters', { ready: count('ready'), queued: count('queued') })}</span>
        </>
      )}
    </p>
  )
}
