import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AllocationView } from '../../../../shared/contract/campaign.ts'
import { FormSheet } from '../../../components/FormSheet.tsx'
import { useStationCommand } from '../../../station/use-station-command.ts'
import { AllocationNumbers, numbersIn } from './AllocationNumbers.tsx'

export interface ChangeSheetProps {
  readonly allocation: AllocationView
  /** The day of its wave, which is the allocation's while it has none of its own. */
  readonly wavePromisedOn: string | null
  readonly onClose: () => void
}

/** Other numbers for an allocation from now on; the journal keeps those before. */
export function ChangeSheet({ allocation, wavePromisedOn, onClose }: ChangeSheetProps) {
  const { t } = useTranslation()
  const [priority, setPriority] = useState(allocation.priority)
  const change = useStationCommand('allocation.change', { onDone: onClose, onRefused: () => undefined })
  const { allocationId, partnerName, announced, allocated, promisedOn } = allocation
  // A day that is the wave's is not made the allocation's own by opening this sheet: it would stay when the wave's moves.
  const ownDay = promisedOn === wavePromisedOn ? null : promisedOn
  return (
    <FormSheet
      title={t('coordination.changeTitle', { partner: partnerName })}
      error={change.error}
      isPending={change.isPending}
      onClose={onClose}
      onSubmit={(text) => change.mutate({ allocationId, ...numbersIn(text), priority })}
    >
      <AllocationNumbers
        before={{ announced, allocated, promisedOn: ownDay }}
        priority={priority}
        hasFirstFocus
        onPriority={setPriority}
      />
    </FormSheet>
  )
}
