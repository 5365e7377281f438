import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../shared/contract/campaign.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { FormSheet } from '../../components/FormSheet.tsx'
import { TextInput } from '../../components/TextInput.tsx'
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
  const allow = useStationCommand('allocation.allowOver', {
    onDone: (allowed) => {
      setOpen(false)
      onAllowed(allowed)
    },
    // Said in the sheet, which keeps the reason: whoever answers for it may have to be fetched first.
    onRefused: () => undefined,
  })
  return (
    <>
      <ActionButton look="careful" onPress={() => setOpen(true)}>
        {t('planning.allowOver', { count: over })}
      </ActionButton>
      {isOpen && (
        <FormSheet
          title={t('planning.allowOverTitle', { partner: partnerName, count: over })}
          saveText={t('planning.allow', { count: over })}
          error={allow.error}
          isPending={allow.isPending}
          onClose={() => {
            allow.reset()
            setOpen(false)
          }}
          onSubmit={(text) => allow.mutate({ allocationId, more: over, role: 'coordination', reason: text('reason') })}
        >
          <TextInput label={t('planning.overReason')} name="reason" isRequired hasFirstFocus maxLength={500} />
        </FormSheet>
      )}
    </>
  )
}
