import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../../shared/contract/campaign.ts'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { TextInput } from '../../../components/TextInput.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { typedWhole } from '../../../text/typed-number.ts'

export interface OverSheetProps {
  readonly allocation: AllocationView
  readonly onClose: () => void
}

/** Lets more devices in than are allocated: coordination answers for it, with a reason. */
export function OverSheet({ allocation, onClose }: OverSheetProps) {
  const { t } = useTranslation()
  const allow = useStationCommand('allocation.allowOver', { onDone: onClose, onRefused: () => undefined })
  const { allocationId, partnerName } = allocation
  return (
    <FormSheet
      title={t('coordination.overTitle', { partner: partnerName })}
      saveText={t('coordination.allow')}
      error={allow.error}
      isPending={allow.isPending}
      onClose={onClose}
      onSubmit={(text) =>
        allow.mutate({ allocationId, more: typedWhole(text('more')), role: 'coordination', reason: text('reason') })
      }
    >
      <TextInput label={t('coordination.overMore')} name="more" isNumber isRequired hasFirstFocus maxLength={6} />
      <TextInput label={t('coordination.overReason')} name="reason" isRequired maxLength={500} />
    </FormSheet>
  )
}
