import { useTranslation } from 'react-i18next'
import { repeatReasons } from '../../../shared/contract/print-words.ts'
import type { PrintJobView } from '../../../shared/contract/views.ts'
import { spacedTag } from '../../../shared/label/words.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'

export interface VoidSheetProps {
  readonly job: PrintJobView
  readonly onClose: () => void
}

/** Asks why a printed label is thrown away; one press writes it down. Another label is printed apart from this. */
export function VoidSheet({ job, onClose }: VoidSheetProps) {
  const { t } = useTranslation()
  const voiding = useStationCommand('print.void', { onDone: onClose })
  const { printJobId, tag, deviceId, state } = job
  const title = tag === null ? t('printing.voidTestTitle') : t('printing.voidTitle', { tag: spacedTag(tag) })
  return (
    <Sheet title={title} isOpen onClose={onClose}>
      {deviceId === null && tag !== null && <p>{t('printing.voidBlank')}</p>}
      {state === 'verified' && <p className="font-medium">{t('printing.voidProof')}</p>}
      <div className="grid grid-cols-2 gap-3">
        {repeatReasons.map((reason, index) => (
          <ActionButton
            key={reason}
            isBig
            hasFirstFocus={index === 0}
            isDisabled={voiding.isPending}
            onPress={() => voiding.mutate({ printJobId, reason })}
          >
            {t(`printing.repeatReason.${reason}`)}
          </ActionButton>
        ))}
      </div>
      <div className="flex justify-end">
        <ActionButton onPress={onClose}>{t('frame.cancel')}</ActionButton>
      </div>
    </Sheet>
  )
}
