import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { canGo } from '../../../shared/device/states.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface CameBackProps {
  readonly device: DeviceSummary
}

/** A device that had left stands on the bench again: one press and why. Nothing for one that has not left. */
export function CameBack({ device }: CameBackProps) {
  const { t } = useTranslation()
  const [isAsked, setAsked] = useState(false)
  const { deviceId, state } = device
  const tag = spacedTag(device.tag)
  const back = useStationCommand('device.return', {
    onDone: () => say({ kind: 'done', text: (words) => words('stock.cameBackDone', { tag }) }),
  })
  if (!canGo(state, 'returned')) return null
  return (
    <>
      <ActionButton look="main" icon={Undo2} isDisabled={back.isPending} onPress={() => setAsked(true)}>
        {t('stock.cameBack')}
      </ActionButton>
      {isAsked && (
        <ReasonSheet
          title={t('stock.cameBackTitle', { tag })}
          fields={[{ name: 'reason', label: t('stock.whyBack'), isRequired: true }]}
          onClose={() => setAsked(false)}
          onSubmit={(text) => back.mutateAsync({ deviceId, reason: text('reason') })}
        />
      )}
    </>
  )
}
