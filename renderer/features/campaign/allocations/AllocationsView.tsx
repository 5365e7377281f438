import { Pencil, Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OperationView, WaveView } from '../../../../shared/contract/campaign.ts'
import type { Language } from '../../../../shared/report/quantities.ts'
import { ActionButton } from '../../../components/ActionButton.tsx'
import { Panel } from '../../../components/Panel.tsx'
import { Problem } from '../../../components/Problem.tsx'
import { useStationQuery } from '../../../station/use-station-query.ts'
import { AllocationBar } from '../AllocationBar.tsx'
import { dayText } from '../day-text.ts'
import { fullWidthOf } from '../stage-look.ts'
import { StageLegend } from '../StageLegend.tsx'
import { AllocationSheet } from './AllocationSheet.tsx'
import { AllocationTools } from './AllocationTools.tsx'
import { WaveSheet } from './WaveSheet.tsx'

export interface AllocationsViewProps {
  readonly operation: OperationView
  readonly language: Language
}

/** The waves of an operation, each with its allocations: what was said, what is given, and how far its devices are. */
export function AllocationsView({ operation, language }: AllocationsViewProps) {
  const { t } = useTranslation()
  const [isAddingWave, setAddingWave] = useState(false)
  const [wave, setWave] = useState<WaveView | null>(null)
  const [changed, setChanged] = useState<WaveView | null>(null)
  const { operationId, waves } = operation
  const allocations = useStationQuery('allocation.list', { operationId }, { keepsLast: true })
  const partners = useStationQuery('partner.tree', {})
  const profiles = useStationQuery('profile.list', {}).data ?? []
  const error = allocations.error ?? partners.error
  const all = allocations.data ?? []
  const fullWidth = fullWidthOf(all)
  return (
    <div className="mx-auto flex max-w-7xl flex-col gap-4">
      <div className="flex items-center justify-between gap-6">
        <StageLegend />
        <ActionButton icon={Plus} onPress={() => setAddingWave(true)}>
          {t('coordination.newWave')}
        </ActionButton>
      </div>
      {error !== null && <Problem error={error} />}
      {waves.length === 0 && <p className="p-8 text-center text-xl">{t('coordination.noWave')}</p>}
      {waves.map((one) => {
        const own = all.filter(({ waveId }) => waveId === one.waveId)
        const day =
          one.promisedOn === null
            ? t('coordination.waveOpen')
            : t('coordination.wavePromised', { day: dayText(one.promisedOn, language) })
        return (
          <Panel key={one.waveId} title={`${one.name} · ${day}`}>
            <ul className="flex flex-col gap-4">
              {own.map((allocation) => (
                <li key={allocation.allocationId} className="flex flex-col gap-2">
                  <ul>
                    <AllocationBar allocation={allocation} fullWidth={fullWidth} language={language} />
                  </ul>
                  <AllocationTools
                    allocation={allocation}
                    wavePromisedOn={one.promisedOn}
                    profiles={profiles}
                    language={language}
                  />
                </li>
              ))}
            </ul>
            {own.length === 0 && <p className="text-lg text-quiet">{t('coordination.noAllocation')}</p>}
            <div className="mt-3 flex justify-end gap-3">
              <ActionButton icon={Pencil} onPress={() => setChanged(one)}>
                {t('coordination.changeWave')}
              </ActionButton>
              <ActionButton icon={Plus} look="main" onPress={() => setWave(one)}>
                {t('coordination.newAllocation')}
              </ActionButton>
            </div>
          </Panel>
        )
      })}
      {isAddingWave && <WaveSheet operationId={operationId} wave={null} onClose={() => setAddingWave(false)} />}
      {changed !== null && <WaveSheet operationId={operationId} wave={changed} onClose={() => setChanged(null)} />}
      {wave !== null && (
        <AllocationSheet
          wave={wave}
          partners={partners.data ?? []}
          profiles={profiles}
          language={language}
          onClose={() => setWave(null)}
        />
      )}
    </div>
  )
}
