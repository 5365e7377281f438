import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { FormSheet } from '../../components/FormSheet.tsx'
import { say } from '../../components/notices.ts'
import { TextInput } from '../../components/TextInput.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface ReverseDeviceProps {
  readonly device: DeviceSummary
}

/** A device that left for parts or recycling by mistake: coordination takes that back, with a reason. */
export function ReverseDevice({ device }: ReverseDeviceProps) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const { deviceId, state } = device
  const tag = spacedTag(device.tag)
  const reverse = useStationCommand('device.reverse', {
    onDone: () => {
      say({ kind: 'done', text: (words) => words('stock.reverseDone', { tag }) })
      setAsked(false)
    },
    onRefused: () => undefined,
  })
  if (state !== 'parts' && state !== 'recycled' && !isAsked) return null
  return (
    <>
      <ActionButton icon={Undo2} onPress={() => setAsked(true)}>
        {t('stock.reverse')}
      </ActionButton>
      {isAsked && (
        <FormSheet
          title={t('stock.reverseTitle', { tag })}
          saveText={t('stock.reverseTitle', { tag })}
          error={reverse.error}
          isPending={reverse.isPending}
          onClose={() => setAsked(false)}
          onSubmit={(text) => reverse.mutate({ deviceId, reason: text('reason') })}
        >
          <TextInput label={t('stock.reverseWhy')} name="reason" maxLength={500} isRequired hasFirstFocus />
        </FormSheet>
      )}
    </>
  )
}
