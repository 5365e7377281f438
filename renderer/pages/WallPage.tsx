import { useTranslation } from 'react-i18next'
import { ActionButton } from '../components/ActionButton.tsx'
import { Problem } from '../components/Problem.tsx'
import { WallView } from '../features/campaign/wall/WallView.tsx'
import { turn } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationQuery } from '../station/use-station-query.ts'

export interface WallPageProps {
  readonly operationId: string | null
}

/** An operation on a screen on the wall: the one that is named, or the newest. */
export function WallPage({ operationId }: WallPageProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const operations = useStationQuery('operation.list', {})
  const known = operations.data
  const chosen = known?.find((one) => one.operationId === operationId) ?? known?.at(-1)
  const leave = () => turn({ place: 'campaign', operationId, view: 'dashboard' })
  if (chosen !== undefined) return <WallView operation={chosen} language={language} onLeave={leave} />
  return (
    <div className="grid h-full place-content-center justify-items-center gap-6 p-8 text-center text-2xl">
      <h1 className="sr-only">{t('campaign.wall')}</h1>
      {operations.error !== null && <Problem error={operations.error} />}
      {known !== undefined && <p>{t('coordination.noOperation')}</p>}
      <ActionButton isBig onPress={leave}>
        {t('campaign.leaveWall')}
      </ActionButton>
    </div>
  )
}
