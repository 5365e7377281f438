import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../shared/contract/campaign.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { ReasonSheet } from '../../components/ReasonSheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface AllowOverProps {
  readonly allocation: AllocationView
  /** How many devices too many were placed. */
  readonly over: number
  readonly onAllowed: (allocation: AllocationView) => void
}

/** Lets coordination take the devices that are too many into an allocation, with a reason that stays in sight. */
export function AllowOver({ allocation, over, onAllowed }: AllowOverProps) {
  const { t } = useTranslation()
  const [isOpen, setOpen] = useState(false)
  const { allocationId, partnerName } = allocation
  const allow = useStationCommand('allocation.allowOver', { onDone: onAllowed })
  return (
    <>
      <ActionButton look="careful" isDisabled={allow.isPending} onPress={() => setOpen(true)}>
        {t('planning.allowOver', { count: over })}
      </ActionButton>
      {isOpen && (
        <ReasonSheet
          title={t('planning.allowOverTitle', { partner: partnerName, count: over })}
          fields={[{ name: 'reason', label: t('planning.reasonOf'), isRequired: true }]}
          onClose={() => setOpen(false)}
          onSubmit={(text) => allow.mutate({ allocationId, more: over, role: 'coordination', reason: text('reason') })}
        />
      )}
    </>
  )
}
