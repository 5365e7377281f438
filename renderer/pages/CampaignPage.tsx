import { HeartHandshake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { Picker } from '../components/Picker.tsx'
import { Problem } from '../components/Problem.tsx'
import { AllocationBars } from '../features/campaign/AllocationBars.tsx'
import { FigureTable } from '../features/campaign/FigureTable.tsx'
import { ForecastText } from '../features/campaign/ForecastText.tsx'
import { HourChart } from '../features/campaign/HourChart.tsx'
import { TodayTiles } from '../features/campaign/TodayTiles.tsx'
import { useDayStart } from '../features/campaign/use-day-start.ts'
import { WaitingBars } from '../features/campaign/WaitingBars.tsx'
import { go, turn } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationQuery } from '../station/use-station-query.ts'

export interface CampaignPageProps {
  readonly operationId: string | null
}

/** How far an operation is: for the bench and for a screen on the wall. */
export function CampaignPage({ operationId }: CampaignPageProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const dayStartsAt = useDayStart()
  const operations = useStationQuery('operation.list', {})
  const known = operations.data ?? []
  const chosen = known.find((one) => one.operationId === operationId) ?? known.at(-1)
  const dashboard = useStationQuery(
    'operation.dashboard',
    { operationId: chosen?.operationId ?? '', dayStartsAt },
    { isEnabled: chosen !== undefined, keepsLast: true },
  )
  const error = operations.error ?? dashboard.error
  const told = dashboard.data
  return (
    <div className="flex h-full flex-col gap-4 overflow-auto p-4 2xl:gap-6 2xl:p-6">
      <div className="flex items-center justify-between gap-6">
        <h1 className="truncate text-2xl font-bold 2xl:text-4xl">{chosen?.name ?? t('campaign.choose')}</h1>
        {chosen !== undefined && (
          <div className="ml-auto shrink-0">
            <ActionButton
              icon={HeartHandshake}
              onPress={() => go({ place: 'impact', operationId: chosen.operationId })}
            >
              {t('impact.open')}
            </ActionButton>
          </div>
        )}
        {known.length > 1 && (
          <div className="w-72 shrink-0">
            <Picker
              label={t('campaign.choose')}
              isLabelHidden
              choices={known.map((one) => ({ id: one.operationId, text: one.name }))}
              chosenId={chosen?.operationId ?? null}
              onChoose={(id) => turn({ place: 'campaign', operationId: id })}
            />
          </div>
        )}
      </div>
      {error !== null && <Problem error={error} />}
      {operations.data?.length === 0 && <p className="p-8 text-center text-xl">{t('campaign.none')}</p>}
      {told !== undefined && (
        <>
          <TodayTiles today={told.today} language={language} />
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-start gap-4 2xl:grid-cols-[minmax(0,4fr)_minmax(0,4fr)_minmax(0,3fr)] 2xl:gap-6">
            <Panel title={t('campaign.allocations')}>
              <AllocationBars allocations={told.allocations} language={language} />
            </Panel>
            <div className="row-span-2 flex min-w-0 flex-col gap-4 2xl:row-span-1 2xl:gap-6">
              {told.forecast !== null && (
                <Panel title={t('campaign.forecast', { wave: told.forecast.waveName })}>
                  <ForecastText end={told.forecast.end} dayStartsAt={dayStartsAt} language={language} />
                </Panel>
              )}
              <Panel title={t('campaign.figures')}>
                <FigureTable figures={told.figures} language={language} />
              </Panel>
            </div>
            <div className="flex min-w-0 flex-col gap-4 2xl:gap-6">
              <Panel title={t('campaign.waiting')}>
                <WaitingBars devicesByState={told.devicesByState} language={language} />
              </Panel>
              <Panel title={t('campaign.hours')}>
                <HourChart hours={told.today.hours} />
              </Panel>
            </div>
          </div>
        </>
      )}
    </div>
  )
}
