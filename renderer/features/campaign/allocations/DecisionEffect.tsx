import { useTranslation } from 'react-i18next'
import type { ProfileDeviceKind } from '../../../../shared/profile/profile.ts'
import { spacedTag } from '../../../../shared/label/words.ts'
import { Problem } from '../../../components/Problem.tsx'
import { useStationQuery } from '../../../station/use-station-query.ts'

export interface DecisionEffectProps {
  readonly allocationId: string
  readonly deviceKind: ProfileDeviceKind | null
  readonly profileId: string | null
}

const outcomes = ['pass', 'incomplete', 'fail', 'other-kind'] as const
const mostShown = 12

/** What a decision means for the devices that stand in the allocation: counted, and those in question by name. */
export function DecisionEffect({ allocationId, deviceKind, profileId }: DecisionEffectProps) {
  const { t } = useTranslation()
  const { data, error } = useStationQuery('allocation.whatDecided', { allocationId, deviceKind, profileId })
  if (error !== null) return <Problem error={error} />
  if (data === undefined) return <p className="text-quiet">{t('planning.starting')}</p>
  if (data.standing === 0) return <p>{t('coordination.nothingIn')}</p>
  const named = data.devices.slice(0, mostShown)
  return (
    <section aria-live="polite" className="flex flex-col gap-2 rounded-lg border-2 border-line bg-raised p-3">
      <p className="font-semibold">{t('coordination.standing', { count: data.standing })}</p>
      <ul className="flex flex-col gap-1">
        {outcomes
          .filter((outcome) => data.outcomes[outcome] > 0)
          .map((outcome) => (
            <li key={outcome} className={`tabular-nums ${outcome === 'pass' ? '' : 'font-semibold text-bad'}`}>
              {t(`coordination.outcomeOf.${outcome}`, { devices: data.outcomes[outcome] })}
            </li>
          ))}
      </ul>
      {named.length > 0 && (
        <ul className="grid grid-cols-2 gap-x-4 text-sm">
          {named.map(({ deviceId, tag, name }) => (
            <li key={deviceId} className="flex gap-2">
              <strong className="shrink-0 tabular-nums">{spacedTag(tag)}</strong>
              <span className="truncate">{name}</span>
            </li>
          ))}
        </ul>
      )}
      {data.devices.length > named.length && (
        <p className="text-sm text-quiet">{t('planning.more', { count: data.devices.length - named.length })}</p>
      )}
      <p className="max-w-xl text-quiet">{t('coordination.standingStays')}</p>
    </section>
  )
}
