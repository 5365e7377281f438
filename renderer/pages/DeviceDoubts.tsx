import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../shared/contract/views.ts'
import { deviceName } from '../../shared/device/device-name.ts'
import { spacedTag } from '../../shared/label/words.ts'
import { ActionButton } from '../components/ActionButton.tsx'
import { say } from '../components/notices.ts'
import { SignTable } from '../features/intake/SignTable.tsx'
import { useStationCommand } from '../station/use-station-command.ts'
import { useStationQuery } from '../station/use-station-query.ts'

export interface DeviceDoubtsProps {
  readonly device: DeviceSummary
}

/** Another device that may be this machine: both sides and both answers. Nothing where there is no doubt. */
export function DeviceDoubts({ device }: DeviceDoubtsProps) {
  const { t } = useTranslation()
  const { deviceId, tag } = device
  const doubt = useStationQuery('doubt.list', { deviceId }).data?.doubts[0]
  const settle = useStationCommand('doubt.settle')
  if (doubt === undefined) return null
  const { candidate } = doubt
  const said = (answer: 'one' | 'two') => {
    const names = { tag: spacedTag(tag), name: spacedTag(candidate.device.tag) }
    const done = answer === 'one' ? 'device.doubt.doneOne' : 'device.doubt.doneTwo'
    settle.mutate(
      { deviceId, otherId: candidate.device.deviceId, answer },
      { onSuccess: () => say({ kind: 'done', text: (words) => words(done, names) }) },
    )
  }
  return (
    <section
      aria-label={t('device.doubt.title')}
      className="mx-6 mb-3 flex shrink-0 flex-col gap-2 rounded-lg border-2 border-open bg-open-soft p-3"
    >
      <div className="flex items-center gap-4">
        <p className="min-w-0 flex-1">
          <strong className="text-lg">{t('device.doubt.title')}</strong>
          {' · '}
          <span className="font-mono font-bold whitespace-nowrap">{spacedTag(candidate.device.tag)}</span>{' '}
          {deviceName(candidate.device)}. {t('device.doubt.why')}
        </p>
        <ActionButton isDisabled={settle.isPending} onPress={() => said('two')}>
          {t('device.doubt.isTwo')}
        </ActionButton>
        <ActionButton look="main" isDisabled={settle.isPending} onPress={() => said('one')}>
          {t('device.doubt.isOne')}
        </ActionButton>
      </div>
      <SignTable candidate={candidate} />
    </section>
  )
}
