import { useTranslation } from 'react-i18next'
import type { LotView } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { Problem } from '../../components/Problem.tsx'
import { useStationQuery } from '../../station/use-station-query.ts'

export interface QueuedDevicesProps {
  readonly lot: LotView
  readonly chosenId: string | null
  readonly onChoose: (deviceId: string) => void
}

const mostShown = 20

/** The devices that stand in a lot already: each can be dragged into another allocation. */
export function QueuedDevices({ lot, chosenId, onChoose }: QueuedDevicesProps) {
  const { t } = useTranslation()
  const { data, error } = useStationQuery('queue.list', { lotId: lot.lotId, after: null, limit: mostShown })
  if (error !== null) return <Problem error={error} />
  const devices = data?.devices ?? []
  if (devices.length === 0) return null
  return (
    <section aria-label={t('planning.queuedIn', { lot: lot.name })} className="border-t-2 border-line p-2">
      <h3 className="mb-1 text-sm font-semibold text-quiet">{t('planning.queuedIn', { lot: lot.name })}</h3>
      <ul>
        {devices.map(({ deviceId, tag, manufacturer, modelVersion, model }) => (
          <li key={deviceId}>
            <button
              type="button"
              draggable
              onDragStart={(event) => event.dataTransfer.setData('text/plain', deviceId)}
              onClick={() => onChoose(deviceId)}
              aria-pressed={deviceId === chosenId}
              className={`mb-1 flex min-h-11 w-full items-baseline justify-between gap-2 rounded-lg border-2 px-3 py-2 text-left ${deviceId === chosenId ? 'border-accent bg-accent-soft' : 'border-line bg-raised'}`}
            >
              <span className="shrink-0 font-bold whitespace-nowrap tabular-nums">{spacedTag(tag)}</span>
              <span className="text-right leading-tight">
                {[manufacturer, modelVersion ?? model].filter(Boolean).join(' ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {lot.queued > devices.length && (
        <p className="text-center text-sm text-quiet">{t('planning.more', { count: lot.queued - devices.length })}</p>
      )}
    </section>
  )
}
