import { useTranslation } from 'react-i18next'
import type { RefusedPlacement } from '../../../shared/contract/planning.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'

const mostShown = 60

export interface RefusedPlacementsProps {
  readonly refused: readonly RefusedPlacement[]
  /** How many others were queued; none where all were judged first and these were in the way. */
  readonly queued: number
  /** Takes them out of what is accepted next. */
  readonly onLeaveOut: () => void
}

/** Which devices stand in the way, each with why, and one press that leaves them all out. */
export function RefusedPlacements({ refused, queued, onLeaveOut }: RefusedPlacementsProps) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="flex flex-col gap-3 rounded-xl border-2 border-bad bg-bad-soft p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-lg font-bold">
          {queued === 0
            ? t('planning.nothingQueued', { count: refused.length })
            : t('planning.someRefused', { count: refused.length, queued })}
        </p>
        <ActionButton isBig onPress={onLeaveOut}>
          {t('planning.leaveOut')}
        </ActionButton>
      </div>
      <ul className="grid max-h-40 grid-cols-2 gap-x-6 overflow-auto 2xl:grid-cols-3">
        {refused.slice(0, mostShown).map(({ deviceId, tag, code }) => (
          <li key={`${deviceId} ${code}`} className="flex gap-3 py-1">
            <strong className="shrink-0 tabular-nums">{tag === null ? '?' : spacedTag(tag)}</strong>
            <span>{t(`planning.refusedFor.${code}`)}</span>
          </li>
        ))}
      </ul>
      {refused.length > mostShown && <p>{t('planning.more', { count: refused.length - mostShown })}</p>}
    </div>
  )
}
