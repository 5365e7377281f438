import { Recycle, Wrench } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceSummary } from '../../../shared/contract/views.ts'
import { canGo } from '../../../shared/device/states.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { say } from '../../components/notices.ts'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface RetireDeviceProps {
  readonly device: DeviceSummary
}

const ends = ['parts', 'recycled'] as const
const icons = { parts: Wrench, recycled: Recycle } as const

/** The ways out that are no beneficiary, where the device's state has them; each with a reason. */
export function RetireDevice({ device }: RetireDeviceProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<(typeof ends)[number] | null>(null)
  const { deviceId, state } = device
  const tag = spacedTag(device.tag)
  const retire = useStationCommand('device.retire', {
    onDone: (_, { to }) => say({ kind: 'done', text: (words) => words(`stock.retireDone.${to}`, { tag }) }),
  })
  const open = ends.filter((end) => canGo(state, end))
  if (open.length === 0) return null
  return (
    <div className="grid grid-flow-col gap-2">
      {open.map((end) => (
        <ActionButton
          key={end}
          look="careful"
          icon={icons[end]}
          isDisabled={retire.isPending}
          onPress={() => setAsked(end)}
        >
          {t(`stock.retire.${end}`)}
        </ActionButton>
      ))}
      {asked !== null && (
        <ReasonSheet
          title={t(`stock.retireTitle.${asked}`, { tag })}
          fields={[{ name: 'reason', label: t('stock.reason'), isRequired: true }]}
          onClose={() => setAsked(null)}
          onSubmit={(text) => retire.mutateAsync({ deviceId, to: asked, reason: text('reason') })}
        />
      )}
    </div>
  )
}
