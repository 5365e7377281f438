import { useTranslation } from 'react-i18next'
import type { TestSubject } from '../../shared/profile/subjects.ts'
import { Problem } from '../components/Problem.tsx'
import { useKeys } from '../components/use-keys.ts'
import { ViewTabs } from '../components/ViewTabs.tsx'
import { CameBack } from '../features/device/CameBack.tsx'
import { DeviceHeader } from '../features/device/DeviceHeader.tsx'
import { DeviceQueue } from '../features/device/DeviceQueue.tsx'
import { deviceViews, go, turn, type DeviceScreenView } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { printOnBench } from '../station/print-label.ts'
import { useStationQuery } from '../station/use-station-query.ts'
import { DeviceDoubts } from './DeviceDoubts.tsx'
import { DeviceJournal } from './DeviceJournal.tsx'
import { DeviceLabel } from './DeviceLabel.tsx'
import { DeviceReady } from './DeviceReady.tsx'
import { DeviceReport } from './DeviceReport.tsx'
import { DeviceVerdict } from './DeviceVerdict.tsx'

const titles = {
  verdict: 'device.tabVerdict',
  ready: 'device.tabReady',
  report: 'device.tabReport',
  label: 'device.tabLabel',
  journal: 'device.tabJournal',
} as const

const back = () => {
  if (window.history.length > 1) window.history.back()
  else go({ place: 'devices', search: '' })
}

export interface DevicePageProps {
  readonly deviceId: string
  readonly view: DeviceScreenView
  /** The test by hand that is to be done; null: none in particular. */
  readonly test: TestSubject | null
}

/** One device: verdict, gates of ready, report, label and journal. */
export function DevicePage({ deviceId, view, test }: DevicePageProps) {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const device = useStationQuery('device.get', { deviceId })
  const profiles = useStationQuery('profile.list', {})
  const lots = useStationQuery('lot.list', {})
  const bench = useStationQuery('bench.status', {})
  const print = () => {
    if (device.data === undefined || bench.data === undefined) return
    const onNoPrinter = () => turn({ place: 'device', deviceId, view: 'label' })
    void printOnBench(device.data.summary, { bench: bench.data, language, onNoPrinter })
  }
  useKeys({ Escape: back, F6: print })
  if (device.error !== null) {
    return (
      <div className="p-6">
        <Problem error={device.error} />
      </div>
    )
  }
  if (device.data === undefined) return <p className="p-6">{t('frame.loading')}</p>
  const { summary } = device.data
  const profile = profiles.data?.find((one) => one.id === summary.profileId)
  return (
    <div className="flex h-full flex-col">
      <DeviceHeader
        device={summary}
        profileTitle={profile?.title[language] ?? summary.profileId}
        language={language}
        onBack={back}
      />
      <DeviceDoubts device={summary} />
      <ViewTabs
        label={t('device.sections')}
        tabs={deviceViews.map((id) => ({ id, text: t(titles[id]) }))}
        chosenId={view}
        aside={
          <div className="flex items-center gap-4">
            <DeviceQueue
              device={summary}
              gates={device.data.gates}
              lots={lots.data ?? []}
              benchLotId={bench.data?.lotId ?? null}
            />
            <CameBack device={summary} />
          </div>
        }
        onChoose={(chosen) => turn({ place: 'device', deviceId, view: chosen })}
      >
        {view === 'verdict' && (
          <DeviceVerdict device={device.data} profiles={profiles.data ?? []} language={language} />
        )}
        {view === 'ready' && (
          <DeviceReady
            key={`${deviceId} ${test}`}
            device={summary}
            verdict={device.data.verdict}
            test={test}
            language={language}
          />
        )}
        {view === 'report' && <DeviceReport device={device.data} language={language} />}
        {view === 'label' && <DeviceLabel device={summary} language={language} />}
        {view === 'journal' && <DeviceJournal deviceId={deviceId} language={language} />}
      </ViewTabs>
    </div>
  )
}
