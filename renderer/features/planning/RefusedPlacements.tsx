import { useTranslation } from 'react-i18next'
import type { RefusedPlacement } from '../../../shared/contract/planning.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'

const mostShown = 60

export interface RefusedPlacementsProps {
  readonly refused: readonly RefusedPlacement[]
  /** Takes them out of what is accepted next. */
  readonly onLeaveOut: () => void
}

/** Why nothing was queued: each device that stands in the way, and one press that leaves them all out. */
export function RefusedPlacements({ refused, onLeaveOut }: RefusedPlacementsProps) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="flex flex-col gap-3 rounded-xl border-2 border-bad bg-bad-soft p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-lg font-bold">{t('planning.nothingQueued', { count: refused.length })}</p>
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
