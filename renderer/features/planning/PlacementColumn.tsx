import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../shared/contract/campaign.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import type { LotView } from '../../../shared/contract/views.ts'
import { AllowOver } from './AllowOver.tsx'
import { QueuedDevices } from './QueuedDevices.tsx'
import type { Placed } from './placements.ts'

const mostShown = 60

export interface PlacementColumnProps {
  readonly title: string
  readonly placed: readonly Placed[]
  /** How many it takes; null for any number, undefined where no number is meant. */
  readonly room: number | null | undefined
  /** Null where nothing is allocated: the devices without a place. */
  readonly allocation: AllocationView | null
  /** Its lots with devices, which stand here already. */
  readonly lots?: readonly LotView[]
  /** The profile that it asks for, in words. */
  readonly profile?: string
  readonly reasonOf: (placed: Placed) => string
  /** More may go in than was allocated. */
  readonly onAllowed?: (allocation: AllocationView) => void
  readonly chosenId: string | null
  readonly onChoose: (deviceId: string) => void
  readonly onDrop: (deviceId: string) => void
  /** To the next (1) or the one before (-1) of the places that it fits. */
  readonly onStep: (deviceId: string, by: 1 | -1) => void
}

/** The devices that go to one allocation, with how full it would be; a place to drop one on. */
export function PlacementColumn(props: PlacementColumnProps) {
  const {
    title,
    placed,
    room,
    allocation,
    lots = [],
    profile,
    reasonOf,
    onAllowed,
    chosenId,
    onChoose,
    onDrop,
    onStep,
  } = props
  const { t } = useTranslation()
  const over = typeof room === 'number' ? Math.max(0, placed.length - room) : 0
  const chosen = placed.find(({ deviceId }) => deviceId === chosenId)
  const shown = [...(chosen === undefined ? [] : [chosen]), ...placed.filter((one) => one !== chosen)].slice(
    0,
    mostShown,
  )
  const share = over > 0 ? 100 : typeof room === 'number' && room > 0 ? (placed.length / room) * 100 : 0
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop on; buttons and arrows do the same
    <section
      aria-label={title}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        onDrop(event.dataTransfer.getData('text/plain'))
      }}
      className="flex w-72 shrink-0 2xl:w-80 flex-col rounded-xl border-2 border-line bg-surface"
    >
      <header className="flex flex-col gap-2 border-b-2 border-line p-3">
        <h2 className="text-lg leading-tight font-bold">{title}</h2>
        {profile !== undefined && <p className="text-quiet">{profile}</p>}
        {room === undefined ? (
          <p className="text-xl font-bold tabular-nums">{placed.length}</p>
        ) : (
          <p className={`font-semibold tabular-nums ${over > 0 ? 'text-bad' : ''}`}>
            {room === null
              ? t('planning.roomOpen', { placed: placed.length })
              : t('planning.roomOf', { placed: placed.length, room })}
          </p>
        )}
        {typeof room === 'number' && (
          <div aria-hidden className="h-3 overflow-hidden rounded border border-edge bg-raised">
            <div className={`h-full ${over > 0 ? 'bg-bad' : 'bg-accent'}`} style={{ width: `${share}%` }} />
          </div>
        )}
        {over > 0 && <p className="font-semibold text-bad">{t('planning.over', { count: over })}</p>}
        {over > 0 && allocation !== null && onAllowed !== undefined && (
          <AllowOver allocation={allocation} over={over} onAllowed={onAllowed} />
        )}
      </header>
      <div className="min-h-24 flex-1 overflow-auto">
        <ul className="p-2">
          {shown.map((one) => (
            <li key={one.deviceId}>
              <button
                type="button"
                draggable
                onDragStart={(event) => event.dataTransfer.setData('text/plain', one.deviceId)}
                onClick={() => onChoose(one.deviceId)}
                onKeyDown={({ key }) => {
                  if (key === 'ArrowRight') onStep(one.deviceId, 1)
                  if (key === 'ArrowLeft') onStep(one.deviceId, -1)
                }}
                aria-pressed={one.deviceId === chosenId}
                className={`mb-1 flex min-h-12 w-full flex-col rounded-lg border-2 px-3 py-1 text-left ${one.deviceId === chosenId ? 'border-accent bg-accent-soft' : 'border-line hover:bg-raised'}`}
              >
                <span className="flex w-full items-baseline justify-between gap-2">
                  <span className="shrink-0 font-bold whitespace-nowrap tabular-nums">{spacedTag(one.tag)}</span>
                  <span className="text-right leading-tight">{one.name}</span>
                </span>
                <span className="text-sm text-quiet">{reasonOf(one)}</span>
              </button>
            </li>
          ))}
        </ul>
        {lots.length > 0 && (
          <div>
            {lots.map((lot) => (
              <QueuedDevices key={lot.lotId} lot={lot} chosenId={chosenId} onChoose={onChoose} />
            ))}
          </div>
        )}
      </div>
      {placed.length > shown.length && (
        <p className="p-2 text-center text-quiet">{t('planning.more', { count: placed.length - shown.length })}</p>
      )}
    </section>
  )
}
