import { useTranslation } from 'react-i18next'
import { useStationQuery } from '../station/use-station-query.ts'

/** Which bench this is, and how many of its devices are ready and queued: on a narrow screen in three short lines, since
 * the scan field needs the room. */
export function BenchCounters() {
  const { t } = useTranslation()
  const bench = useStationQuery('bench.status', {})
  const count = (state: string) => bench.data?.devicesByState[state] ?? 0
  return (
    <p className="min-w-20 shrink-0 text-right max-xl:hidden text-sm 2xl:min-w-40 leading-tight tabular-nums">
      {bench.data !== undefined && (
        <>
          <strong className="block">{t('frame.benchPrefix', { prefix: bench.data.prefix })}</strong>
          <span className="block text-quiet 2xl:inline">{t('frame.readyCount', { count: count('ready') })}</span>
          <span aria-hidden className="hidden text-quiet 2xl:inline">
            {' · '}
          </span>
          <span className="block text-quiet 2xl:inline">{t('frame.queuedCount', { count: count('queued') })}</span>
        </>
      )}
    </p>
  )
}
