import { useTranslation } from 'react-i18next'
import type { DeviceView } from '../../shared/contract/views.ts'
import type { Profile } from '../../shared/profile/profile.ts'
import type { Language } from '../../shared/report/quantities.ts'
import { say } from '../components/notices.ts'
import { Panel } from '../components/Panel.tsx'
import { BatteryHealth } from '../features/device/BatteryHealth.tsx'
import { DeviceParts } from '../features/device/DeviceParts.tsx'
import { Differences } from '../features/device/Differences.tsx'
import { DeviceKit } from '../features/device/DeviceKit.tsx'
import { DiskHealth } from '../features/device/DiskHealth.tsx'
import { RetireDevice } from '../features/device/RetireDevice.tsx'
import { ReverseDevice } from '../features/device/ReverseDevice.tsx'
import { TakeApart } from '../features/device/TakeApart.tsx'
import { FindingsTable } from '../features/verdict/FindingsTable.tsx'
import { GateList } from '../features/verdict/GateList.tsx'
import { JudgeAgain } from '../features/verdict/JudgeAgain.tsx'
import { go, turn } from '../navigation.ts'

export interface DeviceVerdictProps {
  readonly device: DeviceView
  readonly profiles: readonly Profile[]
  readonly language: Language
}

/** Why the device is what it is: findings, gates, and the wear of disks and batteries. */
export function DeviceVerdict({ device, profiles, language }: DeviceVerdictProps) {
  const { t } = useTranslation()
  const { verdict, gates, report, summary } = device
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[minmax(0,1fr)_23rem] 2xl:grid-cols-[minmax(0,1fr)_34rem] items-start gap-4">
      <div className="flex min-w-0 flex-col gap-4">
        <Differences deviceId={summary.deviceId} language={language} />
        <DeviceParts device={summary} language={language} onReadAgain={() => go({ place: 'bench' })} />
        <Panel title={t('verdict.findings')}>
          {verdict === null ? (
            <p>{t('verdict.noVerdict')}</p>
          ) : (
            <FindingsTable
              verdict={verdict}
              language={language}
              onTest={(test) => turn({ place: 'device', deviceId: summary.deviceId, view: 'ready', test })}
              onReadAgain={({ readings }) => {
                // Rights can't be raised from a page: the bench is where reading begins, and the notice says how.
                const isDenied = readings.some((reading) => reading.status === 'denied')
                if (isDenied) say({ kind: 'warning', text: (translate) => translate('verdict.readAsAdministratorHow') })
                go({ place: 'bench' })
              }}
            />
          )}
        </Panel>
      </div>
      <div className="flex flex-col gap-4">
        <Panel title={t('verdict.gates')}>
          <GateList gates={gates} />
        </Panel>
        <Panel title={t('device.diskHealth')}>
          <DiskHealth disks={report.disks} language={language} />
        </Panel>
        <Panel title={t('device.batteryHealth')}>
          <BatteryHealth batteries={report.batteries} language={language} />
        </Panel>
        <Panel title={t('stock.kitOfDevice')}>
          <DeviceKit deviceId={summary.deviceId} />
        </Panel>
        <Panel title={t('verdict.judge')}>
          <JudgeAgain
            deviceId={summary.deviceId}
            profiles={profiles}
            judgedBy={summary.profileId}
            language={language}
          />
        </Panel>
        <TakeApart device={summary} language={language} />
        <RetireDevice device={summary} />
        <ReverseDevice device={summary} />
      </div>
    </div>
  )
}
