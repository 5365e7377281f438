import { Pencil, Plus } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SourceView } from '../../../../shared/contract/arrivals.ts'
import type { OperationView } from '../../../../shared/contract/campaign.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { useStationQuery } from '../../../station/use-station-query.ts'
import { takeLine } from './arrivals-in-hand.ts'
import { ChangeSourceSheet } from './ChangeSourceSheet.tsx'
import { ExpectedList } from './ExpectedList.tsx'
import { ManifestImport } from './ManifestImport.tsx'
import { ManifestPanel } from './ManifestPanel.tsx'
import { SourceList } from './SourceList.tsx'
import { SourceSheet } from './SourceSheet.tsx'

export interface SourcesViewProps {
  readonly operation: OperationView
  /** The line that is looked at: its source is chosen, and its sheet opens. */
  readonly expectedId: string | null
  readonly language: Language
}

/** Where the devices of an operation come from, with the lists of the chosen source and what arrived of them. */
export function SourcesView({ operation: { operationId }, expectedId, language }: SourcesViewProps) {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const [changed, setChanged] = useState<SourceView | null>(null)
  const [sourceId, setSourceId] = useState<string | null>(null)
  const { data, error } = useStationQuery('source.list', { operationId })
  const sources = data ?? []
  const { data: line } = useStationQuery(
    'expected.get',
    { expectedId: expectedId ?? '' },
    { isEnabled: expectedId !== null },
  )
  const chosenId = sourceId ?? line?.sourceId
  const chosen = sources.find((one) => one.sourceId === chosenId) ?? sources[0]
  useEffect(() => {
    if (line !== undefined && line.deviceId === null) takeLine(line)
  }, [line])
  return (
    <div className="grid grid-cols-[20rem_minmax(0,1fr)] 2xl:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] items-start gap-4 2xl:gap-6">
      <div className="flex flex-col gap-4">
        <ActionButton icon={Plus} look={sources.length === 0 ? 'main' : 'plain'} onPress={() => setAdding(true)}>
          {t('sources.newSource')}
        </ActionButton>
        {error !== null && <Problem error={error} />}
        {data?.length === 0 && <p className="p-8 text-center text-xl">{t('sources.noSource')}</p>}
        <SourceList sources={sources} chosenId={chosen?.sourceId ?? null} language={language} onChoose={setSourceId} />
      </div>
      {chosen !== undefined && (
        <div key={chosen.sourceId} className="flex min-w-0 flex-col gap-4">
          <Panel title={chosen.name}>
            <ManifestImport source={chosen} language={language} />
          </Panel>
          <ExpectedList source={chosen} language={language} />
          <Panel title={t('sources.lists')}>
            <ManifestPanel sourceId={chosen.sourceId} language={language} />
            <div className="mt-3 flex justify-end">
              <ActionButton icon={Pencil} onPress={() => setChanged(chosen)}>
                {t('sources.putRight')}
              </ActionButton>
            </div>
          </Panel>
        </div>
      )}
      {changed !== null && <ChangeSourceSheet source={changed} onClose={() => setChanged(null)} />}
      {isAdding && <SourceSheet operationId={operationId} onAdded={setSourceId} onClose={() => setAdding(false)} />}
    </div>
  )
}
