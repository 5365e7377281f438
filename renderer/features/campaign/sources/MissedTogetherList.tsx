import { useTranslation } from 'react-i18next'
import type { Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { say } from '../../../components/notices.ts'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { useStationQuery } from '../../../station/use-station-query.ts'
import { momentText } from '../../../text/moments.ts'

export interface MissedTogetherListProps {
  readonly sourceId: string
  readonly language: Language
}

/** What was said of many lines at a time, each to be taken back with one press. Nothing where nothing was. */
export function MissedTogetherList({ sourceId, language }: MissedTogetherListProps) {
  const { t } = useTranslation()
  const { data } = useStationQuery('expected.misses', { sourceId })
  const again = useStationCommand('expected.awaitMany', {
    onDone: ({ awaited }) => say({ kind: 'done', text: (words) => words('sources.awaitedMany', { count: awaited }) }),
  })
  if (data === undefined || data.length === 0) return null
  return (
    <ul aria-label={t('sources.missedTogether')} className="mt-3 flex flex-col gap-2">
      {data.map(({ missId, at, reason, lines }) => (
        <li key={missId} className="flex items-center gap-4 rounded-lg bg-raised px-3 py-2">
          <p className="min-w-0 flex-1">
            <strong>{t('sources.missedMany', { count: lines })}</strong>{' '}
            {t('sources.missedWhen', { moment: momentText(at, language), reason })}
          </p>
          <ActionButton isDisabled={again.isPending} onPress={() => again.mutate({ missId })}>
            {t('sources.awaitThem')}
          </ActionButton>
        </li>
      ))}
    </ul>
  )
}
