import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Picker } from '../components/Picker.tsx'
import { Problem } from '../components/Problem.tsx'
import { ViewTabs } from '../components/ViewTabs.tsx'
import { CodeLabelSheet } from '../features/label/CodeLabelSheet.tsx'
import { AssignView } from '../features/planning/AssignView.tsx'
import { UpgradeView } from '../features/planning/UpgradeView.tsx'
import { WhatIfView } from '../features/planning/WhatIfView.tsx'
import { planningViews, turn, type PlanningView } from '../navigation.ts'
import { useCodeLabel } from '../station/code-label.ts'
import { usePreferences } from '../preferences.ts'
import { useStationQuery } from '../station/use-station-query.ts'
import { NoOperation } from './NoOperation.tsx'

export interface PlanningPageProps {
  readonly view: PlanningView
}

/** Who gets which device, which parts make which machine conform, and what another profile would change. */
export function PlanningPage({ view }: PlanningPageProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const labelled = useCodeLabel((state) => state.of)
  const [operationId, setOperationId] = useState<string | null>(null)
  const operations = useStationQuery('operation.list', {})
  const profiles = useStationQuery('profile.list', {})
  const known = operations.data ?? []
  const chosen = known.find((one) => one.operationId === operationId) ?? known.at(-1)
  const error = operations.error ?? profiles.error
  return (
    <div className="flex h-full flex-col">
      <h1 className="sr-only">{t('planning.title')}</h1>
      {error !== null && <Problem error={error} />}
      <ViewTabs
        label={t('planning.title')}
        tabs={planningViews.map((id) => ({ id, text: t(`planning.views.${id}`) }))}
        chosenId={view}
        onChoose={(chosenView) => turn({ place: 'planning', view: chosenView })}
        aside={
          known.length > 1 && (
            <div className="w-64">
              <Picker
                label={t('campaign.choose')}
                isLabelHidden
                choices={known.map((one) => ({ id: one.operationId, text: one.name }))}
                chosenId={chosen?.operationId ?? null}
                onChoose={setOperationId}
              />
            </div>
          )
        }
      >
        {view === 'what-if' && <WhatIfView profiles={profiles.data ?? []} language={language} />}
        {view !== 'what-if' && operations.data !== undefined && chosen === undefined && (
          <NoOperation why={t('planning.noOperation')} />
        )}
        {view === 'assign' && chosen !== undefined && (
          <AssignView key={chosen.operationId} operationId={chosen.operationId} />
        )}
        {view === 'upgrade' && chosen !== undefined && (
          <UpgradeView key={chosen.operationId} operationId={chosen.operationId} language={language} />
        )}
      </ViewTabs>
      {labelled !== null && <CodeLabelSheet of={labelled} language={language} />}
    </div>
  )
}
