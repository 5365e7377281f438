import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErasureView } from '../../../shared/contract/erasures.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { say } from '../../components/notices.ts'
import { Picker } from '../../components/Picker.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { DeviceChooser, type ChosenDevice } from './DeviceChooser.tsx'
import { useDisksOf } from './use-disks-of.ts'

export interface AssignSheetProps {
  readonly erasure: ErasureView
  /** The device whose page it is; null where it has to be found first. */
  readonly device: ChosenDevice | null
  readonly onClose: () => void
}

/** A person says which disk of which device an erasure is about, and why. */
export function AssignSheet({ erasure, device: own, onClose }: AssignSheetProps) {
  const { t } = useTranslation()
  const [device, setDevice] = useState(own)
  const [diskId, setDiskId] = useState<string | null>(null)
  const disks = useDisksOf(useDeferredValue(device?.deviceId ?? null))
  const assign = useStationCommand('erasure.assign', { onDone: onClose, onRefused: () => undefined })
  const [only] = disks?.length === 1 ? disks : []
  const disk = diskId ?? (only === undefined ? null : String(only.index))
  const remind = (words: 'assignDevice' | 'assignDisk') =>
    say({ kind: 'warning', text: (translate) => translate(`erasure.${words}`) })
  return (
    <FormSheet
      title={t('erasure.assignTitle', { serial: erasure.record.disk.serial ?? t('erasure.noSerial') })}
      saveText={t('erasure.assignSave')}
      error={assign.error}
      isPending={assign.isPending}
      onClose={onClose}
      onSubmit={(text) => {
        if (device === null) return remind('assignDevice')
        if (disk === null) return remind('assignDisk')
        const { deviceId } = device
        assign.mutate({ evidenceId: erasure.evidenceId, deviceId, diskIndex: Number(disk), reason: text('reason') })
      }}
    >
      {own === null && (
        <DeviceChooser
          chosen={device}
          onChoose={(chosen) => {
            setDevice(chosen)
            setDiskId(null)
          }}
        />
      )}
      {device !== null && own !== null && <p className="text-lg font-semibold">{spacedTag(device.tag)}</p>}
      {disks !== null && disks.length === 0 && <p className="text-lg">{t('erasure.assignNoDisk')}</p>}
      {disks !== null && disks.length > 0 && (
        <Picker
          label={t('erasure.assignWhich')}
          choices={disks.map(({ index, serial, model }) => ({
            id: String(index),
            text: `${index + 1} · ${serial ?? t('erasure.noSerial')} · ${model ?? ''}`,
          }))}
          chosenId={disk}
          onChoose={setDiskId}
        />
      )}
      <TextInput label={t('proofs.reason')} name="reason" maxLength={500} isRequired hasFirstFocus={own !== null} />
    </FormSheet>
  )
}
