import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../shared/contract/views.ts'
import type { GateName } from '../../shared/device/gate.ts'
import { isOpen } from '../../shared/device/gates.ts'
import type { TestSubject } from '../../shared/profile/subjects.ts'
import type { Language } from '../../shared/report/quantities.ts'
import type { Verdict } from '../../shared/verdict/verdict.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { Panel } from '../components/Panel.tsx'
import { Problem } from '../components/Problem.tsx'
import { DeviceParts } from '../features/device/DeviceParts.tsx'
import { itemsAnsweredWith } from '../features/guided-tests/guided-test.ts'
import { GuidedTestOffer } from '../features/guided-tests/GuidedTestOffer.tsx'
import { CardReasons } from '../features/intake/CardReasons.tsx'
import { PhotoPanel } from '../features/photos/PhotoPanel.tsx'
import { ChecklistPanel } from '../features/proofs/ChecklistPanel.tsx'
import { ErasurePanel } from '../features/proofs/ErasurePanel.tsx'
import { GateSettings } from '../features/proofs/GateSettings.tsx'
import { GateSteps } from '../features/proofs/GateSteps.tsx'
import { GradePanel } from '../features/proofs/GradePanel.tsx'
import { ReadyButton } from '../features/proofs/ReadyButton.tsx'
import { SheetButton } from '../features/proofs/SheetButton.tsx'
import { WaiverPanel } from '../features/proofs/WaiverPanel.tsx'
import { go, turn } from '../navigation.ts'
import { useStationQuery } from '../station/use-station-query.ts'
import { momentText } from '../text/moments.ts'

export interface DeviceReadyProps {
  readonly device: DeviceSummary
  /** The newest one; null where it was never judged. */
  readonly verdict: Verdict | null
  /** The test by hand that somebody came to do; null: what comes next. */
  readonly test: TestSubject | null
  readonly language: Language
}

/** What stands between a device and ready: its gates on the left, the work for the chosen one on the right. */
export function DeviceReady({ device, verdict, test, language }: DeviceReadyProps) {
  const { t } = useTranslation()
  const { deviceId } = device
  const [chosen, setChosen] = useState<GateName | null>(test === null ? null : 'checklist')
  const proofs = useStationQuery('device.proofs', { deviceId })
  if (proofs.error !== null) return <Problem error={proofs.error} />
  if (proofs.data === undefined) return <p>{t('frame.loading')}</p>
  const { gates, asked, labelVerifiedAt, waivers, waivable } = proofs.data
  const { checklist, items, withdrawn } = proofs.data
  // A list that was begun is gone through to its end, what is optional in it too.
  const isListBegun = items.length > 0 && items.length < (checklist?.items.length ?? 0)
  const isNext = (one: (typeof gates)[number]) => isOpen(one) || (one.name === 'checklist' && isListBegun)
  // The first that is open is what comes next; a press on another one shows that instead.
  const name = chosen ?? gates.find(isNext)?.name ?? 'erasure'
  const gate = gates.find((one) => one.name === name)
  const lacksCharger = items.some(({ itemId, result }) => itemId === 'charger' && result !== 'pass')
  const toVerdict = () => turn({ place: 'device', deviceId, view: 'verdict' })
  return (
    <div className="grid grid-cols-[24rem_minmax(0,1fr)] items-start gap-4 2xl:grid-cols-[34rem_minmax(0,1fr)]">
      <div className="flex flex-col gap-3">
        <ReadyButton device={device} gates={gates} withdrawn={withdrawn} language={language} />
        <GateSteps gates={gates} chosen={name} onChoose={setChosen} />
        <div className="grid gap-2">
          <SheetButton deviceId={deviceId} language={language} />
          <GateSettings asked={asked} />
        </div>
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Panel title={t(`verdict.gate.${name}`)}>
          {name === 'verdict' && (
            <div className="flex flex-col items-start gap-4">
              {verdict !== null && <CardReasons verdict={verdict} language={language} />}
              <ActionButton onPress={toVerdict}>{t('proofs.toVerdict')}</ActionButton>
            </div>
          )}
          {name === 'erasure' && (
            <ErasurePanel
              device={device}
              proofs={proofs.data}
              language={language}
              onOpenReview={() => go({ place: 'evidence', search: '' })}
            />
          )}
          {name === 'checklist' && (
            <ChecklistPanel
              key={deviceId}
              deviceId={deviceId}
              proofs={proofs.data}
              wanted={test}
              language={language}
              renderGuide={(itemId, record) => (
                <GuidedTestOffer
                  key={itemId}
                  deviceId={deviceId}
                  itemId={itemId}
                  language={language}
                  onRecord={({ result, note }) => record(itemsAnsweredWith(itemId, result), result, note)}
                />
              )}
            />
          )}
          {name === 'grade' && <GradePanel deviceId={deviceId} grade={proofs.data.grade} language={language} />}
          {name === 'label' && (
            <p className="text-lg">
              {labelVerifiedAt === null
                ? t('proofs.labelScan')
                : t('proofs.labelVerified', { when: momentText(labelVerifiedAt, language) })}
            </p>
          )}
        </Panel>
        {name === 'checklist' && lacksCharger && (
          <DeviceParts device={device} language={language} onReadAgain={() => go({ place: 'bench' })} />
        )}
        {name === 'grade' && (
          <Panel title={t('photo.title')}>
            <PhotoPanel deviceId={deviceId} language={language} />
          </Panel>
        )}
        {gate !== undefined && (
          <WaiverPanel
            deviceId={deviceId}
            gate={gate}
            waivers={waivers.filter((one) => one.gate === name)}
            roles={waivable.filter((one) => one.gate === name).map(({ role }) => role)}
          />
        )}
      </div>
    </div>
  )
}
