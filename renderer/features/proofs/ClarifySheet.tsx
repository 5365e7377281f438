import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSheet } from '../../components/FormSheet.tsx'
import { useStationCommand } from '../../station/use-station-command.ts'
import { OutcomePicker, type ToldResult } from './OutcomePicker.tsx'
import { TwoPeople } from './TwoPeople.tsx'

export interface ClarifySheetProps {
  readonly evidenceId: string
  readonly onClose: () => void
}

/** Two people opened a certificate of which only the name was read, and say what it shows. */
export function ClarifySheet({ evidenceId, onClose }: ClarifySheetProps) {
  const { t } = useTranslation()
  const [result, setResult] = useState<ToldResult>('erased')
  const clarify = useStationCommand('erasure.clarify', { onDone: onClose, onRefused: () => undefined })
  return (
    <FormSheet
      title={t('erasure.clarifyTitle')}
      error={clarify.error}
      isPending={clarify.isPending}
      onClose={onClose}
      onSubmit={(text) =>
        clarify.mutate({ evidenceId, result, erasedBy: text('erasedBy'), verifiedBy: text('verifiedBy') })
      }
    >
      <OutcomePicker chosen={result} onChoose={setResult} />
      <TwoPeople first={t('erasure.erasedBy')} />
    </FormSheet>
  )
}
