import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KitView } from '../../../shared/contract/packing.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'
import { KitRow } from './KitRow.tsx'

export interface KitListProps {
  readonly state: KitView['state'] | null
  readonly search: string
  /** Where this part of the list begins; null: at its start. */
  readonly after: string | null
  readonly onDevice: (deviceId: string) => void
}

/** Kits as they came in, a hundred at a time; the next hundred is a list of its own under this one. */
export function KitList({ state, search, after, onDevice }: KitListProps) {
  const { t } = useTranslation()
  const [hasMore, setMore] = useState(false)
  const page = useStationQuery('kit.list', { state, search, after, limit: 100 }, { keepsLast: true })
  if (page.error !== null) return <Problem error={page.error} />
  if (page.data === undefined) return null
  const { kits, next } = page.data
  return (
    <>
      {kits.length === 0 && <p className="py-6 text-center text-xl">{t('stock.none')}</p>}
      <ul className="flex flex-col">
        {kits.map((kit) => (
          <KitRow key={kit.kitId} kit={kit} onDevice={onDevice} />
        ))}
      </ul>
      {next !== null && !hasMore && (
        <div className="grid justify-center py-3">
          <ActionButton isBig onPress={() => setMore(true)}>
            {t('stock.more')}
          </ActionButton>
        </div>
      )}
      {next !== null && hasMore && (
        <KitList key={next} state={state} search={search} after={next} onDevice={onDevice} />
      )}
    </>
  )
}
