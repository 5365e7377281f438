import { Building2, FileDown, SlidersHorizontal } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../components/ActionButton.tsx'
import { say } from '../components/notices.ts'
import { Panel } from '../components/Panel.tsx'
import { Problem } from '../components/Problem.tsx'
import { useKeys } from '../components/use-keys.ts'
import { FactorSheet } from '../features/campaign/FactorSheet.tsx'
import { FactorTable } from '../features/campaign/FactorTable.tsx'
import { ImpactTiles } from '../features/campaign/ImpactTiles.tsx'
import { ReachedBars } from '../features/campaign/ReachedBars.tsx'
import { ReachedLegend } from '../features/campaign/ReachedLegend.tsx'
import { go } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { shell, station } from '../station/clients.ts'
import { useStationQuery } from '../station/use-station-query.ts'
import { NoOperation } from './NoOperation.tsx'

export interface ImpactPageProps {
  readonly operationId: string | null
}

/** What became of an operation, for those who gave for it. */
export function ImpactPage({ operationId }: ImpactPageProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const [isChanging, setIsChanging] = useState(false)
  const operations = useStationQuery('operation.list', {})
  const chosen = operations.data?.find((one) => one.operationId === operationId) ?? operations.data?.at(-1)
  const asked = { operationId: chosen?.operationId ?? '' }
  const shown = useStationQuery('impact.show', asked, { isEnabled: chosen !== undefined, keepsLast: true })
  useKeys({ Escape: () => go({ place: 'campaign', operationId, view: 'dashboard' }) })
  const error = operations.error ?? shown.error
  const impact = shown.data
  const save = async () => {
    const { bytes } = await station.call('impact.pdf', { ...asked, language, day: localDay(new Date()) })
    const saved = await shell.call('file.save', { suggestedName: t('impact.fileName'), bytes })
    if (saved !== null) say({ kind: 'done', text: (translate) => translate('impact.saved', { name: saved.name }) })
  }
  return (
    <div className="flex h-full flex-col gap-4 overflow-auto p-4 2xl:gap-6 2xl:p-6">
      <div className="flex items-center justify-between gap-4">
        <h1 className="min-w-0 text-2xl leading-tight font-bold 2xl:text-4xl">
          {[t('impact.title'), ...(chosen === undefined ? [] : [chosen.name])].join(' — ')}
        </h1>
        <div className="flex shrink-0 gap-3">
          <ActionButton icon={Building2} onPress={() => go({ place: 'organisation' })}>
            {t('organisation.open')}
          </ActionButton>
          <ActionButton icon={SlidersHorizontal} isDisabled={impact === undefined} onPress={() => setIsChanging(true)}>
            {t('impact.change')}
          </ActionButton>
          <ActionButton
            look="main"
            icon={FileDown}
            isDisabled={impact === undefined}
            onPress={() => void save().catch((fault: unknown) => say({ kind: 'refusal', error: fault as Error }))}
          >
            {t('impact.pdf')}
          </ActionButton>
        </div>
      </div>
      {error !== null && <Problem error={error} />}
      {operations.data?.length === 0 && <NoOperation why={t('impact.noOperation')} />}
      {impact !== undefined && (
        <>
          <ImpactTiles impact={impact} language={language} />
          <ReachedLegend />
          <div className="grid grid-cols-2 items-start gap-4 2xl:grid-cols-3 2xl:gap-6">
            <Panel title={t('impact.byPartner')}>
              <ReachedBars
                rows={impact.partners.map((one) => ({ ...one, id: one.partnerId, name: one.partnerName }))}
                language={language}
              />
            </Panel>
            <div className="flex min-w-0 flex-col gap-4 2xl:contents">
              <Panel title={t('impact.byWave')}>
                <ReachedBars
                  rows={impact.waves.map((one) => ({ ...one, id: one.waveId, name: one.waveName }))}
                  language={language}
                />
              </Panel>
              <Panel title={t('impact.byKind')}>
                <ReachedBars
                  rows={impact.byKind.map((one) => ({
                    ...one,
                    id: one.kind ?? 'unread',
                    name: one.kind === null ? t('impact.kindUnread') : t(`kind.${one.kind}`),
                  }))}
                  language={language}
                />
              </Panel>
            </div>
            <div className="col-span-full">
              <Panel title={t('impact.factors')}>
                <FactorTable factors={impact.factors} language={language} />
                <p className="mt-3 text-quiet">{t('impact.method')}</p>
              </Panel>
            </div>
          </div>
          {isChanging && (
            <FactorSheet
              factors={impact.factors}
              hasOwnFactors={impact.hasOwnFactors}
              language={language}
              onClose={() => setIsChanging(false)}
            />
          )}
        </>
      )}
    </div>
  )
}

/** The calendar day of this place, ISO 8601. */
function localDay(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
