import { LoaderCircle, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { StationState } from '../../shared/contract/shell.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { say } from '../components/notices.ts'
import { shell } from '../station/clients.ts'
import { refusalSentences } from '../text/refusal-text.ts'

export interface StationPageProps {
  readonly state: Exclude<StationState, { kind: 'ready' }>
}

const retry = () => {
  shell.call('station.retry', {}).catch((error: unknown) => say({ kind: 'refusal', error: error as Error }))
}

/** The whole screen while the station can't be asked: that it starts, or why it does not and what to do. */
export function StationPage({ state }: StationPageProps) {
  const { t } = useTranslation()
  if (state.kind !== 'refused') {
    const isRestarting = state.kind === 'restarting'
    return (
      <main className="grid h-full place-items-center p-8 text-center" data-station={state.kind}>
        <div className="flex flex-col items-center gap-4">
          <LoaderCircle aria-hidden size={72} className="animate-spin text-accent" />
          <h1 className="text-3xl font-bold">
            {t(isRestarting ? 'stationDown.restartingTitle' : 'stationDown.startingTitle')}
          </h1>
          <output className="text-xl">
            {isRestarting ? t('stationDown.restartingText', { attempt: state.attempt }) : t('stationDown.startingText')}
          </output>
        </div>
      </main>
    )
  }
  const { what, where, remedy } = refusalSentences(state, t)
  return (
    <main className="grid h-full place-items-center p-8" data-station="refused">
      <div role="alert" className="flex w-full max-w-3xl flex-col gap-6 rounded-xl border-2 border-bad bg-surface p-8">
        <h1 className="flex items-center gap-4 text-3xl font-bold">
          <TriangleAlert aria-hidden size={48} className="shrink-0 text-bad" />
          {t('stationDown.refusedTitle')}
        </h1>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-6 gap-y-4 text-xl">
          <dt className="text-quiet">{t('stationDown.what')}</dt>
          <dd className="font-semibold">{what}</dd>
          {where !== null && (
            <>
              <dt className="text-quiet">{t('stationDown.where')}</dt>
              <dd className="font-mono text-lg break-all">{where}</dd>
            </>
          )}
          {remedy !== null && (
            <>
              <dt className="text-quiet">{t('stationDown.remedy')}</dt>
              <dd>{remedy}</dd>
            </>
          )}
        </dl>
        <div className="flex items-center justify-between">
          <ActionButton isBig look="main" onPress={retry}>
            {t('stationDown.retry')}
          </ActionButton>
          <p className="text-sm text-quiet">{t('stationDown.code', { code: state.code })}</p>
        </div>
      </div>
    </main>
  )
}
