import { useTranslation } from 'react-i18next'
import { Problem } from '../components/Problem.tsx'
import { ViewTabs } from '../components/ViewTabs.tsx'
import { AllocationsView } from '../features/campaign/allocations/AllocationsView.tsx'
import { DashboardView } from '../features/campaign/DashboardView.tsx'
import { OperationTools } from '../features/campaign/OperationTools.tsx'
import { PartnersView } from '../features/campaign/partners/PartnersView.tsx'
import { SourcesView } from '../features/campaign/sources/SourcesView.tsx'
import { campaignViews, turn, type CampaignView } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationQuery } from '../station/use-station-query.ts'

export interface CampaignPageProps {
  readonly operationId: string | null
  readonly view: CampaignView
  /** The line of a list that is looked at; null for none. */
  readonly expectedId: string | null
}

/** An operation: how far it is, and what coordination enters of it. */
export function CampaignPage({ operationId, view, expectedId }: CampaignPageProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const operations = useStationQuery('operation.list', {})
  const known = operations.data ?? []
  const chosen = known.find((one) => one.operationId === operationId) ?? known.at(-1)
  return (
    <div className="flex h-full flex-col">
      <h1 className="sr-only">{chosen?.name ?? t('coordination.title')}</h1>
      {operations.error !== null && <Problem error={operations.error} />}
      <ViewTabs
        label={t('coordination.title')}
        tabs={campaignViews.map((id) => ({ id, text: t(`coordination.views.${id}`) }))}
        chosenId={view}
        onChoose={(next) => turn({ place: 'campaign', operationId, view: next })}
        aside={
          <OperationTools
            operations={known}
            chosenId={chosen?.operationId ?? null}
            onChoose={(id) => turn({ place: 'campaign', operationId: id, view })}
          />
        }
      >
        {view === 'partners' && <PartnersView />}
        {view !== 'partners' && operations.data !== undefined && chosen === undefined && (
          <p className="p-8 text-center text-xl">{t('coordination.noOperation')}</p>
        )}
        {view === 'dashboard' && chosen !== undefined && (
          <DashboardView key={chosen.operationId} operation={chosen} language={language} />
        )}
        {view === 'allocations' && chosen !== undefined && (
          <AllocationsView key={chosen.operationId} operation={chosen} language={language} />
        )}
        {view === 'sources' && chosen !== undefined && (
          <SourcesView
            key={`${chosen.operationId} ${expectedId}`}
            operation={chosen}
            expectedId={expectedId}
            language={language}
          />
        )}
      </ViewTabs>
    </div>
  )
}
