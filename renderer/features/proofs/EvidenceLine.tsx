import { FileText, Paperclip } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ErasureView } from '../../../shared/contract/erasures.ts'
import type { Language } from '../../../shared/report/quantities.ts'
import { ActionButton } from '../../components/ActionButton.tsx'
import { TextInput } from '../../components/TextInput.tsx'
import { usePersonNames } from '../../station/use-person-names.ts'
import { useStationCommand } from '../../station/use-station-command.ts'
import { AttachSheet } from './AttachSheet.tsx'
import { ClarifySheet } from './ClarifySheet.tsx'
import { DocumentSheet } from './DocumentSheet.tsx'
import { evidenceText } from './evidence-text.ts'
import { FormSheet } from '../../components/FormSheet.tsx'

export interface EvidenceLineProps {
  readonly erasure: ErasureView
  readonly decides: boolean
  readonly language: Language
}

/** One piece of evidence of a disk, and what can be done about it: say what a certificate shows, or revoke it. */
export function EvidenceLine({ erasure, decides, language }: EvidenceLineProps) {
  const { t } = useTranslation()
  const nameIn = usePersonNames()
  const [asking, setAsking] = useState<'clarify' | 'revoke' | 'attach' | 'document' | null>(null)
  const close = () => setAsking(null)
  const revoke = useStationCommand('erasure.revoke', { onDone: close, onRefused: () => undefined })
  const { evidenceId, record, document } = erasure
  return (
    <div className="mt-2 flex items-center justify-between gap-3 border-t border-line pt-2">
      <p className={decides ? 'font-semibold' : 'text-quiet'}>
        {nameIn(evidenceText(erasure, t, language))}
        {decides && ` · ${t('erasure.decides')}`}
      </p>
      <div className="flex shrink-0 flex-wrap justify-end gap-2">
        {document !== null && (
          <ActionButton icon={FileText} onPress={() => setAsking('document')}>
            {t('erasure.document')}
          </ActionButton>
        )}
        {document === null && record.source === 'typed' && (
          <ActionButton icon={Paperclip} onPress={() => setAsking('attach')}>
            {t('erasure.attach')}
          </ActionButton>
        )}
        {record.result === 'unknown' && (
          <ActionButton onPress={() => setAsking('clarify')}>{t('erasure.clarify')}</ActionButton>
        )}
        <ActionButton onPress={() => setAsking('revoke')}>{t('erasure.revoke')}</ActionButton>
      </div>
      {asking === 'attach' && <AttachSheet evidenceId={evidenceId} serial={record.disk.serial} onClose={close} />}
      {asking === 'document' && document !== null && (
        <DocumentSheet evidenceId={evidenceId} name={document.name} onClose={close} />
      )}
      {asking === 'clarify' && <ClarifySheet evidenceId={evidenceId} onClose={close} />}
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
