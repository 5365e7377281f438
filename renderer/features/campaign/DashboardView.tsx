import { HeartHandshake, Maximize2, Megaphone } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationView } from '../../../shared/contract/campaign.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Panel } from '../../components/Panel.tsx'
import { Problem } from '../../components/Problem.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { go } from '../../navigation.ts'
import { useStationQuery } from '../../station/use-station-query.ts'
import { AllocationBars } from './AllocationBars.tsx'
import { AnnounceSheet } from './AnnounceSheet.tsx'
import { FigureTable } from './FigureTable.tsx'
import { ForecastText } from './ForecastText.tsx'
import { HourChart } from './HourChart.tsx'
import { TodayTiles } from './TodayTiles.tsx'
import { useDayStart } from './use-day-start.ts'
import { WaitingBars } from './WaitingBars.tsx'

export interface DashboardViewProps {
  readonly operation: OperationView
  readonly language: Language
}

/** How far an operation is: for the bench and for a screen on the wall. */
export function DashboardView({ operation, language }: DashboardViewProps) {
  const { t } = useTranslation()
  const [isAnnouncing, setAnnouncing] = useState(false)
  const dayStartsAt = useDayStart()
  const { operationId } = operation
  const toWall = () => go({ place: 'wall', operationId })
  useKeys({ F8: toWall })
  const { data: told, error } = useStationQuery(
    'operation.dashboard',
    { operationId, dayStartsAt },
    { keepsLast: true },
  )
  return (
    <div className="flex flex-col gap-4 2xl:gap-6">
      <div className="flex items-center justify-between gap-6">
        <h2 className="truncate text-2xl font-bold 2xl:text-4xl">{operation.name}</h2>
        <div className="flex shrink-0 gap-3">
          <ActionButton icon={Maximize2} keyCap="F8" onPress={toWall}>
            {t('campaign.wall')}
          </ActionButton>
          <ActionButton icon={HeartHandshake} onPress={() => go({ place: 'impact', operationId })}>
            {t('impact.open')}
          </ActionButton>
        </div>
      </div>
      {error !== null && <Problem error={error} />}
      {told !== undefined && (
        <>
          <TodayTiles today={told.today} language={language} />
          <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-start gap-4 2xl:grid-cols-[minmax(0,22fr)_minmax(0,23fr)_minmax(0,15fr)] 2xl:gap-6">
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
                <div className="mt-3 flex justify-end">
                  <ActionButton icon={Megaphone} onPress={() => setAnnouncing(true)}>
                    {t('coordination.announce')}
                  </ActionButton>
                </div>
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
      {isAnnouncing && <AnnounceSheet operation={operation} onClose={() => setAnnouncing(false)} />}
    </div>
  )
}
