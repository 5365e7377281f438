import { useTranslation } from 'react-i18next'
import type { ScanSettings } from '../../shared/contract/scan.ts'
import { ChoiceBox } from '../components/ChoiceBox.tsx'
import { Panel } from '../components/Panel.tsx'
import { Problem } from '../components/Problem.tsx'
import { useKeys } from '../components/use-keys.ts'
import { LabelSheet } from '../features/label/LabelSheet.tsx'
import { CameraPanel } from '../features/scan/CameraPanel.tsx'
import { ControlCardPanel } from '../features/scan/ControlCardPanel.tsx'
import { FramePanel } from '../features/scan/FramePanel.tsx'
import { LastScanPanel } from '../features/scan/LastScanPanel.tsx'
import { SoundPanel } from '../features/scan/SoundPanel.tsx'
import { go } from '../navigation.ts'
import { usePreferences } from '../preferences.ts'
import { useStationCommand } from '../station/use-station-command.ts'
import { useStationQuery } from '../station/use-station-query.ts'

/** Where a bench sets up how it scans: what arrives, what is heard, the label check, the camera and the control card. */
export function ScannerPage() {
  const { t } = useTranslation()
  const language = usePreferences((state) => state.language)
  const bench = useStationQuery('bench.status', {})
  const card = useStationQuery('controlCard.draw', { language }, { keepsLast: true }).data
  const configure = useStationCommand('bench.configure')
  useKeys({ Escape: () => go({ place: 'bench' }) })
  if (bench.error !== null) return <Problem error={bench.error} />
  if (bench.data === undefined) return <p className="p-6">{t('frame.loading')}</p>
  const settings = bench.data.scan
  const change = (scan: Partial<ScanSettings>) => configure.mutate({ scan })
  return (
    <div className="h-full overflow-auto p-4">
      <h1 className="sr-only">{t('scanner.title')}</h1>
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] items-start gap-4 2xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_54rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <LastScanPanel />
          <SoundPanel settings={settings} onChange={change} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title={t('scanner.check.title')}>
            <ChoiceBox isChosen={settings.isLabelCheck} onChange={(isLabelCheck) => change({ isLabelCheck })}>
              {t('scanner.check.toggle')}
            </ChoiceBox>
            <p className="mt-2 text-quiet">{t('scanner.check.how')}</p>
          </Panel>
          <CameraPanel />
          <FramePanel key={settings.prefix + settings.suffix} settings={settings} onChange={change} />
        </div>
        <div className="col-span-2 min-w-0 2xl:col-span-1">
          <ControlCardPanel
            language={language}
            preview={card !== undefined && <LabelSheet drawing={card} name={t('scanner.card.preview')} />}
          />
        </div>
      </div>
    </div>
  )
}
