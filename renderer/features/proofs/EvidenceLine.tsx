import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErasureView } from '../../../shared/contract/gates.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { usePersonNames } from '../../station/use-person-names.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { evidenceText } from './evidence-text.ts'
import { FormSheet } from '../../components/FormSheet.tsx'
import { OutcomePicker, type ToldResult } from './OutcomePicker.tsx'
import { TwoPeople } from './TwoPeople.tsx'

export interface EvidenceLineProps {
  readonly erasure: ErasureView
  readonly decides: boolean
}

/** One piece of evidence of a disk, and what can be done about it: say what a certificate shows, or revoke it. */
export function EvidenceLine({ erasure, decides }: EvidenceLineProps) {
  const { t } = useTranslation()
  const nameIn = usePersonNames()
  const [asking, setAsking] = useState<'clarify' | 'revoke' | null>(null)
  const [result, setResult] = useState<ToldResult>('erased')
  const close = () => setAsking(null)
  const settled = { onDone: close, onRefused: () => undefined }
  const clarify = useStationCommand('erasure.clarify', settled)
  const revoke = useStationCommand('erasure.revoke', settled)
  const { evidenceId, record } = erasure
  return (
    <div className="mt-2 flex items-center justify-between gap-3 border-t border-line pt-2">
      <p className={decides ? 'font-semibold' : 'text-quiet'}>
        {nameIn(evidenceText(erasure, t))}
        {decides && ` · ${t('erasure.decides')}`}
      </p>
      <div className="flex shrink-0 gap-2">
        {record.result === 'unknown' && (
          <ActionButton onPress={() => setAsking('clarify')}>{t('erasure.clarify')}</ActionButton>
        )}
        <ActionButton onPress={() => setAsking('revoke')}>{t('erasure.revoke')}</ActionButton>
      </div>
      {asking === 'clarify' && (
        <FormSheet
          title={t('erasure.clarifyTitle')}
          error={clarify.error}
          isPending={clarify.isPending}
          onClose={close}
          onSubmit={(text) =>
            clarify.mutate({ evidenceId, result, erasedBy: text('erasedBy'), verifiedBy: text('verifiedBy') })
          }
        >
          <OutcomePicker chosen={result} onChoose={setResult} />
          <TwoPeople first={t('erasure.erasedBy')} />
        </FormSheet>
      )}
      {asking === 'revoke' && (
        <FormSheet
          title={t('erasure.revokeTitle')}
          error={revoke.error}
          isPending={revoke.isPending}
          onClose={close}
          onSubmit={(text) => revoke.mutate({ evidenceId, reason: text('reason') })}
        >
          <TextInput label={t('proofs.reason')} name="reason" maxLength={500} isRequired hasFirstFocus />
        </FormSheet>
      )}
    </div>
  )
}
